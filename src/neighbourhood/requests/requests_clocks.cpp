// What the house does by itself, several times a minute.
#include "base/dates.hpp"
#include "neighbourhood/requests/clocks.hpp"
#include "neighbourhood/requests/ladder.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>
#include <boost/json.hpp>

namespace mulin::requests {
namespace {

constexpr int at_once = 200;   // the rest is a moment's matter
constexpr int to_the_top = 10; // steps; nothing stands above the committee's secretary

int times_missed(std::span<const Given> given) { return int(std::ranges::count(given, Alert::missed, &Given::alert)); }

boost::json::array numbers(std::span<const PersonId> people) {
    boost::json::array all;
    for (const auto p : people) all.push_back(p.value);
    return all;
}

std::string told_as_json(std::span<const PersonId> told) { return boost::json::serialize(boost::json::object{{"told", numbers(told)}}); }

std::string detail(const Call& call, std::span<const PersonId> told) {
    return boost::json::serialize(
        boost::json::object{{"clock", name(call.what.clock)}, {"due", iso8601(call.due)}, {"told", numbers(told)}});
}

// Before a promise runs out, those who have it hear of it, or those who were told of it when nobody has it yet.
void warn(Tx& tx, const Actor& house, const HelpRequest& r, const Call& call) {
    auto people = r.workers;
    if (people.empty())
        if (const auto decided = store::routing(tx, r)) people = decided->told;
    tell(tx, house, people, "nearly_" + std::string(name(call.what.clock)), r, r.words);
}

// Once it has, the next above: one step further up with every promise missed.
void escalate(Tx& tx, const Actor& house, const HelpRequest& r, const Call& call, int steps) {
    const auto people = above_the_lead(tx, r, steps);
    tell(tx, house, people, "missed_" + std::string(name(call.what.clock)), r, r.words);
    tell_groups(tx, r, messages::Hears::missed, "missed_" + std::string(name(call.what.clock)));
    record(tx, house, "escalated", r.id, detail(call, people));
}

// Everybody the rung names who has not heard of it yet.
std::vector<PersonId> whom(Tx& tx, const HelpRequest& r, Rung rung) {
    auto people = rung == Rung::deputies ? deputies(tx, r) : above_the_lead(tx, r, rung == Rung::above ? 1 : to_the_top);
    for (const auto& heard : messages::about(tx, {"requests", r.id.value})) std::erase(people, heard.to);
    return people;
}

// Climbs what is due; where nobody stands, the next rung is due at once. Returns how many are climbed now.
int climb(Tx& tx, const Actor& house, HelpRequest r) {
    bool nobody = false;
    for (auto wake = next_wake(r); wake && (nobody || wake->at <= tx.now()); wake = next_wake(r)) {
        const auto people = whom(tx, r, wake->rung);
        ++r.climbed;
        nobody = people.empty();
        if (nobody) continue;
        tell(tx, house, people, "unanswered", r, r.words);
        record(tx, house, "climbed", r.id, told_as_json(people));
    }
    return r.climbed;
}

void call(Tx& tx, const Actor& house, HelpRequest r) {
    r.climbed = climb(tx, house, r);
    auto given = store::given(tx, r.id);
    for (const auto& c : calls(r, given, tx.now())) {
        if (c.what.alert == Alert::nearly) warn(tx, house, r, c);
        else escalate(tx, house, r, c, times_missed(given) + 1);
        store::note_given(tx, r.id, c.what);
        given.push_back(c.what);
    }
    store::look_at(tx, r.id, look_at(r, given), r.climbed);
}

} // namespace

void watch_clocks(Tx& tx) {
    const auto house = Actor::clock();
    for (const auto id : store::to_look_at(tx, at_once)) {
        const auto r = store::find(tx, id);
        if (const auto deed = due_deed(*r, tx.now())) {
            const auto done = act(tx, house, id, r->version, *deed);
            if (!done)
                throw std::logic_error("the house may not " + std::string(noun(deed->index())) +
                                       " what is due: " + std::string(done.error().name));
        } else {
            call(tx, house, *r);
        }
    }
    remind_of_care(tx);
}

std::vector<CommunityId> clocks_waiting(Tx& tx, TimePoint by) { return store::with_something_due(tx, by); }

} // namespace mulin::requests
