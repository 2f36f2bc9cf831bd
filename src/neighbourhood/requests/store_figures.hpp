// The counting behind the figures of a period.
#pragma once
#include "neighbourhood/requests/figures.hpp"
#include "platform/database/tx.hpp"
#include <vector>

namespace mulin::requests::store {

// Everything that can be counted in one pass, of the requests filed from `from` until before `until`, led by the body or in its zone.
Figures figures(Tx&, TimePoint from, TimePoint until, std::optional<BodyId>);
// From filing to mending, of those that were mended, ascending.
std::vector<std::int64_t> minutes_to_mend(Tx&, TimePoint from, TimePoint until, std::optional<BodyId>);
std::vector<CategoryCount> by_category(Tx&, TimePoint from, TimePoint until, std::optional<BodyId>);

} // namespace mulin::requests::store
