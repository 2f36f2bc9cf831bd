#include "neighbourhood/open311/points.hpp"
#include <charconv>
#include <cmath>

namespace mulin::open311 {

bool is_degrees(std::string_view written, int most) {
    double degrees = 0;
    const auto [end, wrong] = std::from_chars(written.data(), written.data() + written.size(), degrees, std::chars_format::fixed);
    return wrong == std::errc{} && end == written.data() + written.size() && std::abs(degrees) <= most;
}

} // namespace mulin::open311
