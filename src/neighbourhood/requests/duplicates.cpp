#include "neighbourhood/requests/duplicates.hpp"
#include "base/bigrams.hpp"
#include <algorithm>
#include <set>

namespace mulin::requests {

int likeness(std::string_view a, std::string_view b) {
    const auto grams_of = [](std::string_view text) {
        const auto all = bigrams::of(text);
        return std::set<std::string>(all.begin(), all.end());
    };
    const auto of_a = grams_of(a), of_b = grams_of(b);
    const auto fewest = std::min(of_a.size(), of_b.size());
    if (fewest == 0) return 0;
    std::size_t shared = 0;
    for (const auto& gram : of_a) shared += of_b.count(gram);
    return int(shared * 100 / fewest);
}

} // namespace mulin::requests
