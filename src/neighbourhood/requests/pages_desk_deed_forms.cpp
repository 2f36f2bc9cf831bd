#include "base/dates.hpp"
#include "base/money.hpp"
#include "neighbourhood/requests/pages_desk_deeds.hpp"
#include "platform/files/held_photos.hpp"

namespace mulin::requests::desk {
namespace {

using web::Visit;

// A day and a clock as the browser sends them: 2026-08-12T18:00.
std::optional<TimePoint> local_moment(const std::string& typed) {
    return typed.size() == 16 ? parse_iso8601(typed + ":00+08:00") : std::nullopt;
}

Refusal at(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

std::vector<PersonId> people_from(const Visit& v) {
    std::vector<PersonId> all;
    for (const auto& typed : v.texts("workers")) {
        PersonId id;
        if (std::from_chars(typed.data(), typed.data() + typed.size(), id.value).ec == std::errc{}) all.push_back(id);
    }
    return all;
}

std::optional<int> rating_from(const Visit& v) {
    const auto n = v.number("rating");
    return n ? std::optional(int(*n)) : std::nullopt;
}

// One reader per deed, in the order of the variant.
using Reader = std::optional<Deed> (*)(const Visit&, Refusal&);
constexpr Reader readers[] = {
    [](const Visit&, Refusal&) -> std::optional<Deed> { return Accept{}; },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        if (const auto reason = v.one_of<DeclineReason>("reason")) return Decline{*reason, v.text("text")};
        wrong = at("requests.say_why", "reason");
        return std::nullopt;
    },
    [](const Visit& v, Refusal&) -> std::optional<Deed> {
        return Transfer{v.maybe_id<BodyId>("to").value_or(BodyId{}), v.text("reason")};
    },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Assign{people_from(v)}; },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Contact{v.text("note")}; },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        const auto typed = v.text("cost_guess");
        const auto cost = parse_money(typed);
        if (!typed.empty() && !cost) {
            wrong = at("desk.odd_money", "cost_guess");
            return std::nullopt;
        }
        return Survey{v.text("findings"), cost ? std::optional(cost->value) : std::nullopt};
    },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Start{v.text("plan")}; },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Temporary{v.text("what")}; },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        const auto reason = v.one_of<SuspendReason>("reason");
        const auto until = local_moment(v.text("until"));
        if (reason && until) return Suspend{*reason, v.text("text"), *until};
        wrong = reason ? at("desk.say_until", "until") : at("requests.say_why", "reason");
        return std::nullopt;
    },
    [](const Visit&, Refusal&) -> std::optional<Deed> { return Resume{}; },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Resolve{v.text("work_done")}; },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        if (const auto good = v.text("good"); !good.empty()) return Verify{good == "yes", v.text("note")};
        wrong = at("desk.choose_one", "good");
        return std::nullopt;
    },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        if (const auto rating = rating_from(v)) return Confirm{*rating, v.text("note")};
        wrong = at("requests.rating", "rating");
        return std::nullopt;
    },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        if (const auto outcome = v.one_of<CallOutcome>("outcome")) return CallBack{*outcome, rating_from(v), v.text("note")};
        wrong = at("desk.choose_one", "outcome");
        return std::nullopt;
    },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Close{v.text("note")}; },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Reopen{v.text("reason")}; },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        if (const auto into = v.maybe_id<RequestId>("into")) return Merge{*into};
        wrong = at("desk.choose_one", "into");
        return std::nullopt;
    },
    [](const Visit&, Refusal&) -> std::optional<Deed> { return Unmerge{}; },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return Withdraw{v.text("reason")}; },
    [](const Visit& v, Refusal& wrong) -> std::optional<Deed> {
        if (const auto urgency = v.one_of<Urgency>("urgency")) return Sort{v.text("category"), *urgency};
        wrong = at("desk.choose_one", "urgency");
        return std::nullopt;
    },
    [](const Visit& v, Refusal&) -> std::optional<Deed> { return GiveBack{v.text("reason")}; },
};
static_assert(std::size(readers) == std::variant_size_v<Deed>);

std::vector<views::Candidate> candidates(Tx& tx, const HelpRequest& r) {
    std::vector<views::Candidate> all;
    for (auto& like : possible_duplicates(tx, {.building = r.building, .words = r.words, .category = r.category}, 7)) {
        if (like.id == r.id) continue;
        auto pictures = pictures_of(tx, like.id);
        all.push_back({std::move(like), std::move(pictures)});
    }
    return all;
}

} // namespace

std::optional<Deed> deed_from(const Visit& v, std::size_t deed, Refusal& wrong) { return readers[deed](v, wrong); }

views::DeedForm deed_form(Tx& tx, const Visit& v, People& people, const HelpRequest& r, std::size_t deed) {
    views::DeedForm f{.deed = deed, .csrf = v.csrf, .request = r, .now = tx.now()};
    for (const auto& [field, value] : v.request.form) f.kept.insert_or_assign(field, value);
    f.held = photos::held(tx, v.reach.files, v.who, v.text("once")).size();
    f.chosen = v.texts("workers");
    if (deed == index_of<Assign>()) {
        f.workers = workers(tx, people);
        if (!v.request.form.has("version"))
            for (const auto w : r.workers) f.chosen.push_back(std::to_string(w.value));
    }
    if (deed == index_of<Transfer>()) f.bodies = body_options(tx, v.say("desk.choose_body"));
    if (deed == index_of<Sort>()) f.categories = categories(tx);
    if (deed == index_of<Merge>()) {
        f.candidates = candidates(tx, r);
        f.pictures = pictures_of(tx, r.id);
    }
    return f;
}

} // namespace mulin::requests::desk
