// A QR code as a drawing in the page: sharp at any size, on screen and on paper, and no file to fetch.
#pragma once
#include "platform/web/html.hpp"
#include <string_view>

namespace mulin::web {

// How much of the code may be torn or rained off: about 7, 15, 25 and 30 percent. Posters outdoors want `quartile`.
enum class QrLevel { low, medium, quartile, high };

// `label` is what a screen reader says ("扫码报修"). Modules take the colour of the text around, black unless a style sheet says
// otherwise, on white, with the quiet zone of four modules that scanners need. Throws std::length_error when the text is too long
// for any code (2,953 bytes at `low`, 1,273 at `high`).
Html qr_svg(std::string_view text, QrLevel level, std::string_view label);

} // namespace mulin::web
