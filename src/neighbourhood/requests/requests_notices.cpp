// Who is told of what, and what the timeline remembers.
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>
#include <boost/json.hpp>

namespace mulin::requests {
namespace {

namespace json = boost::json;

// The words someone said with a deed.
struct Said {
    std::string operator()(const Decline& d) const { return d.text; }
    std::string operator()(const Transfer& d) const { return d.reason; }
    std::string operator()(const Contact& d) const { return d.note; }
    std::string operator()(const Survey& d) const { return d.findings; }
    std::string operator()(const Start& d) const { return d.plan; }
    std::string operator()(const Temporary& d) const { return d.what; }
    std::string operator()(const Suspend& d) const { return d.text; }
    std::string operator()(const Resolve& d) const { return d.work_done; }
    std::string operator()(const Verify& d) const { return d.note; }
    std::string operator()(const Confirm& d) const { return d.note; }
    std::string operator()(const CallBack& d) const { return d.note; }
    std::string operator()(const Close& d) const { return d.note; }
    std::string operator()(const Reopen& d) const { return d.reason; }
    std::string operator()(const Withdraw& d) const { return d.reason; }
    std::string operator()(const GiveBack& d) const { return d.reason; }
    template <class D> std::string operator()(const D&) const { return {}; }
};

// The rest of what it carried.
struct Facts {
    json::object& o;
    void operator()(const Decline& d) const { o["reason"] = name(d.reason); }
    void operator()(const Transfer& d) const { o["body"] = d.to.value; }
    void operator()(const Assign& d) const {
        json::array people;
        for (const auto w : d.workers) people.push_back(w.value);
        o["workers"] = std::move(people);
    }
    void operator()(const Survey& d) const {
        if (d.cost_guess) o["cost_guess"] = *d.cost_guess;
    }
    void operator()(const Suspend& d) const {
        o["reason"] = name(d.reason);
        o["until"] = iso8601(d.until);
    }
    void operator()(const Confirm& d) const { o["rating"] = d.rating; }
    void operator()(const CallBack& d) const {
        if (d.rating) o["rating"] = *d.rating;
    }
    void operator()(const Merge& d) const { o["into"] = d.into.value; }
    void operator()(const Sort& d) const {
        o["category"] = d.category;
        o["urgency"] = name(d.urgency);
    }
    template <class D> void operator()(const D&) const {}
};

// The deeds others hear of: those who asked, those it is given to.
struct Word {
    std::string_view key;
    bool askers = false, workers = false;
};
std::optional<Word> word_of(const Deed& deed) {
    const auto what = past(deed);
    // clang-format off
    constexpr std::pair<std::string_view, Word> told[] = {
        {"declined",  {"declined",  true,  false}}, {"assigned",  {"assigned",  false, true }}, {"made_safe",   {"made_safe", true,  false}},
        {"suspended", {"suspended", true,  false}}, {"resolved",  {"resolved",  true,  false}}, {"verified",    {"verified",  true,  false}},
        {"sent_back", {"sent_back", false, true }}, {"confirmed", {"confirmed", false, true }}, {"merged",      {"merged",    true,  false}},
        {"unmerged",  {"unmerged",  true,  false}}, {"withdrawn", {"withdrawn", false, true }}, {"closed",      {"closed",    true,  false}},
    };
    // clang-format on
    for (const auto& [happened, word] : told)
        if (happened == what) return word;
    return std::nullopt;
}

messages::Weight weight(const HelpRequest& r) {
    return r.urgency <= Urgency::urgent ? messages::Weight::urgent : messages::Weight::ordinary;
}

std::string link(const HelpRequest& r) { return "/requests/" + std::to_string(r.id.value); }
std::string category(const HelpRequest& r) { return "requests.category." + r.category; }

// "63幢"; where nobody lives it is only somewhere in the lane.
std::string building(Tx& tx, const HelpRequest& r) {
    const auto place = r.building ? organisation::place(tx, *r.building) : std::nullopt;
    return place ? place->door : "requests.in_the_lane";
}

// What is said to whoever asked. Whoever only took it down for them hears of it in other words: it is not theirs.
constexpr std::string_view to_the_asker[] = {"declined", "made_safe", "suspended", "resolved", "verified",
                                             "closed",   "merged",    "unmerged",  "joined"};

std::string addressed(std::string_view key, const HelpRequest& r, PersonId person) {
    const bool took_it_down = person == r.typed_by && person != r.caller;
    return std::string(key) + (took_it_down && contains(to_the_asker, key) ? "_for_them" : "");
}

// Those in office there today.
std::vector<PersonId> in_office(Tx& tx, BodyId body) {
    std::vector<PersonId> all;
    for (const auto& tenure : organisation::tenures(tx, body))
        if (tenure.on(local_day(tx.now())) && tenure.role != organisation::Role::member) all.push_back(tenure.person);
    return all;
}

// Those who would be told of it if it came today.
std::vector<PersonId> first_told(Tx& tx, const HelpRequest& r) {
    return decide(tx, {r.building, r.stairwell, r.home, r.place}, {r.category, r.urgency, r.building}).told;
}

} // namespace

void tell(Tx& tx, const Actor& who, std::vector<PersonId> people, std::string_view key, const HelpRequest& r, std::string_view text) {
    std::ranges::sort(people);
    const auto repeated = std::ranges::unique(people);
    people.erase(repeated.begin(), repeated.end());
    // What may be said outside the house: the building, and of what was said only the category.
    const auto outside = std::vector<std::string>{r.number, building(tx, r), text == r.words ? category(r) : "messages.read_inside"};
    for (const auto person : people)
        if (person && person != who.person)
            messages::tell(tx, person, "requests.message." + addressed(key, r, person), {r.number, r.place, std::string(text)}, link(r),
                           {"requests", r.id.value}, weight(r), outside);
}

void tell_groups(Tx& tx, const HelpRequest& r, messages::Hears what, std::string_view key) {
    std::vector<BodyId> bodies;
    for (const auto& body : {std::optional(r.lead), r.handed_to, r.branch, r.group})
        if (body) bodies.push_back(*body);
    messages::tell_groups(tx, {.what = what,
                               .bodies = bodies,
                               .key = "requests.group." + std::string(key),
                               .blanks = {r.number, building(tx, r), category(r)},
                               .link = link(r),
                               .about = {"requests", r.id.value},
                               .weight = weight(r)});
}

void tell_of(Tx& tx, const Actor& who, const HelpRequest& r, const Deed& deed) {
    const auto text = std::visit(Said{}, deed);
    if (const auto word = word_of(deed)) {
        if (word->askers) tell(tx, who, askers(tx, r), word->key, r, text);
        if (word->workers) tell(tx, who, r.workers, word->key, r, text.empty() ? r.words : text);
    }
    if (const auto* t = std::get_if<Transfer>(&deed)) tell(tx, who, in_office(tx, t->to), "transferred", r, text);
    if (std::holds_alternative<GiveBack>(deed)) {
        auto people = in_office(tx, r.handed_to.value_or(r.lead));
        if (std::ranges::none_of(people, [&](PersonId p) { return p != who.person; })) people = first_told(tx, r);
        tell(tx, who, people, "given_back", r, text);
    }
    const bool asked_again = r.state == State::accepted && r.clock_from == tx.now() && r.reopened > 0;
    if (asked_again || std::holds_alternative<Reopen>(deed)) tell(tx, who, first_told(tx, r), "reopened", r, text);
}

std::string detail(const HelpRequest& before, const HelpRequest& after, const Deed& deed) {
    json::object o{{"from", name(before.state)}, {"to", name(after.state)}};
    if (const auto text = std::visit(Said{}, deed); !text.empty()) o["note"] = text;
    std::visit(Facts{o}, deed);
    return json::serialize(o);
}

std::string detail(const HelpRequest& r) {
    json::object o{
        {"id", r.id.value}, {"number", r.number}, {"urgency", name(r.urgency)}, {"category", r.category}, {"channel", name(r.channel)}};
    if (r.parent) o["parent"] = r.parent->value;
    return json::serialize(o);
}

void record(Tx& tx, const Actor& who, std::string_view past, RequestId id, std::string_view detail) {
    events::record(tx, who, "requests." + std::string(past), {"requests", id.value}, detail);
    tx.announce("requests");
    tx.announce("requests/" + std::to_string(id.value));
}

} // namespace mulin::requests
