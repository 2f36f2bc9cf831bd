// Squares to scan.
#pragma once
#include "platform/web/html.hpp"
#include <string_view>

namespace mulin::web {

// Indoors and on screens a little damage is allowed for (M), in the lane more (Q).
enum class Weather { indoors, outdoors };

// The SVG of a code that opens `target`, with its quiet zone of four; `spoken` says what it opens.
// Throws std::length_error when `target` is longer than a code can hold.
Html qr_square(std::string_view target, std::string_view spoken, Weather = Weather::indoors);

} // namespace mulin::web
