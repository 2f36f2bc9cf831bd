#include "platform/web/limits.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::web;
using namespace std::chrono_literals;

TEST_CASE("who was too fast may go on after a while, and others are not held up meanwhile") {
    Limits limits;
    const TimePoint noon{};
    const Limit two{2, 1000ms};
    CHECK(limits.allow("any", "203.0.113.7", two, noon));
    CHECK(limits.allow("any", "203.0.113.7", two, noon));
    CHECK_FALSE(limits.allow("any", "203.0.113.7", two, noon));
    CHECK(limits.allow("any", "203.0.113.8", two, noon));
    CHECK(limits.allow("any", "203.0.113.7", two, noon + 1s));
    CHECK_FALSE(limits.allow("any", "203.0.113.7", two, noon + 1s));
}

TEST_CASE("one line of the newer kind is one caller, however many addresses it has") {
    Limits limits;
    const Limit one{1, 1000ms};
    CHECK(limits.allow("any", "2001:db8:1:2::7", one, TimePoint{}));
    CHECK_FALSE(limits.allow("any", "2001:db8:1:2:ffff::8", one, TimePoint{}));
    CHECK(limits.allow("any", "2001:db8:1:3::7", one, TimePoint{}));
}
