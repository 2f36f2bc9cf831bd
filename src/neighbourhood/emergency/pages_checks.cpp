// Checking in on people while an emergency is on.
#include "neighbourhood/emergency/pages_care.hpp"
#include "neighbourhood/organisation/organisation.hpp"

namespace mulin::emergency {
namespace {

using namespace web;

std::string door_of(Tx& tx, StairwellId id) {
    const auto at = organisation::place(tx, id);
    return at ? at->door : std::string();
}

Result<std::vector<views::Known>> people(Tx& tx, const Actor& who, StairwellId id) {
    const auto asked = to_ask(tx, who, id);
    if (!asked) return refusal(asked);
    std::vector<views::Known> all;
    for (const auto& a : *asked) all.push_back(known(tx, a));
    return all;
}

Result<views::StairwellChecks> gathered(Tx& tx, const Visit& v, StairwellId id) {
    views::StairwellChecks s{
        .csrf = v.csrf, .door = door_of(tx, id), .id = id, .asked = v.maybe_id<CaredId>("cared").value_or(CaredId{}), .now = tx.now()};
    if (s.door.empty()) return refuse({Why::missing, "emergency.care_unknown"});
    s.opened = sees_stairwell(tx, v.who, id);
    s.by_glass = s.opened && !may_see_care(v.who);
    s.may_break = may_break_glass(tx, v.who);
    if (!s.opened) return s;
    auto all = people(tx, v.who, id);
    if (!all) return refusal(all);
    s.all = *std::move(all);
    return s;
}

Answered stairwell_page(const Visit& v, const Wrongs& w) {
    const auto id = v.id<StairwellId>("stairwell");
    const auto s = looking(v, {"stairwell", id.value}, [&](Tx& tx) { return gathered(tx, v, id); });
    if (!s) return refusal(s);
    return Page{.title = s->door, .main = views::stairwell_checks(v.say, *s, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

std::string path(StairwellId id) { return "/emergency/checks/" + std::to_string(id.value); }

} // namespace

views::CallSheet call_sheet(Tx& tx, const Actor& who, std::string of, std::vector<views::Known> all) {
    const auto here = organisation::community(tx);
    const auto me = organisation::person(tx, who.person);
    return {.place = here.name, .of = std::move(of), .phone = here.phone, .by = me ? me->name : "", .all = std::move(all), .now = tx.now()};
}

Answered show_checks(Visit& v) {
    const auto c = v.read([&](Tx& tx) -> Result<views::Checks> {
        const auto all = tallies(tx, v.who);
        if (!all) return refusal(all);
        views::Checks checks{.stairwells = {}, .all = {}, .may_see_care = may_see_care(v.who), .now = tx.now()};
        for (const auto& [id, tally] : *all) {
            checks.stairwells.push_back({id, door_of(tx, id), tally});
            checks.all += tally;
        }
        return checks;
    });
    if (!c) return refusal(c);
    return Page{.title = v.say("emergency.checks"), .main = views::checks(v.say, *c), .look = Look::work};
}

Answered show_stairwell(Visit& v) { return stairwell_page(v, {}); }

Answered open_stairwell(Visit& v) {
    const auto id = v.id<StairwellId>("stairwell");
    const auto done = v.write([&](Tx& tx) { return break_glass(tx, v.who, id); });
    if (!done) return refusal(done);
    return Go{path(id)};
}

Answered check_one(Visit& v) {
    const auto found = v.one_of<Found>("found");
    const auto cared = v.id<CaredId>("cared");
    if (!found) return refuse({Why::missing, "emergency.care_unknown"});
    const auto done = v.write([&](Tx& tx) { return check_in(tx, v.who, cared, *found, v.text("words")); });
    if (done) return Go{path(v.id<StairwellId>("stairwell")) + "#cared-" + std::to_string(cared.value), "emergency.ticked"};
    return done.error().why == Why::invalid ? stairwell_page(v, v.wrongs(done.error())) : refusal(done);
}

Answered show_call_sheet(Visit& v) {
    const auto id = v.id<StairwellId>("stairwell");
    const auto s = looking(v, {"stairwell", id.value}, [&](Tx& tx) -> Result<views::CallSheet> {
        auto all = people(tx, v.who, id);
        if (!all) return refusal(all);
        return call_sheet(tx, v.who, door_of(tx, id), *std::move(all));
    });
    if (!s) return refusal(s);
    return Page{.title = v.say("emergency.sheet"), .main = views::call_sheet(v.say, *s), .look = Look::work, .stand = Stand::sheet};
}

} // namespace mulin::emergency
