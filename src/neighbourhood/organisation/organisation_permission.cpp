#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <algorithm>

namespace mulin::organisation {

Done permitted(const Actor& who, Right right) {
    if (!may_everywhere(who, right)) return refuse(not_yours());
    return {};
}

bool Reach::holds(StairwellId stairwell) const { return everywhere || std::ranges::binary_search(zone, stairwell); }

Reach reach(Tx& tx, const Actor& who, Right right) {
    if (may_everywhere(who, right)) return {.everywhere = true, .zone = {}};
    return {.everywhere = false, .zone = zone(tx, zones(who, right), today(tx))};
}

} // namespace mulin::organisation
