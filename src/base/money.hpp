// Money is counted in fen, never in fractions.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mulin {

// A hundredth of a yuan; bigint in the database. Sums of a neighbourhood stay far from the ends of int64.
struct Fen {
    std::int64_t value = 0;
    auto operator<=>(const Fen&) const = default;
    constexpr Fen operator-() const { return {-value}; }
    constexpr Fen& operator+=(Fen b) {
        value += b.value;
        return *this;
    }
    constexpr Fen& operator-=(Fen b) {
        value -= b.value;
        return *this;
    }
    friend constexpr Fen operator+(Fen a, Fen b) { return {a.value + b.value}; }
    friend constexpr Fen operator-(Fen a, Fen b) { return {a.value - b.value}; }
    friend constexpr Fen operator*(Fen a, std::int64_t times) { return {a.value * times}; }
};

// As people type it: 66,000.00, 66000, ¥12.5, -3.40, 1200元, full-width too. At most two decimals and 13 digits of yuan, and commas
// only where thousands end; nothing otherwise.
std::optional<Fen> parse_money(std::string_view);

std::string to_text(Fen);  // 66,000.00
std::string capitals(Fen); // 陆万陆仟元整, as receipts are written (正确填写票据和结算凭证的基本规定)

} // namespace mulin
