#include "base/holidays.hpp"
#include "base/working_time.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mulin;
using namespace std::chrono;

namespace {

const WorkingCalendar calendar;

TimePoint at(Day day, std::string_view clock) { return moment(day, *parse_clock(clock)); }

} // namespace

TEST_CASE("posted on the working Sunday before National Day, a commendation hangs until the working Saturday after it") {
    const Day posted = day_of(2025, 9, 28);
    CHECK(calendar.is_work_day(posted));
    std::vector<Day> counted;
    for (int n = 1; n <= 5; ++n) counted.push_back(calendar.add_working_days(posted, n));
    CHECK(counted ==
          std::vector{day_of(2025, 9, 29), day_of(2025, 9, 30), day_of(2025, 10, 9), day_of(2025, 10, 10), day_of(2025, 10, 11)});
    CHECK(end_of(counted.back()) == at(day_of(2025, 10, 12), "0:00"));
}

TEST_CASE("five plain days that would end within National Day end on the first day after it") {
    CHECK(calendar.add_days_rolling(day_of(2025, 9, 28), 5) == day_of(2025, 10, 9));
    CHECK(calendar.holiday(day_of(2025, 10, 3)) == "国庆节、中秋节");
    CHECK(calendar.add_days_rolling(day_of(2025, 9, 28), 2) == day_of(2025, 9, 30));
}

TEST_CASE("a period ending on a plain Saturday rolls only where the rule says that weekends count as rest") {
    const Day wednesday = day_of(2026, 8, 5), saturday = day_of(2026, 8, 8), monday = day_of(2026, 8, 10);
    CHECK(calendar.add_days_rolling(wednesday, 3) == saturday);
    CHECK(calendar.add_days_rolling(wednesday, 3, Rolls::over_holidays_and_weekends) == monday);
    CHECK(calendar.add_days_rolling(day_of(2025, 10, 6), 5, Rolls::over_holidays_and_weekends) ==
          day_of(2025, 10, 11)); // a make-up Saturday is no rest
}

TEST_CASE("the year's end is counted by the next year's announcement") {
    CHECK_FALSE(calendar.is_work_day(day_of(2018, 12, 31)));
    CHECK(calendar.is_work_day(day_of(2018, 12, 29)));
    CHECK(calendar.add_working_days(day_of(2022, 12, 30), 1) == day_of(2023, 1, 3));
    CHECK(calendar.add_working_days(day_of(2025, 12, 31), 1) == day_of(2026, 1, 4)); // a working Sunday
}

TEST_CASE("29 February is an ordinary day of a leap year") {
    CHECK(calendar.add_working_days(day_of(2024, 2, 28), 1) == day_of(2024, 2, 29));
    CHECK(calendar.add_days_rolling(day_of(2024, 2, 28), 2) == day_of(2024, 3, 1));
    CHECK(calendar.is_work_day(day_of(2020, 2, 3)));
    CHECK_FALSE(calendar.is_work_day(day_of(2020, 1, 31)));
}

TEST_CASE("2027 is not announced until an officer enters it") {
    CHECK(calendar.knows(2026));
    CHECK_FALSE(calendar.knows(2027));
    CHECK_FALSE(calendar.knows(2018));
    CHECK(calendar.knows(day_of(2025, 12, 30), day_of(2026, 1, 5)));
    CHECK_FALSE(calendar.knows(day_of(2026, 12, 30), day_of(2027, 1, 5)));
    CHECK(calendar.is_work_day(day_of(2027, 1, 1))); // by its weekday: all that is known

    WorkingCalendar told = calendar;
    told.announce(2027, std::vector<SpecialDay>{{day_of(2027, 1, 1), DayKind::off, "元旦"}});
    CHECK(told.knows(2027));
    CHECK(told.holiday(day_of(2027, 1, 1)) == "元旦");
    CHECK(told.add_working_days(day_of(2026, 12, 31), 1) == day_of(2027, 1, 4));
}

TEST_CASE("an amendment overrules the announcement day by day") {
    WorkingCalendar amended;
    amended.announce(
        2026, std::vector<SpecialDay>{{day_of(2026, 10, 8), DayKind::off, "国庆节"}, {day_of(2026, 10, 10), DayKind::off, "国庆节"}});
    CHECK_FALSE(amended.is_work_day(day_of(2026, 10, 10)));
    CHECK(amended.add_working_days(day_of(2026, 9, 30), 1) == day_of(2026, 10, 9));
}

