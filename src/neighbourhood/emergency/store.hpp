// All SQL of the room. Private to it.
#pragma once
#include "neighbourhood/emergency/emergency.hpp"

namespace mulin::emergency::store {

// Emergencies come without their warnings.
void insert(Tx&, const Emergency&);
void set_level(Tx&, EmergencyId, std::optional<Level>);
void end(Tx&, EmergencyId, PersonId by, std::string_view note);
std::optional<Emergency> now_on(Tx&);
std::optional<Emergency> emergency(Tx&, EmergencyId);
std::vector<Emergency> past(Tx&, EmergencyId before, int limit);

void insert(Tx&, EmergencyId, const Warning&);
std::vector<Warning> warnings(Tx&, EmergencyId);

void insert(Tx&, EmergencyId, const Tick&);
void remove_tick(Tx&, EmergencyId, Task);
std::vector<Tick> ticks(Tx&, EmergencyId);

void insert(Tx&, EmergencyId, const Entry&);
std::vector<Entry> entries(Tx&, EmergencyId);

} // namespace mulin::emergency::store
