// What calendar programs are given.
#include "platform/web/calendar.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using Catch::Contains;

TEST_CASE("what is called off stays in the calendar as cancelled, known by the same id, with how often it was changed") {
    const TimePoint nine{std::chrono::hours(1)};
    const web::CalendarEntry off{.uid = "service-day-1970-01-01@lane.example",
                                 .title = "雷锋角, 取消",
                                 .url = "https://lane.example/service-days/1970-01-01",
                                 .from = nine,
                                 .until = nine + std::chrono::hours(2),
                                 .changed_at = nine,
                                 .changes = 3,
                                 .cancelled = true};
    const auto text = web::calendar("service days", "演示新村", std::span(&off, 1));
    for (const auto* line : {"UID:service-day-1970-01-01@lane.example", "DTSTART:19700101T010000Z", "SEQUENCE:3", "STATUS:CANCELLED",
                             "SUMMARY:雷锋角\\, 取消", "X-WR-CALNAME:演示新村", "END:VCALENDAR"})
        CHECK_THAT(text, Contains(line));
    CHECK_THAT(text, !Contains("LOCATION") && !Contains("DESCRIPTION"));
}

TEST_CASE("an address says its host, with or without what stands before it") {
    CHECK(web::host_of("https://lane.example") == "lane.example");
    CHECK(web::host_of("lane.example:8080") == "lane.example:8080");
}
