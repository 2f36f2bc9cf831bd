// Working days and office hours: when a promise that counts in working time falls due, and when a period set by law ends.
#pragma once
#include "base/dates.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mulin {

// Minutes of the day, e.g. {510, 1050} for 08:30–17:30. A day may have several: with a lunch break there are two.
struct OfficeHours {
    int opens, closes;
    bool operator==(const OfficeHours&) const = default;
};

enum class DayKind { off, work };

// A day that is not what its weekday says.
struct SpecialDay {
    Day day;
    DayKind kind;
    std::string name; // the holiday it belongs to
};

// Where a period in days does not end. 法定休假日 (Civil Code art. 203) is read as statutory holidays here unless a rule says otherwise.
enum class Rolls { over_holidays, over_holidays_and_weekends };

// A value: copy it, hand it about. Starts with the announcements this version carries; an officer's entries are added by `announce`.
// All counting takes time in proportion to the days counted.
class WorkingCalendar {
public:
    static constexpr OfficeHours usual_hours{8 * 60 + 30, 17 * 60 + 30};

    // Throws std::invalid_argument unless `sensible(hours)`.
    explicit WorkingCalendar(std::vector<OfficeHours> hours = {usual_hours});

    // At least one span, within one day, in order, not overlapping: what a settings form must ask before it saves.
    static bool sensible(std::span<const OfficeHours> hours);

    // The holidays and make-up days of a year, as an officer entered them. A day named twice is what it was called last.
    void announce(int year, std::span<const SpecialDay> days);

    // Whether the year's holidays are announced. Counting goes on beyond, by weekdays alone: whoever shows such a date says that it may
    // still move. (The last days of a known year too may be moved by the next year's announcement, as 31 December 2022 was.)
    bool knows(int year) const;
    bool knows(Day from, Day through) const;

    bool is_work_day(Day) const;
    std::optional<std::string_view> holiday(Day) const; // its name, when the day is off for a holiday

    // `from` itself when the office is open, else when it opens next. Closing time is no longer open.
    TimePoint next_working_moment(TimePoint from) const;

    // When so many minutes of office time have passed; a clock started outside them begins at the next opening. Not negative.
    TimePoint add_working_minutes(TimePoint from, std::chrono::minutes) const;

    // Whole minutes of office time between two moments; 0 when `to` is not after `from`.
    std::chrono::minutes working_minutes_between(TimePoint from, TimePoint to) const;

    // The last of `days` working days; the starting day does not count. The period lasts until end_of(that day).
    Day add_working_days(Day from, int days) const;

    // The last day of a period in plain days (Civil Code arts. 201, 203): the starting day does not count; if the last day is a
    // statutory holiday, the first day after the holiday is the last.
    Day add_days_rolling(Day from, int days, Rolls = Rolls::over_holidays) const;

private:
    const SpecialDay* special(Day) const;

    std::vector<OfficeHours> hours_;
    std::vector<SpecialDay> special_; // by day
    std::vector<int> known_;          // years, ascending
};

} // namespace mulin
