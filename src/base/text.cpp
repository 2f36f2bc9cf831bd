#include "base/text.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>

namespace mulin::text {
namespace {

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

constexpr bool has_no_width(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
}

constexpr bool is_blank(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

constexpr bool is_dash(char32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0xFE58 || c == 0xFE63 || c == 0xFF70;
}

// The ASCII character a look-alike stands for, or itself.
constexpr char32_t narrow(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    if (is_blank(c)) return ' ';
    if (is_dash(c)) return '-';
    switch (c) {
    case U'【':
    case U'〔':
    case U'〖': return '[';
    case U'】':
    case U'〕':
    case U'〗': return ']';
    case U'。': return '.';
    default: return c;
    }
}

// 零–十 at their own place.
constexpr std::u32string_view numerals = U"零一二三四五六七八九十";
// 甲–癸 at their own place: their code points are in no useful order.
constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";

std::u32string decode(std::string_view text) {
    std::u32string all;
    while (!text.empty()) all += utf8::take(text);
    return all;
}

// How many numerals `at` begins with, and what they say; length 0 when they are no number up to 99.
struct Numeral {
    int value;
    std::size_t length;
};

Numeral numeral(std::u32string_view at) {
    const auto place = [&](std::size_t i) { return i < at.size() ? numerals.find(at[i]) : std::u32string_view::npos; };
    const auto unit = [&](std::size_t i) {
        const auto p = place(i);
        return p >= 1 && p <= 9;
    };
    std::size_t i = 0;
    int value = 0;
    if (unit(i)) value = static_cast<int>(place(i++));
    if (place(i) == 10) {
        value = (i == 0 ? 1 : value) * 10;
        if (unit(++i)) value += static_cast<int>(place(i++));
    }
    if (i > 0 && place(i) != std::u32string_view::npos) return {0, 0}; // 二〇一 and the like are said digit by digit, not counted
    return {value, i};
}

// A number as its length and its digits, so that fewer digits sort first.
void append_number(std::string& key, std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    const std::size_t length = std::min<std::size_t>(digits.size(), 99);
    key += static_cast<char>('0' + length / 10);
    key += static_cast<char>('0' + length % 10);
    key += digits;
}

} // namespace

std::string_view trim(std::string_view text) {
    const auto idle = [](char32_t c) { return is_blank(c) || has_no_width(c); };
    for (auto rest = text; !rest.empty() && idle(utf8::take(rest));) text = rest;
    std::size_t end = 0;
    for (auto rest = text; !rest.empty();)
        if (!idle(utf8::take(rest))) end = text.size() - rest.size();
    return text.substr(0, end);
}

std::string half_width(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        if (text.front() > ' ' && text.front() < 0x7F) { // most of most cells
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        const char32_t c = utf8::take(text);
        if (!has_no_width(c)) utf8::append(out, narrow(c));
    }
    return out;
}

std::string tidy(std::string_view text) {
    std::string out = half_width(text);
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    out.erase(std::unique(out.begin(), out.end(), both_blank), out.end());
    return std::string(trim(out));
}

std::string squeeze(std::string_view text) {
    std::string out = half_width(text);
    std::erase(out, ' ');
    return out;
}

std::string digits(std::string_view text) {
    std::string out = half_width(text);
    std::erase_if(out, [](char c) { return c < '0' || c > '9'; });
    return out;
}

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts(1);
    for (char32_t c : decode(half_width(text))) {
        if (c == U'、' || c == ',' || c == ';' || c == '/') parts.emplace_back();
        else utf8::append(parts.back(), c);
    }
    for (auto& part : parts) part = trim(part);
    std::erase(parts, "");
    return parts;
}

std::optional<int> chinese_number(std::string_view text) {
    const std::u32string all = decode(text);
    const auto [value, length] = numeral(all);
    if (length == 0 || length != all.size()) return std::nullopt;
    return value;
}

std::string natural_key(std::string_view text) {
    const std::u32string all = decode(squeeze(text));
    std::string key;
    for (std::size_t i = 0; i < all.size();) {
        if (is_digit(all[i])) {
            std::string digits;
            for (; i < all.size() && is_digit(all[i]); ++i) digits += static_cast<char>(all[i]);
            append_number(key, digits);
        } else if (const auto [value, length] = numeral(std::u32string_view(all).substr(i)); length > 0) {
            append_number(key, std::to_string(value));
            i += length;
        } else if (const auto stem = stems.find(all[i]); stem != std::u32string::npos) {
            key += '~'; // after every letter, before every other Chinese character
            key += static_cast<char>('0' + stem);
            ++i;
        } else {
            const bool small = all[i] >= 'a' && all[i] <= 'z';
            utf8::append(key, small ? all[i] - ('a' - 'A') : all[i]);
            ++i;
        }
    }
    return key;
}

} // namespace mulin::text
