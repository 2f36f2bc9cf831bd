#include "neighbourhood/requests/duplicates.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include <set>

namespace mulin::requests {
namespace {

using Pairs = std::set<std::pair<char32_t, char32_t>>;

bool is_letter(char32_t c) { return utf8::is_han(c) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Of neighbouring letters; punctuation parts them.
Pairs pairs_of(std::string_view text) {
    const auto words = text::half_width(text);
    std::string_view rest = words;
    Pairs pairs;
    for (char32_t before = 0; !rest.empty();) {
        const auto c = utf8::take(rest);
        if (is_letter(before) && is_letter(c)) pairs.emplace(before, c);
        before = c;
    }
    return pairs;
}

} // namespace

int likeness(std::string_view a, std::string_view b) {
    const auto of_a = pairs_of(a), of_b = pairs_of(b);
    const auto fewest = std::min(of_a.size(), of_b.size());
    if (fewest == 0) return 0;
    std::size_t shared = 0;
    for (const auto& pair : of_a) shared += of_b.count(pair);
    return int(shared * 100 / fewest);
}

} // namespace mulin::requests
