#include "base/dates.hpp"
#include <catch2/catch.hpp>
#include <limits>
#include <rapidcheck/catch.h>

using namespace mulin;
using namespace std::chrono;

TEST_CASE("the call at 04:12 on the storm night is on 10 August in China, though it is still the 9th in London") {
    const TimePoint call = sys_days(August / 9 / 2019) + 20h + 12min + 30s;
    CHECK(local(call) == LocalTime{day_of(2019, 8, 10), 4 * 60 + 12, Saturday});
    CHECK(local_day(call) == day_of(2019, 8, 10));
    CHECK(moment(day_of(2019, 8, 10), 4 * 60 + 12) == call - 30s);
    CHECK(end_of(day_of(2019, 12, 31)) == moment(day_of(2020, 1, 1)));
    CHECK(local_day(sys_days(January / 1 / 1970) - 9h) == day_of(1969, 12, 31));
}

TEST_CASE("a birthday is understood however the clerk writes it") {
    for (std::string_view text : {"2026-08-10", "2026-8-10", "2026/8/10", "2026.8.10", "2026.08.10", "2026年8月10日", "2026年8月10号",
                                  "2026年8月10", "20260810", " 2026 年 8 月 10 日 ", "２０２６年８月１０日", "2026－08－10"})
        CHECK(parse_day(text) == day_of(2026, 8, 10));
    for (std::string_view text : {"8月10日", "8-10", "08/10", "8.10"}) {
        CHECK(parse_day(text, 2026) == day_of(2026, 8, 10));
        CHECK_FALSE(parse_day(text));
    }
}

TEST_CASE("what is no day is not taken for one") {
    for (std::string_view text :
         {"", "2026", "2026-13-01", "2026-02-29", "2026年2月30日", "2026-8", "2026-8/10", "10-08-2026", "202-08-10", "3026-08-10",
          "2026-08-10 04:12", "2026-08-100", "明天", "\xFF\xFE", "2026-", "年月日", "99999999999999999999"})
        CHECK_FALSE(parse_day(text, 2026));
    CHECK(parse_day("2024-02-29") == day_of(2024, 2, 29));
    CHECK_FALSE(parse_day("1900-02-29"));
}

TEST_CASE("opening hours are understood however they are written on the door") {
    for (std::string_view text : {"8:30", "08:30", "8：30", "8点半", "8点30分", "8点30", "08时30分", "上午8:30", "早上 8点半"})
        CHECK(parse_clock(text) == 510);
    CHECK(parse_clock("下午3点") == 15 * 60);
    CHECK(parse_clock("晚上7:15") == 19 * 60 + 15);
    CHECK(parse_clock("凌晨4点一刻") == 4 * 60 + 15);
    CHECK(parse_clock("0:00") == 0);
    CHECK(parse_clock("24:00") == minutes_per_day);
    for (std::string_view text : {"", "25:00", "24:01", "8:60", "8:3", "8", "830", "晚上12点", "下午15点", "8点半钟头", "上午", ":30"})
        CHECK_FALSE(parse_clock(text));
}

TEST_CASE("a month after 31 January is the end of February") {
    CHECK(add_months(day_of(2026, 1, 31), 1) == day_of(2026, 2, 28));
    CHECK(add_months(day_of(2024, 1, 31), 1) == day_of(2024, 2, 29));
    CHECK(add_months(day_of(2026, 11, 15), 3) == day_of(2027, 2, 15));
    CHECK(add_months(day_of(2026, 3, 31), -1) == day_of(2026, 2, 28));
}

TEST_CASE("days come out of a spreadsheet as they went in") {
    CHECK(from_excel(1)->day == day_of(1900, 1, 1));
    CHECK(from_excel(59)->day == day_of(1900, 2, 28));
    CHECK_FALSE(from_excel(60));
    CHECK(from_excel(61)->day == day_of(1900, 3, 1));
    CHECK(from_excel(46244.175) == LocalTime{day_of(2026, 8, 10), 252, Monday});
    CHECK(from_excel(46243.99999)->day == day_of(2026, 8, 10));
    for (double no : {0.0, -5.0, 1e9, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        CHECK_FALSE(from_excel(no));
    CHECK(to_excel(day_of(2026, 8, 10), 720) == 46244.5);
    CHECK(to_excel(day_of(1900, 1, 1)) == 1);
}

TEST_CASE("machines write the zone with the time, and must") {
    const TimePoint t = moment(day_of(2026, 8, 10), 252);
    CHECK(iso8601(t) == "2026-08-10T04:12:00+08:00");
    CHECK(iso8601(t + 5s + 70us) == "2026-08-10T04:12:05.000070+08:00");
    for (std::string_view text : {"2026-08-10T04:12:00+08:00", "2026-08-09T20:12:00Z", "2026-08-09t20:12:00z", "2026-08-09 15:12-0500",
                                  "2026-08-10T01:42:00.0000009+05:30"})
        CHECK(parse_iso8601(text) == t);
    for (std::string_view text : {"2026-08-10T04:12:00", "2026-08-10", "2026-08-10T24:00:00Z", "2026-08-10T04:12:60Z",
                                  "2026-02-30T04:12:00Z", "2026-08-10T04:12:00.Z", "2026-08-10T04:12:00+8", "2026-8-10T04:12:00Z",
                                  "2026-08-1TT04:12:00Z", "T", "2026-08-10T04:12:00+08:00 "})
        CHECK_FALSE(parse_iso8601(text));
}

TEST_CASE("every moment comes back from its written form") {
    rc::prop("to the microsecond for machines, to the day for people", [] {
        const TimePoint t(microseconds(*rc::gen::inRange<std::int64_t>(-2'000'000'000'000'000, 7'000'000'000'000'000)));
        RC_ASSERT(parse_iso8601(iso8601(t)) == t);
        RC_ASSERT(parse_day(to_text(local_day(t))) == local_day(t));
        const LocalTime wall = local(t);
        RC_ASSERT(from_excel(to_excel(wall.day, wall.minute_of_day)) == wall);
        RC_ASSERT(parse_clock(clock_text(wall.minute_of_day)) == wall.minute_of_day);
        RC_ASSERT(moment(wall.day, wall.minute_of_day) <= t);
        RC_ASSERT(t < moment(wall.day, wall.minute_of_day) + 1min);
    });
}
