// People to look after, and checking in on them while an emergency is on.
// Refusals common to all: emergency.care_not_yours, emergency.none, emergency.care_unknown.
#pragma once
#include "neighbourhood/emergency/care.hpp"
#include "neighbourhood/emergency/emergency.hpp"
#include <map>

namespace mulin::emergency {

bool may_see_care(const Actor&);
// Right: see_care. Who is entered already is changed. Refusals: those of sound(Cared); emergency.care_who also when they have nothing to do
// with that home today.
Done put(Tx&, const Actor&, const Cared&);
Done remove(Tx&, const Actor&, CaredId);
// Right: see_care. That they looked is written down.
Result<std::vector<Cared>> cared_for(Tx&, const Actor&);

// ── checking in ─────────────────────────────────────────────────────────────────────────────────────────────────
// How many are asked after, by stairwell; no person. By those who help.
Result<std::map<StairwellId, Tally>> tallies(Tx&, const Actor&);
Tally tally(Tx&, EmergencyId);           // of one that was stood down, for the report
bool may_break_glass(Tx&, const Actor&); // on duty now
// May they see this stairwell's people now: by see_care, or on duty with the glass broken in this emergency.
bool sees_stairwell(Tx&, const Actor&, StairwellId);
// By whoever is on duty now, for one stairwell and this emergency. It is written down, and those who keep the list are told.
Done break_glass(Tx&, const Actor&, StairwellId);
// The people of a stairwell, or of all (right: see_care), most urgent first, each with how they were found. That they looked is written down.
struct Asked {
    Cared cared{};
    std::optional<Check> check{};
};
Result<std::vector<Asked>> to_ask(Tx&, const Actor&, StairwellId);
Result<std::vector<Asked>> all_to_ask(Tx&, const Actor&);
// Refusal: emergency.care_needs_what (a need without a word).
Done check_in(Tx&, const Actor&, CaredId, Found, std::string_view words);

} // namespace mulin::emergency
