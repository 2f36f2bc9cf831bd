// All SQL of the room. Private to it.
#pragma once
#include "neighbourhood/emergency/emergency_care.hpp"

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

// ── people to look after: store_care.cpp
void put(Tx&, const Cared&); // one row a person
void remove_cared(Tx&, CaredId);
std::optional<Cared> cared(Tx&, CaredId);
std::vector<Cared> cared_for(Tx&);
std::vector<Cared> cared_for(Tx&, StairwellId);
void put(Tx&, EmergencyId, const Check&); // the last one counts
std::vector<Check> checks(Tx&, EmergencyId);
void miss(Tx&, EmergencyId, PersonId by); // whoever was not asked after, as it is stood down
void open(Tx&, EmergencyId, PersonId by, StairwellId);
bool opened(Tx&, EmergencyId, PersonId by, StairwellId);

} // namespace mulin::emergency::store
