#include "base/dates.hpp"
#include "base/utf8.hpp"
#include <array>
#include <charconv>
#include <cmath>

namespace mulin {
namespace {

using namespace std::chrono;

// What was typed without spaces, full-width signs (２０２６：) made plain.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const char32_t c = utf8::take(text);
        if (c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0) continue;
        utf8::append(out, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c);
    }
    return out;
}

bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

// Takes a number of `least` to `most` digits off the front.
std::optional<int> number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
    if (n < least || n > most) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + n, value);
    text.remove_prefix(n);
    return value;
}

std::optional<Day> real_day(int y, int m, int d) {
    const year_month_day day{year(y), month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d))};
    if (!day.ok() || y < 1900 || y > 2199) return std::nullopt;
    return Day(day);
}

std::optional<Day> eight_digits(std::string_view text) {
    std::string_view rest = text;
    const auto n = number(rest, 8, 8);
    if (!n || !rest.empty()) return std::nullopt;
    return real_day(*n / 10000, *n / 100 % 100, *n % 100);
}

// `month` and `day` still to come, e.g. "8月10日" or, after a "2026-", "08-10". The first separator settles the second.
std::optional<Day> month_and_day(std::string_view text, int y, std::string_view separator) {
    const auto m = number(text, 1, 2);
    if (!m || !skip(text, separator)) return std::nullopt;
    const auto d = number(text, 1, 2);
    if (!d) return std::nullopt;
    if (separator == "月") skip(text, "日") || skip(text, "号");
    return text.empty() ? real_day(y, *m, *d) : std::nullopt;
}

std::string padded(int value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// 下午3点 → 15:00. "12 at night" may be either end of the night and is not guessed.
struct HalfDay {
    std::string_view word;
    int add;
    int last_hour;
};
constexpr std::array half_days{HalfDay{"凌晨", 0, 6}, HalfDay{"早上", 0, 11}, HalfDay{"上午", 0, 12}, HalfDay{"下午", 12, 11},
                               HalfDay{"晚上", 12, 11}};

std::optional<int> minutes_after_hour(std::string_view text) {
    if (skip(text, "点") || skip(text, "时")) {
        if (text.empty() || text == "整") return 0;
        if (text == "半") return 30;
        if (text == "一刻") return 15;
        const auto m = number(text, 1, 2);
        skip(text, "分");
        return m && text.empty() ? m : std::nullopt;
    }
    if (!skip(text, ":")) return std::nullopt;
    const auto m = number(text, 2, 2);
    return m && text.empty() ? m : std::nullopt;
}

constexpr Day excel_epoch = day_of(1899, 12, 30); // right from 1 March 1900 on; a day late before
constexpr int excel_first_of_march = 61;

struct Clock {
    hours hour;
    minutes minute;
    seconds second;
    microseconds fraction;
};

std::optional<Clock> iso_clock(std::string_view& text) {
    const auto h = number(text, 2, 2);
    if (!h || !skip(text, ":")) return std::nullopt;
    const auto m = number(text, 2, 2);
    if (!m) return std::nullopt;
    const auto s = skip(text, ":") ? number(text, 2, 2) : std::optional(0);
    if (!s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    std::int64_t fraction = 0;
    if (skip(text, ".") || skip(text, ",")) {
        std::int64_t unit = 100'000;
        if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
        for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1), unit /= 10) fraction += (text[0] - '0') * unit;
    }
    return Clock{hours(*h), minutes(*m), seconds(*s), microseconds(fraction)};
}

std::optional<minutes> iso_zone(std::string_view text) {
    if (text == "Z" || text == "z") return minutes(0);
    const int sign = skip(text, "+") ? 1 : skip(text, "-") ? -1 : 0;
    if (sign == 0) return std::nullopt;
    const bool colon = text.size() == 5 && text[2] == ':';
    if (!colon && text.size() != 4) return std::nullopt;
    std::string_view hour = text.substr(0, 2), minute = text.substr(colon ? 3 : 2);
    const auto h = number(hour, 2, 2), m = number(minute, 2, 2);
    if (!h || !m || *h > 23 || *m > 59) return std::nullopt;
    return sign * (hours(*h) + minutes(*m));
}

} // namespace

LocalTime local(TimePoint t) {
    const auto wall = t + china_time;
    const Day day = floor<days>(wall);
    return {.day = day, .minute_of_day = static_cast<int>(floor<minutes>(wall - day).count()), .weekday = weekday(day)};
}

