// The SQL of the calls the day after.
#pragma once
#include "neighbourhood/requests/requests.hpp"

namespace mulin::requests::store {

bool plan_care(Tx&, RequestId, TimePoint due); // false: there is one
std::optional<Care> care(Tx&, RequestId);
void note_care(Tx&, RequestId, PersonId by, std::string_view note);
// Those still to be made, the oldest first; with `overdue_untold` only those past their time that nobody was told of.
std::vector<Care> open_care(Tx&, bool overdue_untold, int limit);
void care_is_told(Tx&, RequestId);

} // namespace mulin::requests::store
