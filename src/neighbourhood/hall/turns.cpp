#include "neighbourhood/hall/turns.hpp"

namespace mulin::hall {

std::optional<std::size_t> at_turn(const std::vector<bool>& urgent, std::uint64_t turn) {
    std::vector<std::size_t> first, rest;
    for (std::size_t i = 0; i < urgent.size(); ++i) (urgent[i] ? first : rest).push_back(i);
    if (first.empty() && rest.empty()) return std::nullopt;
    if (rest.empty()) return first[turn % first.size()];
    if (first.empty()) return rest[turn % rest.size()];
    return turn % 2 == 0 ? first[turn / 2 % first.size()] : rest[turn / 2 % rest.size()];
}

} // namespace mulin::hall
