// The SQL of bodies, of who holds which post in them, and of which stairwells they answer for. Private to this room.
#pragma once
#include "neighbourhood/organisation/bodies.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <vector>

namespace mulin::organisation::store {

// A body's parent is that of the day; before it was founded, the one it is founded under.
void insert(Tx&, const Body&);                                         // under its parent from the founding on
void replace(Tx&, const Body&);                                        // all but the parent
void stand_under(Tx&, BodyId, std::optional<BodyId> parent, Day from); // what was planned for later is forgotten
std::optional<Body> body(Tx&, BodyId, Day);
std::vector<Body> bodies(Tx&, Day);         // those that exist on the day
std::vector<Body> bodies_ever(Tx&, Day);    // all there ever were
std::vector<Standing> parents(Tx&, BodyId); // newest first
bool has_children(Tx&, BodyId, Day);        // on the day or later

void insert(Tx&, const Tenure&);
void end(Tx&, TenureId, Day until);
void end_tenures(Tx&, BodyId, Day until); // what would go on past the day; what begins later never holds
std::optional<Tenure> tenure(Tx&, TenureId);
std::vector<Tenure> tenures(Tx&, BodyId); // the present first, then back in time
std::vector<Tenure> tenures_of(Tx&, PersonId);
std::vector<Tenure> holders(Tx&, Role, Day);
std::vector<Officer> officers(Tx&, Role, Day);
std::vector<Tenure> holders(Tx&, BodyId, Role, Day); // the longest in office first
std::vector<Office> offices_of(Tx&, PersonId, Day);

void insert(Tx&, const Coverage&);
void end_coverage(Tx&, StairwellId, Day until); // as end_tenures
void end_coverage(Tx&, BodyId, Day until);
std::vector<Coverage> coverage(Tx&, Day);
std::vector<Coverage> coverage_of(Tx&, StairwellId); // all, oldest first
std::vector<StairwellId> zone(Tx&, BodyId, Day);     // what the body, or one below it, answers for

} // namespace mulin::organisation::store
