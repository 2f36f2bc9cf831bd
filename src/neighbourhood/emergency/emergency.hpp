// The front door of the room: the emergency that is on, and those that were.
// Refusals common to all: emergency.not_yours, emergency.none (none is on), emergency.unknown.
#pragma once
#include "neighbourhood/emergency/warnings.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <string_view>

namespace mulin::emergency {

using EmergencyId = Id<struct EmergencyTag>;

struct Emergency {
    EmergencyId id{};
    std::optional<Level> level{};
    PersonId declared_by{};
    TimePoint declared_at{};
    std::optional<PersonId> ended_by{};
    std::optional<TimePoint> ended_at{};
    std::string end_note{};
    std::vector<Warning> warnings{}; // in the order in which they were quoted; never empty
    Signal signal() const { return warnings.front().signal; }
};

std::optional<Emergency> now_on(Tx&); // one indexed read while none is on: every page asks
std::optional<Emergency> emergency(Tx&, EmergencyId);
std::vector<Emergency> past(Tx&, EmergencyId before, int limit); // newest first; before 0: from the newest

bool may_declare(const Actor&);
bool may_help(Tx&, const Actor&); // declares, takes calls for others, or is on duty now

// Right: declare_emergency. Whoever is on duty is told. Refusals: those of sound(Quote); emergency.on_already.
Result<EmergencyId> declare(Tx&, const Actor&, const Quote&, std::optional<Level>);
// A further warning: raised, lowered, lifted, or of another signal. Changes nothing else. Refusals: those of sound(Quote).
Done quote(Tx&, const Actor&, const Quote&);
Done set_level(Tx&, const Actor&, std::optional<Level>);
// Refusal: emergency.say_how (a note is needed: how things stand).
Result<EmergencyId> stand_down(Tx&, const Actor&, std::string_view note);

struct Tick {
    Task task{};
    PersonId by{};
    TimePoint at{};
};
// By those who help. Ticking twice keeps the first. Refusal: emergency.no_such_task (not on the list now).
Done tick(Tx&, const Actor&, Task, bool done);
std::vector<Tick> ticks(Tx&, EmergencyId);

struct Entry {
    PersonId by{};
    std::string words{};
    TimePoint at{};
};
// By those who help. Refusal: emergency.say_what.
Done write_down(Tx&, const Actor&, std::string_view words);
std::vector<Entry> entries(Tx&, EmergencyId); // oldest first

// Requests filed while it was on.
int filed_meanwhile(Tx&, const Emergency&);

} // namespace mulin::emergency
