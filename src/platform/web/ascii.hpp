// The letters HTTP is written in; independent of any locale.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace mulin::web::ascii {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string lower(std::string_view text) {
    std::string copy(text);
    std::ranges::transform(copy, copy.begin(), [](char c) { return lower(c); });
    return copy;
}

// The same word, whatever the case of its letters.
constexpr bool same(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t");
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

// Takes what stands before the first `mark` off `text`, and the mark; all of it when there is none.
constexpr std::string_view take_until(std::string_view& text, char mark) {
    const auto at = text.find(mark);
    const auto taken = text.substr(0, at);
    text = at == text.npos ? std::string_view{} : text.substr(at + 1);
    return taken;
}

} // namespace mulin::web::ascii