TEST_CASE("a repair reported at night begins when the office opens") {
    const Day monday = day_of(2026, 8, 10);
    CHECK(calendar.next_working_moment(at(monday, "4:12")) == at(monday, "8:30"));
    CHECK(calendar.next_working_moment(at(monday, "9:00")) == at(monday, "9:00"));
    CHECK(calendar.next_working_moment(at(monday, "17:30")) == at(day_of(2026, 8, 11), "8:30"));
    CHECK(calendar.next_working_moment(at(day_of(2026, 9, 30), "18:00")) == at(day_of(2026, 10, 8), "8:30"));
    CHECK(calendar.add_working_minutes(at(monday, "4:12"), 60min) == at(monday, "9:30"));
    CHECK(calendar.add_working_minutes(at(monday, "8:30"), 9h) == at(monday, "17:30"));
    CHECK(calendar.add_working_minutes(at(day_of(2026, 8, 14), "17:00"), 31min) == at(day_of(2026, 8, 17), "8:31"));
}

TEST_CASE("nobody works through the lunch break") {
    const WorkingCalendar with_break({{510, 720}, {810, 1050}});
    const Day monday = day_of(2026, 8, 10);
    CHECK(with_break.add_working_minutes(at(monday, "11:45"), 30min) == at(monday, "13:45"));
    CHECK(with_break.next_working_moment(at(monday, "12:00")) == at(monday, "13:30"));
    CHECK(with_break.working_minutes_between(at(monday, "8:00"), at(monday, "20:00")) == 450min);
}

TEST_CASE("office hours out of order are not taken") {
    for (const std::vector<OfficeHours>& hours : std::vector<std::vector<OfficeHours>>{
             {}, {{1050, 510}}, {{510, 510}}, {{-1, 60}}, {{510, 1441}}, {{510, 720}, {700, 1050}}, {{810, 1050}, {510, 720}}}) {
        CHECK_FALSE(WorkingCalendar::sensible(hours));
        CHECK_THROWS_AS(WorkingCalendar(hours), std::invalid_argument);
    }
    CHECK(WorkingCalendar::sensible(std::vector<OfficeHours>{{0, 1440}}));
}

TEST_CASE("the announcements follow one another without a gap") {
    for (int year = 2019; const Announcement& a : announcements()) {
        CHECK(a.year == year++);
        CHECK(a.paper.starts_with("https://www.gov.cn/"));
    }
}

namespace {

TimePoint any_moment() { return moment(day_of(2018, 12, 1)) + seconds(*rc::gen::inRange<std::int64_t>(0, 10LL * 366 * 86400)); }
minutes any_minutes() { return minutes(*rc::gen::inRange(0, 60 * 24 * 20)); }
Day any_day() { return day_of(2018, 12, 1) + days(*rc::gen::inRange(0, 3660)); }

} // namespace

TEST_CASE("time promised is time counted") {
    rc::prop("adding minutes, then counting them, gives them back", [] {
        const TimePoint from = any_moment();
        const minutes count = any_minutes();
        RC_ASSERT(calendar.working_minutes_between(from, calendar.add_working_minutes(from, count)) == count);
    });
    rc::prop("more minutes are never due sooner, nor is what started later", [] {
        const TimePoint from = any_moment(), later = from + seconds(*rc::gen::inRange(0, 400'000));
        const minutes count = any_minutes(), more = count + any_minutes();
        RC_ASSERT(from <= calendar.add_working_minutes(from, count));
        RC_ASSERT(calendar.add_working_minutes(from, count) <= calendar.add_working_minutes(from, more));
        RC_ASSERT(calendar.add_working_minutes(from, count) <= calendar.add_working_minutes(later, count));
    });
    rc::prop("n working days on there have been n working days", [] {
        const Day from = any_day();
        const int count = *rc::gen::inRange(0, 60);
        const Day last = calendar.add_working_days(from, count);
        int worked = 0;
        for (Day day = from + days(1); day <= last; day += days(1)) worked += calendar.is_work_day(day);
        RC_ASSERT(worked == count);
        RC_ASSERT(count == 0 || calendar.is_work_day(last));
    });
    rc::prop("a rolled period is never shorter than was promised and never ends on a holiday", [] {
        const Day from = any_day();
        const int count = *rc::gen::inRange(0, 60);
        const Day last = calendar.add_days_rolling(from, count);
        RC_ASSERT(last >= from + days(count));
        RC_ASSERT(!calendar.holiday(last));
        RC_ASSERT(last <= calendar.add_days_rolling(from, count + 1));
    });
}
