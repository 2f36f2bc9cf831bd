#include "base/working_time.hpp"
#include "base/holidays.hpp"
#include <algorithm>
#include <stdexcept>

namespace mulin {
namespace {

using namespace std::chrono;

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }

std::vector<SpecialDay> special_days(const Announcement& announcement) {
    std::vector<SpecialDay> days;
    for (const Holiday& holiday : announcement.holidays) {
        for (Day day = written_day(holiday.first); day <= written_day(holiday.last); day += std::chrono::days(1))
            days.push_back({day, DayKind::off, std::string(holiday.name)});
        for (int day : holiday.make_up)
            if (day != 0) days.push_back({written_day(day), DayKind::work, std::string(holiday.name)});
    }
    return days;
}

} // namespace

WorkingCalendar::WorkingCalendar(std::vector<OfficeHours> hours) : hours_(std::move(hours)) {
    if (!sensible(hours_)) throw std::invalid_argument("office hours must be in order and within one day");
    for (const Announcement& a : announcements()) announce(a.year, special_days(a));
}

bool WorkingCalendar::sensible(std::span<const OfficeHours> hours) {
    int from = 0;
    for (const auto [opens, closes] : hours) {
        if (opens < from || closes <= opens) return false;
        from = closes;
    }
    return !hours.empty() && from <= minutes_per_day;
}

void WorkingCalendar::announce(int year, std::span<const SpecialDay> days) {
    for (const SpecialDay& entry : days) {
        const auto at = std::ranges::lower_bound(special_, entry.day, {}, &SpecialDay::day);
        if (at != special_.end() && at->day == entry.day) *at = entry;
        else special_.insert(at, entry);
    }
    if (!knows(year)) known_.insert(std::ranges::lower_bound(known_, year), year);
}

bool WorkingCalendar::knows(int year) const { return std::ranges::binary_search(known_, year); }

bool WorkingCalendar::knows(Day from, Day through) const {
    for (int year = year_of(from); year <= year_of(through); ++year)
        if (!knows(year)) return false;
    return true;
}

const SpecialDay* WorkingCalendar::special(Day day) const {
    const auto at = std::ranges::lower_bound(special_, day, {}, &SpecialDay::day);
    return at != special_.end() && at->day == day ? &*at : nullptr;
}

bool WorkingCalendar::is_work_day(Day day) const {
    if (const SpecialDay* s = special(day)) return s->kind == DayKind::work;
    return weekday(day).iso_encoding() <= 5;
}

std::optional<std::string_view> WorkingCalendar::holiday(Day day) const {
    const SpecialDay* s = special(day);
    return s && s->kind == DayKind::off ? std::optional<std::string_view>(s->name) : std::nullopt;
}

TimePoint WorkingCalendar::next_working_moment(TimePoint from) const { return add_working_minutes(from, minutes(0)); }

TimePoint WorkingCalendar::add_working_minutes(TimePoint from, minutes count) const {
    microseconds left = count;
    for (Day day = local_day(from);; day += days(1)) {
        if (!is_work_day(day)) continue;
        for (const auto [opens, closes] : hours_) {
            const TimePoint begin = std::max(from, moment(day, opens)), end = moment(day, closes);
            if (begin >= end) continue;
            if (begin + left <= end) return begin + left;
            left -= end - begin;
        }
    }
}

minutes WorkingCalendar::working_minutes_between(TimePoint from, TimePoint to) const {
    microseconds sum{0};
    for (Day day = local_day(from); moment(day) < to; day += days(1)) {
        if (!is_work_day(day)) continue;
        for (const auto [opens, closes] : hours_)
            sum += std::max(microseconds(0), std::min(to, moment(day, closes)) - std::max(from, moment(day, opens)));
    }
    return floor<minutes>(sum);
}

Day WorkingCalendar::add_working_days(Day from, int count) const {
    Day day = from;
    while (count > 0) {
        day += days(1);
        if (is_work_day(day)) --count;
    }
    return day;
}

Day WorkingCalendar::add_days_rolling(Day from, int count, Rolls rolls) const {
    const auto rests = [&](Day day) { return rolls == Rolls::over_holidays ? holiday(day).has_value() : !is_work_day(day); };
    Day day = from + days(count);
    while (rests(day)) day += days(1);
    return day;
}

} // namespace mulin
