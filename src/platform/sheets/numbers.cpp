#include "platform/sheets/numbers.hpp"
#include "base/dates.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace mulin::sheets {
namespace {

// The first section of a format without what is quoted, escaped or in brackets: only letters and signs that mean something.
std::string bare(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '"') {
            while (++i < code.size() && code[i] != '"') {}
        } else if (code[i] == '[') {
            while (++i < code.size() && code[i] != ']') {}
        } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else {
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(code[i])));
        }
    }
    return out;
}

// Fifteen digits are all a workbook's number truly has; the format may add zeros on both sides.
std::string plain(double value, const Format& format) {
    char digits[32];
    std::string text(digits, static_cast<std::size_t>(std::snprintf(digits, sizeof digits, "%.15g", std::abs(value))));
    if (text.find('e') == std::string::npos) {
        const auto whole = static_cast<int>(std::min(text.find('.'), text.size()));
        const int had = std::max(0, static_cast<int>(text.size()) - whole - 1);
        if (had == 0 && format.decimals > 0) text += '.';
        text.append(static_cast<std::size_t>(std::max(0, format.decimals - had)), '0');
        text.insert(0, static_cast<std::size_t>(std::max(0, format.digits - whole)), '0');
    }
    return value < 0 ? "-" + text : text;
}

} // namespace

Format format_of(std::string_view code) {
    const std::string letters = bare(code);
    const bool date = letters.find_first_of("yd") != std::string::npos || letters.find("年") != std::string::npos;
    const bool time = letters.find_first_of("hs") != std::string::npos;
    if (letters.find("general") != std::string::npos) return {};
    if (date && time) return {Format::date_and_time};
    if (date) return {Format::date};
    if (time) return {Format::time};
    if (letters.find('m') != std::string::npos) return {Format::date};
    Format format;
    if (letters.find_first_not_of("0#,. ") != std::string::npos) return format;
    const auto point = std::min(letters.find('.'), letters.size());
    const auto zeros = [](std::string_view part) { return static_cast<int>(std::count(part.begin(), part.end(), '0')); };
    format.digits = std::min(std::max(1, zeros(std::string_view(letters).substr(0, point))), 15);
    format.decimals = std::min(zeros(std::string_view(letters).substr(point)), 9);
    return format;
}

Format built_in(int number) {
    switch (number) {
    case 2:
    case 4:
    case 7:
    case 8:
    case 39:
    case 40: return {Format::plain, 1, 2};
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 46:
    case 47:
    case 55:
    case 56: return {Format::time};
    case 22: return {Format::date_and_time};
    default: break;
    }
    const bool date = (number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 || (number >= 50 && number <= 58);
    return date ? Format{Format::date} : Format{};
}

std::string shown(double value, const Format& format, Epoch epoch) {
    constexpr double days_from_1900_to_1904 = 1462;
    if (!std::isfinite(value)) return {};
    if (format.kind == Format::plain) return plain(value, format);
    if (format.kind == Format::time && value >= 0 && value < 1)
        return clock_text(static_cast<int>(std::round(value * minutes_per_day)) % minutes_per_day);
    const auto when = from_excel(epoch == Epoch::from_1904 ? value + days_from_1900_to_1904 : value);
    if (!when) return plain(value, {});
    const bool whole = format.kind == Format::date || when->minute_of_day == 0;
    return whole ? to_text(when->day) : to_text(when->day) + " " + clock_text(when->minute_of_day);
}

} // namespace mulin::sheets
