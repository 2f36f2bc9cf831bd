// Whose turn it is on the hall's screen. Pure.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace mulin::hall {

// The place in the list of what is shown at a turn, counted from 0 without end: each in its order, and every other turn something urgent, if
// anything is. Nothing of an empty list.
std::optional<std::size_t> at_turn(const std::vector<bool>& urgent, std::uint64_t turn);

} // namespace mulin::hall
