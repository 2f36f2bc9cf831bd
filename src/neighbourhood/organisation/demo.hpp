// The demo neighbourhood's organisation, as the handbook §8.2 lists it: invented throughout, the same on every run.
#pragma once
#include "platform/database/tx.hpp"

namespace mulin::organisation {

// Furnishes the transaction's community: buildings, homes, some 6,000 residents, the 3+X with posts and terms, who answers for which door.
// Days are told back from `today`. The community must be new, or just founded and empty.
void furnish(Tx&, Day today);

} // namespace mulin::organisation
