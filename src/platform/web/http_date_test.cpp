#include "platform/web/http_date.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;
using namespace std::chrono;

TEST_CASE("a time is written as HTTP wants it and read back") {
    const sys_seconds time = sys_days(year(1994) / November / 6) + hours(8) + minutes(49) + seconds(37);
    CHECK(http_date(time) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(read_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == time);
    CHECK(http_date(sys_seconds{}) == "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST_CASE("what is no such time is nothing") {
    for (std::string_view bad : {"", "Sun Nov  6 08:49:37 1994", "Sunday, 06-Nov-94 08:49:37 GMT", "Mon, 06 Nov 1994 08:49:37 GMT",
                                 "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CST",
                                 "Sun, -6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:+9:37 GMT", "Sun, 06 Abc 1994 08:49:37 GMT"})
        CHECK_FALSE(read_http_date(bad));
}
