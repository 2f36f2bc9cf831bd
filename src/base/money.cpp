#include "base/money.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>

namespace mulin {
namespace {

// What was typed without spaces, currency signs and 元, full-width signs made plain.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        char32_t c = utf8::take(text);
        if (c >= 0xFF01 && c <= 0xFF5E) c = c - 0xFF01 + '!';
        if (c != ' ' && c != 0x3000 && c != 0xA0) utf8::append(out, c);
    }
    for (std::string_view sign : {"¥", "￥"})
        if (const auto at = out.find(sign); at == 0 || (at == 1 && out[0] == '-')) out.erase(at, sign.size());
    if (out.ends_with("元")) out.resize(out.size() - std::string_view("元").size());
    return out;
}

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

// Yuan with or without thousands' commas; nothing when a comma stands elsewhere.
std::optional<std::int64_t> yuan_of(std::string_view text) {
    const bool grouped = text.find(',') != text.npos;
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool comma_due = grouped && i > 0 && (text.size() - i) % 4 == 0;
        if (comma_due != (text[i] == ',')) return std::nullopt;
        if (comma_due) continue;
        if (!digit(text[i]) || ++digits > 13) return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return digits > 0 ? std::optional(value) : std::nullopt;
}

// Without its sign; unsigned, for the smallest int64 has no positive twin.
std::uint64_t size_of(Fen money) {
    const auto value = static_cast<std::uint64_t>(money.value);
    return money.value < 0 ? 0 - value : value;
}

constexpr std::array<std::string_view, 10> numerals{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

// Yuan in capitals without the word 元. Zeros between digits are read as one 零, those at the end not at all.
std::string yuan_capitals(std::uint64_t yuan) {
    constexpr std::array<std::string_view, 4> within{"", "拾", "佰", "仟"};
    constexpr std::array<std::string_view, 5> groups{"", "万", "亿", "万", "亿"};
    const std::string digits = std::to_string(yuan);
    std::string text;
    bool zero = false, group = false; // a 零 is owed; something of this group of four is written
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t place = digits.size() - 1 - i, n = static_cast<std::size_t>(digits[i] - '0');
        if (n == 0) {
            zero = !text.empty();
        } else {
            if (zero) text += numerals[0];
            text.append(numerals[n]).append(within[place % 4]);
            zero = false;
            group = true;
        }
        if (place % 4 != 0) continue;
        if (group || place == 8) text += groups[place / 4]; // 壹万亿: the 亿 is said even when its own four digits are nought
        group = false;
    }
    return text;
}

} // namespace

std::optional<Fen> parse_money(std::string_view typed) {
    const std::string text = plain(typed);
    std::string_view rest = text;
    const bool minus = rest.starts_with('-');
    if (minus) rest.remove_prefix(1);
    const auto point = rest.find('.');
    const auto yuan = yuan_of(rest.substr(0, point));
    const std::string_view decimals = point == rest.npos ? "" : rest.substr(point + 1);
    if (!yuan || decimals.size() > 2 || (point != rest.npos && decimals.empty()) || !std::ranges::all_of(decimals, digit))
        return std::nullopt;
    std::int64_t fen = *yuan * 100;
    if (!decimals.empty()) fen += (decimals[0] - '0') * 10;
    if (decimals.size() == 2) fen += decimals[1] - '0';
    return Fen{minus ? -fen : fen};
}

std::string to_text(Fen money) {
    const std::uint64_t all = size_of(money);
    const std::string yuan = std::to_string(all / 100);
    std::string text = money.value < 0 ? "-" : "";
    for (std::size_t i = 0; i < yuan.size(); ++i) {
        if (i > 0 && (yuan.size() - i) % 3 == 0) text += ',';
        text += yuan[i];
    }
    text += '.';
    text += static_cast<char>('0' + all % 100 / 10);
    text += static_cast<char>('0' + all % 10);
    return text;
}

std::string capitals(Fen money) {
    const std::uint64_t all = size_of(money);
    const std::uint64_t yuan = all / 100, jiao = all / 10 % 10, fen = all % 10;
    if (all == 0) return "零元整";
    std::string text = money.value < 0 ? "负" : "";
    if (yuan > 0) text += yuan_capitals(yuan) + "元";
    if (jiao > 0) text.append(numerals[jiao]).append("角");
    else if (fen > 0 && yuan > 0) text += numerals[0];
    return text + (fen > 0 ? std::string(numerals[fen]) + "分" : "整");
}

} // namespace mulin
