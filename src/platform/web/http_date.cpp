#include "platform/web/http_date.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace mulin::web {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Digits alone; -1 for anything else.
int number(std::string_view digits) {
    int n = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    return error == std::errc() && end == digits.data() + digits.size() && n >= 0 ? n : -1;
}

} // namespace

std::string http_date(sys_seconds time) {
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", weekdays[weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

std::optional<sys_seconds> read_http_date(std::string_view text) {
    if (text.size() != http_date({}).size()) return std::nullopt;
    const auto month_at = std::ranges::find(months, text.substr(8, 3));
    const year_month_day date(year(number(text.substr(12, 4))), month(static_cast<unsigned>(month_at - months.begin()) + 1),
                              day(static_cast<unsigned>(number(text.substr(5, 2)))));
    if (!date.ok()) return std::nullopt;
    const auto time =
        sys_days(date) + hours(number(text.substr(17, 2))) + minutes(number(text.substr(20, 2))) + seconds(number(text.substr(23, 2)));
    // Writing it again and comparing checks every letter, the weekday and the clock's range at once.
    if (http_date(time) != text) return std::nullopt;
    return time;
}

} // namespace mulin::web
