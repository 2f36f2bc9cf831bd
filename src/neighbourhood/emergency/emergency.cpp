#include "neighbourhood/emergency/emergency.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/emergency/store.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>
#include <set>

namespace mulin::emergency {
namespace {

using organisation::Right;

Refusal not_yours() { return {Why::forbidden, "emergency.not_yours"}; }
Refusal none() { return {Why::conflict, "emergency.none"}; }

void record(Tx& tx, const Actor& who, std::string_view what, EmergencyId id, std::string_view detail = {}) {
    events::record(tx, who, "emergency." + std::string(what), {"emergency", id.value}, detail);
    tx.announce("emergency");
}

void tell_those_on_duty(Tx& tx, const Actor& who, std::string_view key, EmergencyId id, const Warning& w) {
    std::set<PersonId> told{who.person};
    for (const auto& s : duty::on_duty(tx, tx.now()))
        if (told.insert(s.person).second)
            messages::tell(tx, s.person, "emergency.message." + std::string(key), {w.issuer, w.words}, "/emergency",
                           {"emergency", id.value}, messages::Weight::urgent);
}

Warning quoted_by(Tx& tx, const Actor& who, Warning w) {
    w.id = tx.fresh<WarningId>();
    w.quoted_by = who.person;
    w.quoted_at = tx.now();
    return w;
}

std::optional<Emergency> with_warnings(Tx& tx, std::optional<Emergency> e) {
    if (e) e->warnings = store::warnings(tx, e->id);
    return e;
}

// The one that is on, when the actor may do `allowed` things to it.
Result<Emergency> for_them(Tx& tx, bool allowed) {
    if (!allowed) return refuse(not_yours());
    auto e = now_on(tx);
    if (!e) return refuse(none());
    return *std::move(e);
}

} // namespace

bool may_declare(const Actor& who) { return organisation::may_everywhere(who, Right::declare_emergency); }

bool may_help(Tx& tx, const Actor& who) {
    if (may_declare(who) || organisation::may(who, Right::file_for_others) != organisation::Scope::none) return true;
    return duty::is_on_duty(tx, who.person);
}

std::optional<Emergency> now_on(Tx& tx) { return with_warnings(tx, store::now_on(tx)); }
std::optional<Emergency> emergency(Tx& tx, EmergencyId id) { return with_warnings(tx, store::emergency(tx, id)); }

std::vector<Emergency> past(Tx& tx, EmergencyId before, int limit) {
    auto all = store::past(tx, before, limit);
    for (auto& e : all) e.warnings = store::warnings(tx, e.id);
    return all;
}

Result<EmergencyId> declare(Tx& tx, const Actor& who, const Quote& q, std::optional<Level> level) {
    if (!may_declare(who)) return refuse(not_yours());
    if (store::now_on(tx)) return refuse({Why::conflict, "emergency.on_already"});
    auto warning = sound(q, tx.now());
    if (!warning) return refusal(warning);
    const Emergency e{.id = tx.fresh<EmergencyId>(), .level = level, .declared_by = who.person, .declared_at = tx.now()};
    store::insert(tx, e);
    store::insert(tx, e.id, quoted_by(tx, who, *warning));
    record(tx, who, "declared", e.id, name(warning->signal));
    if (level) record(tx, who, "level_set", e.id, name(*level));
    tell_those_on_duty(tx, who, "declared", e.id, *warning);
    return e.id;
}

Done quote(Tx& tx, const Actor& who, const Quote& q) {
    const auto e = for_them(tx, may_declare(who));
    if (!e) return refusal(e);
    auto warning = sound(q, tx.now());
    if (!warning) return refusal(warning);
    store::insert(tx, e->id, quoted_by(tx, who, *warning));
    record(tx, who, warning->says == Says::lifted ? "lifted" : "quoted", e->id, name(warning->signal));
    tell_those_on_duty(tx, who, "quoted", e->id, *warning);
    return {};
}

Done set_level(Tx& tx, const Actor& who, std::optional<Level> level) {
    const auto e = for_them(tx, may_declare(who));
    if (!e) return refusal(e);
    if (e->level == level) return {};
    store::set_level(tx, e->id, level);
    record(tx, who, "level_set", e->id, level ? name(*level) : "");
    return {};
}

Result<EmergencyId> stand_down(Tx& tx, const Actor& who, std::string_view note) {
    const auto e = for_them(tx, may_declare(who));
    if (!e) return refusal(e);
    if (note.empty()) return refuse({Why::invalid, "emergency.say_how", "note"});
    store::end(tx, e->id, who.person, note);
    store::miss(tx, e->id, who.person);
    record(tx, who, "stood_down", e->id);
    return e->id;
}

Done tick(Tx& tx, const Actor& who, Task task, bool done) {
    const auto e = for_them(tx, may_help(tx, who));
    if (!e) return refusal(e);
    if (std::ranges::count(checklist(e->warnings), task) == 0) return refuse({Why::conflict, "emergency.no_such_task"});
    if (done) store::insert(tx, e->id, Tick{task, who.person, tx.now()});
    else store::remove_tick(tx, e->id, task);
    record(tx, who, done ? "ticked" : "unticked", e->id, name(task));
    return {};
}

std::vector<Tick> ticks(Tx& tx, EmergencyId id) { return store::ticks(tx, id); }

Done write_down(Tx& tx, const Actor& who, std::string_view words) {
    const auto e = for_them(tx, may_help(tx, who));
    if (!e) return refusal(e);
    if (words.empty()) return refuse({Why::invalid, "emergency.say_what", "words"});
    store::insert(tx, e->id, Entry{who.person, std::string(words), tx.now()});
    record(tx, who, "written", e->id);
    return {};
}

std::vector<Entry> entries(Tx& tx, EmergencyId id) { return store::entries(tx, id); }

int filed_meanwhile(Tx& tx, const Emergency& e) {
    return events::count(tx, "requests.filed", e.declared_at, e.ended_at.value_or(tx.now()));
}

} // namespace mulin::emergency
