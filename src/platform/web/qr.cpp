#include "platform/web/qr.hpp"
#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace mulin::web {
namespace {

constexpr int quiet_zone = 4;

struct Release {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

std::unique_ptr<QRcode, Release> encoded(std::string_view text, QrLevel level) {
    // Version 0: the smallest that holds it.
    QRcode* code = QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0,
                                     static_cast<QRecLevel>(level));
    if (!code) throw std::length_error("too much text for a QR code");
    return std::unique_ptr<QRcode, Release>(code);
}

// One stroke for each run of dark modules in a row.
Html outline(const QRcode& code) {
    const auto dark = [&](int x, int y) { return x < code.width && (code.data[y * code.width + x] & 1) != 0; };
    Html path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            const int from = x;
            while (dark(x, y)) ++x;
            if (x > from) path << "M" << from + quiet_zone << " " << y + quiet_zone << "h" << x - from << "v1h-" << x - from << "z";
        }
    }
    return path;
}

static_assert(static_cast<int>(QrLevel::low) == QR_ECLEVEL_L && static_cast<int>(QrLevel::high) == QR_ECLEVEL_H);

} // namespace

Html qr_svg(std::string_view text, QrLevel level, std::string_view label) {
    const auto code = encoded(text, level);
    const int side = code->width + 2 * quiet_zone;
    Html svg;
    svg << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" << side << " " << side
        << R"(" color="#000" shape-rendering="crispEdges")"
        << R"( role="img" aria-label=")" << label << R"("><rect width="100%" height="100%" fill="#fff"/><path fill="currentColor" d=")"
        << outline(*code) << R"("/></svg>)";
    return svg;
}

} // namespace mulin::web
