// Points on the map as programs write them.
#pragma once
#include <string_view>

namespace mulin::open311 {

// A plain decimal number of degrees, between -most and most: "30.2741", "-73.7379342313789".
bool is_degrees(std::string_view written, int most);

} // namespace mulin::open311
