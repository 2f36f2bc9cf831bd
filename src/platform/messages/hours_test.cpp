#include "base/dates.hpp"
#include "platform/messages/hours.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mulin;
using namespace mulin::messages;

namespace {

TimePoint at(std::string_view clock) { return moment(day_of(2026, 8, 10), *parse_clock(clock)); }
const TimePoint next_morning = moment(day_of(2026, 8, 11), 8 * 60);

} // namespace

TEST_CASE("what is not urgent waits from nine in the evening until eight in the morning") {
    CHECK(may_go(at("20:59"), Weight::ordinary, false) == at("20:59"));
    CHECK(may_go(at("21:00"), Weight::ordinary, false) == next_morning);
    CHECK(may_go(at("23:59"), Weight::ordinary, false) == next_morning);
    CHECK(may_go(at("4:12"), Weight::ordinary, false) == at("8:00"));
    CHECK(may_go(at("7:59"), Weight::ordinary, false) == at("8:00"));
    CHECK(may_go(at("8:00"), Weight::ordinary, false) == at("8:00"));
}

TEST_CASE("a leaking roof at 04:12 wakes whoever is on duty, and so does anything for who wants it at night") {
    CHECK(may_go(at("4:12"), Weight::urgent, false) == at("4:12"));
    CHECK(may_go(at("4:12"), Weight::ordinary, true) == at("4:12"));
}

TEST_CASE("whenever it is told, nothing ordinary goes out at night, nothing early, nothing later than the next morning") {
    rc::prop("for any second of ten years", [] {
        const TimePoint told = at("0:00") + std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 315'360'000));
        const auto goes = may_go(told, Weight::ordinary, false);
        const auto minute = local(goes).minute_of_day;
        RC_ASSERT(minute >= 8 * 60 && minute < 21 * 60);
        RC_ASSERT(goes >= told && goes - told <= std::chrono::hours(11));
        RC_ASSERT(may_go(goes, Weight::ordinary, false) == goes);
    });
}

TEST_CASE("it is tried again after one minute, five, thirty, two hours and twelve, and then given up") {
    std::vector<std::chrono::minutes> pauses;
    for (int n = 1; const auto pause = pause_after(n); ++n) pauses.push_back(*pause);
    using std::chrono::minutes;
    CHECK(pauses == std::vector{minutes(1), minutes(5), minutes(30), minutes(120), minutes(720)});
}
