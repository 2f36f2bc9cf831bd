// Whether two reports may be about the same thing. It only ever warns: people decide.
#pragma once
#include "neighbourhood/requests/categories.hpp"

namespace mulin::requests {

// How much of the shorter text's pairs of characters the other one has too, in percent; 0 when either has none.
int likeness(std::string_view, std::string_view);

inline constexpr int alike = 40;

} // namespace mulin::requests
