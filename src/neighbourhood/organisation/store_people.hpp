// The SQL of people and of what ties them to homes. Private to this room.
#pragma once
#include "neighbourhood/organisation/people.hpp"
#include "platform/database/tx.hpp"
#include <string_view>
#include <vector>

namespace mulin::organisation::store {

void insert(Tx&, const Person&);
void replace(Tx&, const Person&);
std::optional<Person> person(Tx&, PersonId);
std::vector<Person> persons_named(Tx&, std::string_view beginning, std::string_view digits, int limit); // digits "": by name only

void insert(Tx&, const Tie&);
void end(Tx&, TieId, Day until);
std::optional<Tie> tie(Tx&, TieId);
// Present ones first, then back in time.
std::vector<Tie> ties_of(Tx&, PersonId);
std::vector<Tie> ties_at(Tx&, HomeId);
std::vector<HomeId> homes_of(Tx&, PersonId, Day);
std::vector<StairwellId> stairwells_of(Tx&, PersonId, Day);

// Someone tied to a home on a day, once, however many ties there are.
struct Resident {
    Person person;
    HomeId home;
    StairwellId stairwell;
};
std::vector<Resident> residents_at(Tx&, HomeId, Day);
// In the order of doors: all whose name or form of address holds `words`, or one of whose numbers ends in `digits`.
std::vector<Resident> residents_named(Tx&, std::string_view words, Day);
std::vector<Resident> residents_reached_at(Tx&, std::string_view digits, Day);

} // namespace mulin::organisation::store
