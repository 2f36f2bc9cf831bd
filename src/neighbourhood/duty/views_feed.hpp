// A roster as a calendar that other programs subscribe to. No names inside.
#pragma once
#include "neighbourhood/duty/shifts.hpp"
#include "platform/language/words.hpp"

namespace mulin::duty::views {

// `address` is that of the house.
std::string feed(const Words&, const std::vector<Shift>&, std::string_view place, std::string_view address, TimePoint now);

} // namespace mulin::duty::views
