// The SQL of the calendar. Private to this room.
#pragma once
#include "neighbourhood/calendar/calendar.hpp"

namespace mulin::calendar::store {

std::vector<Change> changes(Tx&); // in the order of the days
void put(Tx&, const Change&);     // instead of what stood there
bool remove(Tx&, Day);

} // namespace mulin::calendar::store
