// The SQL of the neighbourhood itself and of its buildings, stairwells and homes. Private to this room.
#pragma once
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/places.hpp"
#include "platform/database/tx.hpp"
#include <string_view>
#include <vector>

namespace mulin::organisation::store {

void insert(Tx&, const Community&);
bool replace(Tx&, const Community&);
std::optional<Community> community(Tx&);
std::vector<Community> communities(Tx&);

void insert(Tx&, const Building&);
void replace_plan(Tx&, const Building&);
std::optional<Building> building(Tx&, BuildingId);
std::optional<BuildingId> building_named(Tx&, std::string_view name);
std::vector<Building> buildings(Tx&);

void insert(Tx&, const Stairwell&);
void replace_token(Tx&, const Stairwell&);
std::optional<Stairwell> stairwell(Tx&, StairwellId);
std::optional<StairwellId> stairwell_named(Tx&, BuildingId, std::string_view name);
std::optional<StairwellId> stairwell_of_token(Tx&, std::string_view token);
std::vector<Stairwell> stairwells(Tx&, std::optional<BuildingId>);

void insert(Tx&, const Home&);
void replace(Tx&, const Home&);
std::optional<Home> home(Tx&, HomeId);
std::optional<HomeId> home_at(Tx&, StairwellId, std::string_view flat);
std::vector<Home> homes(Tx&, StairwellId);

std::optional<Place> place(Tx&, HomeId);
std::optional<Place> place(Tx&, StairwellId);
std::optional<Place> place(Tx&, BuildingId);
// What is here at this door, the exact ones first: buildings and flats that begin so, stairwells of this name; without a stairwell a flat
// is looked for in each. The building must be given.
std::vector<Place> places_like(Tx&, const Door&, int limit);

} // namespace mulin::organisation::store
