#include "platform/web/qr.hpp"
#include <catch2/catch.hpp>
#include <qrencode.h>
#include <regex>
#include <vector>

using namespace mulin::web;

namespace {

using Modules = std::vector<std::vector<bool>>;

Modules drawn(const std::string& svg) {
    std::smatch found;
    REQUIRE(std::regex_search(svg, found, std::regex(R"rx(viewBox="0 0 (\d+) \1")rx")));
    const auto side = std::stoul(found[1]);
    Modules modules(side, std::vector<bool>(side));
    const std::regex run(R"(M(\d+) (\d+)h(\d+)v1h-(\d+)z)");
    for (std::sregex_iterator i(svg.begin(), svg.end(), run); i != std::sregex_iterator(); ++i) {
        CHECK((*i)[3] == (*i)[4]);
        for (unsigned long n = 0; n < std::stoul((*i)[3]); ++n) modules.at(std::stoul((*i)[2])).at(std::stoul((*i)[1]) + n) = true;
    }
    return modules;
}

Modules expected(const std::string& text, QRecLevel level) {
    QRcode* code = QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, level);
    REQUIRE(code);
    const auto width = static_cast<std::size_t>(code->width);
    Modules modules(width + 8, std::vector<bool>(width + 8));
    for (std::size_t y = 0; y < width; ++y)
        for (std::size_t x = 0; x < width; ++x) modules[y + 4][x + 4] = (code->data[y * width + x] & 1) != 0;
    QRcode_free(code);
    return modules;
}

} // namespace

TEST_CASE("the code on the stairwell's poster is drawn module by module, with room around it") {
    for (const std::string text : {"https://mulin.example/r/63-2", "七号楼二单元 · 扫码报修", "x"}) {
        CHECK(drawn(qr_svg(text, QrLevel::quartile, "扫码报修").text()) == expected(text, QR_ECLEVEL_Q));
        CHECK(drawn(qr_svg(text, QrLevel::medium, "扫码报修").text()) == expected(text, QR_ECLEVEL_M));
    }
}

TEST_CASE("a reader of the page hears what the code is for") {
    const std::string svg = qr_svg("x", QrLevel::low, R"(扫码 "报修" <1>)").text();
    CHECK(svg.find(R"(role="img" aria-label="扫码 &quot;报修&quot; &lt;1&gt;")") != svg.npos);
    CHECK(svg.find("style=") == svg.npos); // the page's security policy would drop it
}

TEST_CASE("more text than any code holds is a mistake of the program") {
    CHECK_NOTHROW(qr_svg(std::string(2953, 'a'), QrLevel::low, ""));
    CHECK_THROWS_AS(qr_svg(std::string(2954, 'a'), QrLevel::low, ""), std::length_error);
    CHECK_THROWS_AS(qr_svg("", QrLevel::low, ""), std::length_error);
}
