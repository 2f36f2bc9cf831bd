// Days and clocks of China, and the ways people and machines write them. Sentences about time ("today", "in three days") belong to
// platform/language; here are the pieces they are made of.
#pragma once
#include "base/values.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace mulin {

// One zone for the whole country, all year: UTC+8. Daylight saving was kept in the summers of 1986–1991 and never since; moments
// before 1992 are only ever whole days here (birthdays, building years), so the exception is left out.
inline constexpr std::chrono::hours china_time{8};

inline constexpr int minutes_per_day = 24 * 60;

// A day written in code: day_of(2026, 8, 10). Must be one of the calendar; what was typed goes through parse_day.
constexpr Day day_of(int year, unsigned month, unsigned day) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

// A moment as the clock on the wall shows it.
struct LocalTime {
    Day day;
    int minute_of_day = 0; // 0 … 1439
    std::chrono::weekday weekday{};
    bool operator==(const LocalTime&) const = default;
};

LocalTime local(TimePoint);
Day local_day(TimePoint);

// The moment when the wall shows this day and minute; 1440 is the end of the day, the next day's 0.
TimePoint moment(Day, int minute_of_day = 0);

// 24:00 of the day, when a period that lasts "until the 5th" ends.
TimePoint end_of(Day);

// The day of `month` so many months on, or the month's last day where it has no such day (31 January + 1 → 28 February).
Day add_months(Day, int months);
Day first_of_month(Day);

// A day as people write it: 2026-08-10, 2026/8/10, 2026.8.10, 2026年8月10日, 20260810; with spaces or full-width digits too.
// 8月10日 and 8-10 need `year`. Nothing when it is no day of the calendar (2月30日) or outside 1900–2199, which is a slip of the finger.
std::optional<Day> parse_day(std::string_view, std::optional<int> year = std::nullopt);

// Minutes since midnight: 8:30, 08：30, 8点半, 8点30分, 下午3点, 晚上7:15. "24:00" is 1440, for the end of office hours.
std::optional<int> parse_clock(std::string_view);

std::string to_text(Day);                  // 2026-08-10
std::string clock_text(int minute_of_day); // 04:12

// Spreadsheets count days since the end of 1899, and their 1900 has a 29 February that never was (serial 60: nothing).
// The fraction is the time of day, rounded to the minute.
std::optional<LocalTime> from_excel(double serial);
double to_excel(Day, int minute_of_day = 0);

// For machines: 2026-08-10T04:12:00+08:00, with a fraction only when there is one.
std::string iso8601(TimePoint);

// Needs a zone (Z, +08:00, +0800): a time without one is a guess. Fractions finer than a microsecond are cut off.
std::optional<TimePoint> parse_iso8601(std::string_view);

} // namespace mulin