Day local_day(TimePoint t) { return floor<days>(t + china_time); }

TimePoint moment(Day day, int minute_of_day) { return day + minutes(minute_of_day) - china_time; }

TimePoint end_of(Day day) { return moment(day + days(1)); }

Day add_months(Day from, int n) {
    const year_month_day start = from;
    const year_month then = year_month(start.year(), start.month()) + months(n);
    const year_month_day same = then / start.day();
    return same.ok() ? Day(same) : Day(then / last);
}

Day first_of_month(Day any) {
    const year_month_day date = any;
    return date.year() / date.month() / 1;
}

std::optional<Day> parse_day(std::string_view typed, std::optional<int> year) {
    const std::string text = plain(typed);
    if (const auto day = eight_digits(text)) return day;

    std::string_view rest = text;
    if (const auto y = number(rest, 4, 4)) {
        if (skip(rest, "年")) return month_and_day(rest, *y, "月");
        for (std::string_view separator : {"-", "/", "."})
            if (skip(rest, separator)) return month_and_day(rest, *y, separator);
        return std::nullopt;
    }
    if (!year) return std::nullopt;
    for (std::string_view separator : {"月", "-", "/", "."})
        if (const auto day = month_and_day(text, *year, separator)) return day;
    return std::nullopt;
}

std::optional<int> parse_clock(std::string_view typed) {
    const std::string text = plain(typed);
    std::string_view rest = text;
    int add = 0, last_hour = 24;
    for (const HalfDay& half : half_days)
        if (skip(rest, half.word)) {
            add = half.add;
            last_hour = half.last_hour;
            break;
        }

    const auto hour = number(rest, 1, 2);
    const auto minute = hour ? minutes_after_hour(rest) : std::nullopt;
    if (!minute || *hour > last_hour || *minute > 59) return std::nullopt;
    const int result = (*hour + add) * 60 + *minute;
    return result <= minutes_per_day ? std::optional(result) : std::nullopt;
}

std::string to_text(Day day) {
    const year_month_day ymd = day;
    return padded(static_cast<int>(ymd.year()), 4) + '-' + padded(static_cast<int>(static_cast<unsigned>(ymd.month())), 2) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
}

std::string clock_text(int minute_of_day) { return padded(minute_of_day / 60, 2) + ':' + padded(minute_of_day % 60, 2); }

std::optional<LocalTime> from_excel(double serial) {
    if (!(serial >= 1 && serial < 110'000)) return std::nullopt; // 1900 … 2201; a NaN fails too
    const auto total = std::llround(serial * minutes_per_day);
    const int whole = static_cast<int>(total / minutes_per_day);
    if (whole == excel_first_of_march - 1) return std::nullopt;
    const Day day = excel_epoch + days(whole) + days(whole < excel_first_of_march ? 1 : 0);
    return LocalTime{.day = day, .minute_of_day = static_cast<int>(total % minutes_per_day), .weekday = weekday(day)};
}

double to_excel(Day day, int minute_of_day) {
    const auto whole = (day - excel_epoch).count();
    return static_cast<double>(whole < excel_first_of_march ? whole - 1 : whole) + static_cast<double>(minute_of_day) / minutes_per_day;
}

std::string iso8601(TimePoint t) {
    const LocalTime wall = local(t);
    const auto within = t - moment(wall.day, wall.minute_of_day);
    const auto second = floor<seconds>(within);
    std::string text = to_text(wall.day) + 'T' + clock_text(wall.minute_of_day) + ':' + padded(static_cast<int>(second.count()), 2);
    if (const auto fraction = within - second; fraction.count() != 0) text += '.' + padded(static_cast<int>(fraction.count()), 6);
    return text + "+08:00";
}

std::optional<TimePoint> parse_iso8601(std::string_view text) {
    if (text.size() < 11 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return std::nullopt;
    const auto y = number(text, 4, 4);
    if (!y || !skip(text, "-")) return std::nullopt;
    const auto day = month_and_day(text.substr(0, 5), *y, "-");
    if (!day) return std::nullopt;
    text.remove_prefix(6);
    const auto clock = iso_clock(text);
    const auto zone = clock ? iso_zone(text) : std::nullopt;
    if (!zone) return std::nullopt;
    return *day + clock->hour + clock->minute + clock->second + clock->fraction - *zone;
}

} // namespace mulin
