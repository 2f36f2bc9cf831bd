#include "platform/web/squares.hpp"
#include "platform/web/parts_words.hpp"
#include <memory>
#include <qrencode.h>
#include <stdexcept>
#include <string>

namespace mulin::web {

Html qr_square(std::string_view target, std::string_view spoken, Weather weather) {
    const auto level = weather == Weather::outdoors ? QR_ECLEVEL_Q : QR_ECLEVEL_M;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(QRcode_encodeString8bit(std::string(target).c_str(), 0, level), QRcode_free);
    if (!code) throw std::length_error("too long for a square to scan");

    Html dark;                                   // one run of dark fields after the other, row by row
    const int n = code->width;
    const auto is_dark = [&](int x, int y) { return code->data[y * n + x] & 1; };
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n;) {
            int run = 0;
            while (x + run < n && is_dark(x + run, y)) ++run;
            if (run > 0) dark << "M" << x << " " << y << "h" << run << "v1h" << -run << "z";
            x += run > 0 ? run : 1;
        }

    Html h;
    h << R"(<svg role="img")" << attribute("aria-label", spoken) << R"( viewBox="-4 -4 )" << n + 8 << " " << n + 8
      << R"(" shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h)" << n + 8 << "v" << n + 8 << "h" << -(n + 8)
      << R"(z"/><path fill="#1c1813" d=")"
      << dark << R"("/></svg>)";
    return h;
}

} // namespace mulin::web
