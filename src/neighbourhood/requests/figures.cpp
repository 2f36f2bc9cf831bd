#include "neighbourhood/requests/figures.hpp"
#include <fmt/format.h>

namespace mulin::requests {

std::optional<std::string> percent(Share s) {
    if (s.d == 0) return std::nullopt;
    const auto hundredths = (s.n * 20'000 + s.d) / (2 * s.d); // half up, of 0.01 %
    return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::optional<std::int64_t> percentile(std::span<const std::int64_t> sorted, int share) {
    if (sorted.empty()) return std::nullopt;
    const auto rank = (std::int64_t(sorted.size()) * share + 99) / 100; // nearest rank, from 1
    return sorted[std::size_t(rank > 0 ? rank - 1 : 0)];
}

} // namespace mulin::requests
