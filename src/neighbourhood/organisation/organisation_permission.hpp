// What a use case asks before it acts, and the two ways it says no. Private to this room.
#pragma once
#include "base/dates.hpp"
#include "base/result.hpp"
#include "neighbourhood/organisation/roles.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <vector>

namespace mulin::organisation {

inline Refusal not_yours() { return {Why::forbidden, "organisation.not_yours"}; }
inline Refusal unknown() { return {Why::missing, "organisation.unknown"}; }
inline Day today(const Tx& tx) { return local_day(tx.now()); }

// For rights over the whole neighbourhood. Refusal: organisation.not_yours.
Done permitted(const Actor&, Right);

// The stairwells a right reaches today.
struct Reach {
    bool everywhere = false;
    std::vector<StairwellId> zone; // sorted
    bool holds(StairwellId) const;
};
Reach reach(Tx&, const Actor&, Right);

} // namespace mulin::organisation
