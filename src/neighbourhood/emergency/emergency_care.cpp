#include "neighbourhood/emergency/emergency_care.hpp"
#include "base/dates.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/emergency/store.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>
#include <set>

namespace mulin::emergency {
namespace {

Refusal not_yours() { return {Why::forbidden, "emergency.care_not_yours"}; }
Refusal none() { return {Why::conflict, "emergency.none"}; }
Refusal unknown() { return {Why::missing, "emergency.care_unknown"}; }

void tell_those_who_keep_the_list(Tx& tx, const Actor& who, StairwellId stairwell) {
    const auto by = organisation::person(tx, who.person);
    const auto at = organisation::place(tx, stairwell);
    std::set<PersonId> told{who.person};
    for (const auto role : organisation::roles_everywhere(organisation::Right::see_care))
        for (const auto& t : organisation::holders(tx, role, local_day(tx.now())))
            if (told.insert(t.person).second)
                messages::tell(tx, t.person, "emergency.message.glass_broken", {by ? by->name : "", at ? at->door : ""},
                               "/emergency/checks", {"stairwell", stairwell.value});
}

std::map<CaredId, Check> checks_of(Tx& tx, EmergencyId id) {
    std::map<CaredId, Check> all;
    for (auto& check : store::checks(tx, id)) all.emplace(check.cared, std::move(check));
    return all;
}

std::vector<Asked> in_order(Tx& tx, EmergencyId id, std::vector<Cared> people) {
    std::map<HomeId, std::string> flats;
    for (const auto& c : people)
        if (const auto home = organisation::home(tx, c.home)) flats[c.home] = home->flat;
    std::ranges::stable_sort(people, [&](const Cared& a, const Cared& b) { return before(a, flats[a.home], b, flats[b.home]); });
    auto checks = checks_of(tx, id);
    std::vector<Asked> all;
    for (auto& c : people) {
        const auto at = checks.find(c.id);
        all.push_back({std::move(c), at == checks.end() ? std::nullopt : std::optional(at->second)});
    }
    return all;
}

} // namespace

bool may_see_care(const Actor& who) { return organisation::may_everywhere(who, organisation::Right::see_care); }

Done put(Tx& tx, const Actor& who, const Cared& wanted) {
    if (!may_see_care(who)) return refuse(not_yours());
    const auto today = local_day(tx.now());
    if (auto ok = sound(wanted, today); !ok) return ok;
    auto c = wanted;
    const auto home = organisation::home(tx, c.home);
    const auto lives_here = [&](const organisation::Tie& t) { return t.person == c.person && t.on(today); };
    if (!home || std::ranges::none_of(organisation::ties_at(tx, c.home), lives_here))
        return refuse({Why::invalid, "emergency.care_who", "person"});
    c.stairwell = home->stairwell;
    c.id = tx.fresh<CaredId>();
    store::put(tx, c);
    events::record(tx, who, "emergency.care_kept", {"home", c.home.value});
    return {};
}

Done remove(Tx& tx, const Actor& who, CaredId id) {
    if (!may_see_care(who)) return refuse(not_yours());
    const auto c = store::cared(tx, id);
    if (!c) return refuse(unknown());
    store::remove_cared(tx, id);
    events::record(tx, who, "emergency.care_ended", {"home", c->home.value});
    return {};
}

Result<std::vector<Cared>> cared_for(Tx& tx, const Actor& who) {
    if (!may_see_care(who)) return refuse(not_yours());
    events::looked(tx, who, "emergency.care", {"community", tx.community().value});
    return store::cared_for(tx);
}

Result<std::map<StairwellId, Tally>> tallies(Tx& tx, const Actor& who) {
    if (!may_help(tx, who)) return refuse(not_yours());
    const auto e = now_on(tx);
    if (!e) return refuse(none());
    std::map<StairwellId, Tally> all;
    const auto checks = checks_of(tx, e->id);
    for (const auto& c : store::cared_for(tx)) {
        auto& t = all[c.stairwell];
        ++t.all;
        if (const auto at = checks.find(c.id); at != checks.end()) t.count(at->second.found);
    }
    return all;
}

Tally tally(Tx& tx, EmergencyId id) {
    Tally t;
    for (const auto& check : store::checks(tx, id)) {
        ++t.all;
        t.count(check.found);
    }
    return t;
}

bool may_break_glass(Tx& tx, const Actor& who) { return duty::is_on_duty(tx, who.person); }

bool sees_stairwell(Tx& tx, const Actor& who, StairwellId stairwell) {
    if (may_see_care(who)) return true;
    const auto e = now_on(tx);
    return e && may_break_glass(tx, who) && store::opened(tx, e->id, who.person, stairwell);
}

Done break_glass(Tx& tx, const Actor& who, StairwellId stairwell) {
    if (!may_break_glass(tx, who)) return refuse(not_yours());
    const auto e = now_on(tx);
    if (!e) return refuse(none());
    if (!organisation::stairwell(tx, stairwell)) return refuse(unknown());
    if (store::opened(tx, e->id, who.person, stairwell)) return {};
    store::open(tx, e->id, who.person, stairwell);
    events::record(tx, who, "emergency.glass_broken", {"stairwell", stairwell.value});
    tell_those_who_keep_the_list(tx, who, stairwell);
    return {};
}

Result<std::vector<Asked>> to_ask(Tx& tx, const Actor& who, StairwellId stairwell) {
    const auto e = now_on(tx);
    if (!e) return refuse(none());
    if (!sees_stairwell(tx, who, stairwell)) return refuse(not_yours());
    events::looked(tx, who, "emergency.care", {"stairwell", stairwell.value});
    return in_order(tx, e->id, store::cared_for(tx, stairwell));
}

Result<std::vector<Asked>> all_to_ask(Tx& tx, const Actor& who) {
    const auto e = now_on(tx);
    if (!e) return refuse(none());
    if (!may_see_care(who)) return refuse(not_yours());
    events::looked(tx, who, "emergency.care", {"community", tx.community().value});
    return in_order(tx, e->id, store::cared_for(tx));
}

Done check_in(Tx& tx, const Actor& who, CaredId id, Found found, std::string_view words) {
    const auto e = now_on(tx);
    if (!e) return refuse(none());
    const auto c = store::cared(tx, id);
    if (!c) return refuse(unknown());
    if (!sees_stairwell(tx, who, c->stairwell)) return refuse(not_yours());
    if (found == Found::missed) return refuse(unknown()); // only standing down says that
    if (found == Found::needs && words.empty()) return refuse({Why::invalid, "emergency.care_needs_what", "words"});
    store::put(
        tx, e->id,
        Check{.cared = id, .stairwell = c->stairwell, .found = found, .words = std::string(words), .by = who.person, .at = tx.now()});
    events::record(tx, who, "emergency.checked", {"home", c->home.value}, name(found));
    tx.announce("emergency");
    return {};
}

} // namespace mulin::emergency
