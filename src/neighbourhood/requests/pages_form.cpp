// Reporting: the form, and what it sends.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/files/held_photos.hpp"
#include "platform/web/errors.hpp"
#include "platform/web/photo_intake.hpp"
#include <algorithm>
#include <iterator>

namespace mulin::requests {
namespace {

using namespace web;
using views::ReportForm;
using views::Where;

constexpr int most_candidates = 6;

// The form as it stands before anything was typed, or with what was: the same fields either way.
ReportForm form_of(const Visit& v, Tx& tx) {
    ReportForm f{.csrf = v.csrf,
                 .once = once_of(v),
                 .draft = "report-" + std::to_string(v.who.person.value),
                 .call = organisation::community(tx).phone,
                 .signed_in = v.who.known(),
                 .homes = {}};
    for (const auto home : organisation::homes_of(tx, v.who.person, local_day(tx.now())))
        if (const auto place = organisation::place(tx, home)) f.homes.push_back(*place);
    f.token = v.text("at");
    if (const auto id = organisation::stairwell_of_token(tx, f.token))
        if (const auto place = organisation::place(tx, *id)) f.stairwell = place->door;
    const bool elsewhere = v.flag("elsewhere") || v.text("where") == "door";
    f.where = elsewhere ? Where::door : !f.stairwell.empty() ? Where::stairwell : f.homes.empty() ? Where::door : Where::home;
    f.home = v.maybe_id<HomeId>("home");
    if (!f.home && !f.homes.empty()) f.home = f.homes.front().home;
    f.flat = v.text("flat");
    f.door = v.text("place");
    f.outside = v.flag("inside") ? v.text("inside") == "out" : f.where == Where::stairwell;
    f.category = v.text("category");
    f.urgency = v.text("urgency");
    f.words = v.text("words");
    f.tiles = categories(tx);
    std::erase_if(f.tiles, [](const Category& c) { return !c.tile; });
    f.limits = limits(tx);
    f.held = photos::held(tx, v.reach.files, v.who, f.once).size();
    const auto me = v.who.known() && !v.request.form.has("caller_phone") ? organisation::person(tx, v.who.person) : std::nullopt;
    f.phone = me ? me->mobile : v.text("caller_phone");
    return f;
}

bool names_a_door(std::string_view words) { return !text::digits(words).empty(); }

// Where it is, as the form says it. What cannot be told apart comes back as candidates to choose from.
struct Found {
    NewRequest at;
    std::vector<organisation::Place> candidates{};
    std::optional<Refusal> wrong{};
};

NewRequest at(const organisation::Place& p) {
    NewRequest n;
    n.home = p.home;
    if (!p.home) n.stairwell = p.stairwell;
    if (!p.home && !p.stairwell) n.building = p.building;
    return n;
}

Found behind(Tx& tx, const Visit& v, std::string_view words) {
    if (words.empty()) return {.at = {}, .wrong = Refusal{.why = Why::invalid, .name = "request_pages.no_place", .field = "place"}};
    if (!names_a_door(words)) return {.at = {.place_words = std::string(words)}};
    auto all = organisation::places(tx, words, most_candidates);
    if (all.empty() && organisation::buildings(tx).empty()) return {.at = {.place_words = std::string(words)}}; // no roster yet
    if (all.empty())
        return {.at = {},
                .wrong =
                    Refusal{.why = Why::invalid, .name = "request_pages.unknown_door", .field = "place", .blanks = {std::string(words)}}};
    for (const auto& p : all)
        if (views::place_key(p) == v.text("candidate")) return {.at = at(p)};
    const auto said_whole = [&](const organisation::Place& p) { return text::digits(p.door) == text::digits(words); };
    const auto others = std::ranges::stable_partition(all, said_whole); // "6" is 6幢, though 60幢 begins like it
    const auto whole = others.begin() - all.begin();
    if (all.size() == 1 || whole == 1) return {.at = at(all.front())};
    return {.at = {},
            .candidates = std::move(all),
            .wrong = Refusal{.why = Why::invalid, .name = "request_pages.which_door_wrong", .field = "candidate"}};
}

Found where(Tx& tx, const Visit& v, const ReportForm& f) {
    switch (f.where) {
    case Where::door: return behind(tx, v, f.door);
    case Where::home: {
        const auto mine = std::ranges::find(f.homes, f.home, &organisation::Place::home);
        if (mine == f.homes.end()) return behind(tx, v, "");
        NewRequest n;
        if (f.outside) n.stairwell = mine->stairwell;
        else n.home = mine->home;
        return {.at = n};
    }
    case Where::stairwell: break;
    }
    NewRequest n;
    n.stairwell = organisation::stairwell_of_token(tx, f.token);
    if (f.flat.empty()) return {.at = n};
    for (const auto& home : organisation::homes(tx, *n.stairwell))
        if (text::digits(home.flat) == text::digits(f.flat)) return {.at = {.home = home.id}};
    return {.at = n,
            .wrong = Refusal{.why = Why::invalid, .name = "request_pages.unknown_flat", .field = "flat", .blanks = {f.stairwell, f.flat}}};
}

// Said to be urgent, it is at least that; said not to be, what would be urgent by its kind is not.
std::optional<Urgency> urgency(const ReportForm& f, std::span<const Category> all) {
    const auto* kind = find(all, f.category);
    const bool pressing = kind && kind->urgency <= Urgency::urgent;
    if (f.urgency == "now" && !pressing) return Urgency::urgent;
    if (f.urgency == "later" && pressing) return Urgency::ordinary;
    return std::nullopt;
}

// Whoever filed it, known or not, is its asker.
Actor asker_of(const Visit& v, const Filed& filed) {
    auto asker = v.who;
    if (!asker.known()) asker.key_to = filed.id.value;
    return asker;
}

Result<Filed> file_as_written(Tx& tx, const Visit& v, const ReportForm& f, Found found) {
    auto& n = found.at;
    if (f.outside && !n.home && f.where != Where::door) n.spot = v.say("request_pages.outside");
    n.words = f.words;
    n.category = f.category;
    n.urgency = urgency(f, categories(tx));
    n.caller_phone = f.phone;
    n.once = f.once;
    auto filed = file(tx, v.who, n);
    if (filed && !found.wrong)
        if (const auto hung = hang_photos(tx, asker_of(v, *filed), filed->id, Moment::before, v.reach.files, f.once); !hung)
            return refusal(hung);
    if (!found.wrong) return filed;
    if (filed) return refuse(*found.wrong);
    std::vector<Refusal> all{*found.wrong};
    auto rest = filed.error();
    all.insert(all.end(), std::make_move_iterator(rest.also.begin()), std::make_move_iterator(rest.also.end()));
    rest.also.clear();
    if (rest.field != "place") all.push_back(std::move(rest));
    return refuse_all(std::move(all));
}

// The rules of the room name fields as NewRequest does; what to say is asked beside the tiles here.
Refusal beside_our_fields(Refusal r) {
    if (r.name == "requests.what") r.field = "category";
    for (auto& more : r.also) more = beside_our_fields(std::move(more));
    return r;
}

Page form_page(const Visit& v, const Wrongs& w, const std::optional<Refusal>& photos = {}) {
    struct Shown {
        ReportForm form;
        std::vector<organisation::Place> candidates;
    };
    auto form = v.read([&](Tx& tx) {
        auto f = form_of(v, tx);
        if (w.any() && f.where == Where::door && !f.door.empty()) f.candidates = behind(tx, v, f.door).candidates;
        return f;
    });
    if (!form.candidates.empty()) form.candidate = views::place_key(form.candidates.front());
    auto all = w;
    if (photos) all = w.any() ? w : v.wrongs(*photos);
    const auto main = views::report_form(v.say, form, all);
    const auto title = v.say("request_pages.report");
    if (!all.any()) return {title, main};
    auto page = v.again(title, main);
    if (photos) page.status = status(photos->why);
    return page;
}

bool may_write(const Visit& v) {
    return v.who.known() || v.read([](Tx& tx) { return organisation::community(tx).open_filing; });
}

// "Filed, number 0810-01. Within 15 minutes someone calls you."
Go filed_page(Visit& v, const Filed& filed, const std::string& once) {
    const auto asker = asker_of(v, filed);
    const auto promise = v.read([&](Tx& tx) -> std::optional<Limit> {
        const auto r = find(tx, asker, filed.id);
        for (const auto& l : limits(tx))
            if (r && l.urgency == r->urgency) return l.contact;
        return std::nullopt;
    });
    if (!v.who.known()) give_key(v, filed.id);
    const auto to = "/requests/" + std::to_string(filed.id.value) + "?received=" + once;
    if (!promise) return {to, "request_pages.filed", {filed.number}};
    return {to, "request_pages.filed_calls_within", {filed.number, views::limit(v.say, *promise)}};
}

} // namespace

Answered show_form(Visit& v) {
    if (!may_write(v)) return refuse({Why::forbidden, "requests.sign_in_first"});
    return form_page(v, {});
}

Answered file_form(Visit& v) {
    if (!may_write(v)) return refuse({Why::forbidden, "requests.sign_in_first"});
    const auto once = v.text("once");
    if (once.empty()) return form_page(v, {});
    if (const auto bad_photo = hold_photos(v, once)) return form_page(v, {}, bad_photo);
    const auto filed = v.write([&](Tx& tx) -> Result<Filed> {
        const auto form = form_of(v, tx);
        return file_as_written(tx, v, form, where(tx, v, form));
    });
    if (!filed && filed.error().field.empty()) return refusal(filed);
    if (!filed) return form_page(v, v.wrongs(beside_our_fields(filed.error())));
    return filed_page(v, *filed, once);
}

} // namespace mulin::requests
