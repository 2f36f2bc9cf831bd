#include "platform/sheets/numbers.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace mulin::sheets {
namespace {

std::string print(const char* how, auto... values) {
    char buffer[64];
    const int length = std::snprintf(buffer, sizeof buffer, how, values...);
    return {buffer, static_cast<std::size_t>(length)};
}

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
    std::string text = print("%.15g", std::abs(value));
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
    case 2: case 4: case 7: case 8: case 39: case 40: return {Format::plain, 1, 2};
    case 18: case 19: case 20: case 21: case 32: case 33: case 34: case 35: case 45: case 46: case 47: case 55: case 56: return {Format::time};
    case 22: return {Format::date_and_time};
    default: break;
    }
    const bool date = (number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 || (number >= 50 && number <= 58);
    return date ? Format{Format::date} : Format{};
}

std::string shown(double value, const Format& format, Epoch epoch) {
    constexpr double last_day = 2'958'465;   // the end of the year 9999
    if (!std::isfinite(value)) return {};
    if (format.kind == Format::plain || value < 0 || value > last_day) return plain(value, format.kind == Format::plain ? format : Format{});
    const auto minutes = static_cast<long long>(std::round(value * 24 * 60));
    const long long day = minutes / (24 * 60), minute = minutes % (24 * 60);
    const std::string clock = print("%02lld:%02lld", minute / 60, minute % 60);
    if (format.kind == Format::time && day == 0) return clock;
    using namespace std::chrono;
    const sys_days zero = epoch == Epoch::from_1904 ? 1904y / 1 / 1 : day < 60 ? 1899y / 12 / 31 : 1899y / 12 / 30;
    const year_month_day date{zero + days{day}};
    const std::string text = print("%04d-%02u-%02u", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
    return format.kind == Format::date || minute == 0 ? text : text + " " + clock;
}

} // namespace mulin::sheets
