// What the house does by itself, every minute.
#include "base/dates.hpp"
#include "neighbourhood/requests/clocks.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"
#include "neighbourhood/requests/store_talk.hpp"
#include <algorithm>
#include <boost/json.hpp>

namespace mulin::requests {
namespace {

constexpr int at_once = 200; // the rest is a minute's matter

int times_missed(std::span<const Given> given) { return int(std::ranges::count(given, Alert::missed, &Given::alert)); }

std::string detail(const Call& call, std::span<const PersonId> told) {
    boost::json::object o{{"clock", name(call.what.clock)}, {"due", iso8601(call.due)}};
    boost::json::array people;
    for (const auto p : told) people.push_back(p.value);
    o["told"] = std::move(people);
    return boost::json::serialize(o);
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

void call(Tx& tx, const Actor& house, const HelpRequest& r) {
    auto given = store::given(tx, r.id);
    for (const auto& c : calls(r, given, tx.now())) {
        if (c.what.alert == Alert::nearly) warn(tx, house, r, c);
        else escalate(tx, house, r, c, times_missed(given) + 1);
        store::note_given(tx, r.id, c.what);
        given.push_back(c.what);
    }
    store::look_at(tx, r.id, look_at(r, given));
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

} // namespace mulin::requests
