#include "base/dates.hpp"
#include "neighbourhood/duty/shifts.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mulin;
using namespace mulin::duty;

namespace {

constexpr PersonId chen{1}, li{2}, wang{3};
const Day tenth = day_of(2026, 8, 10);

TimePoint at(int hour, int days = 0) { return moment(tenth + std::chrono::days(days), hour * 60); }

Shift shift(PersonId who, TimePoint from, TimePoint until, Post post = Post::desk) {
    return {.post = post, .person = who, .from = from, .until = until};
}

std::vector<std::string_view> names(const Done& d) {
    std::vector<std::string_view> all;
    if (d) return all;
    all.push_back(d.error().name);
    for (const auto& more : d.error().also) all.push_back(more.name);
    return all;
}

} // namespace

TEST_CASE("a shift needs somebody, ends after it begins, and nobody is their own deputy") {
    CHECK(sound(shift(chen, at(20), at(8, 1))));
    CHECK(names(sound(shift({}, at(20), at(20)))) == std::vector<std::string_view>{"duty.who", "duty.until_before_from"});
    CHECK(names(sound(shift(chen, at(0), at(1, 1)))) == std::vector<std::string_view>{"duty.too_long"});
    auto own = shift(chen, at(8), at(20));
    own.deputy = chen;
    CHECK(names(sound(own)) == std::vector<std::string_view>{"duty.own_deputy"});
}

TEST_CASE("a desk nobody sits at between two shifts is a gap, to the minute") {
    const std::vector<Shift> night{shift(li, at(22), at(8, 1)), shift(chen, at(8), at(20)), shift(wang, at(20), at(22), Post::repair)};
    CHECK(gaps(night, Post::desk, {at(8), at(8, 1)}) == std::vector<Span>{{at(20), at(22)}});
    CHECK(gaps(night, Post::desk, {at(6), at(10, 1)}) == std::vector<Span>{{at(6), at(8)}, {at(20), at(22)}, {at(8, 1), at(10, 1)}});
    CHECK(gaps({}, Post::desk, {at(0), at(1)}) == std::vector<Span>{{at(0), at(1)}});
}

TEST_CASE("nobody stands on two posts at once, unless it is meant so") {
    auto desk = shift(chen, at(8), at(20)), repair = shift(chen, at(19), at(23), Post::repair);
    CHECK(clashes(std::vector{desk, repair}) == std::vector<Clash>{{chen, Post::desk, Post::repair, {at(19), at(20)}}});
    repair.alongside = true;
    CHECK(clashes(std::vector{desk, repair}).empty());
    CHECK(clashes(std::vector{desk, shift(chen, at(20), at(23))}).empty());
}

TEST_CASE("more than twelve hours on end is pointed out, with a night's rest between it is not") {
    const std::vector<Shift> rested{shift(chen, at(8), at(20)), shift(chen, at(8, 1), at(20, 1))};
    CHECK(long_stretches(rested).empty());
    const std::vector<Shift> on_end{shift(chen, at(8), at(16)), shift(chen, at(16), at(22), Post::repair)};
    CHECK(long_stretches(on_end) == std::vector<Stretch>{{chen, {at(8), at(22)}}});
}

TEST_CASE("two take turns by day and by night, each the other's deputy") {
    const auto planned = taken_in_turns(
        {.post = Post::desk, .people = {chen, li, wang}, .first = tenth, .last = tenth + std::chrono::days(1), .begins = {480, 1200}});
    REQUIRE(planned.size() == 4);
    CHECK(planned[0].person == chen);
    CHECK(planned[0].deputy == li);
    CHECK(planned[1].person == li);
    CHECK(planned[1].until == at(8, 1));
    CHECK(planned[3].person == chen);
    CHECK(names(sound(Turns{.people = {}, .first = tenth, .last = tenth - std::chrono::days(1), .begins = {1200, 480}})) ==
          std::vector<std::string_view>{"duty.who", "duty.until_before_from", "duty.which_hours"});
    CHECK(names(sound(Turns{.people = {chen}, .first = tenth, .last = tenth + std::chrono::days(92), .begins = {480}})) ==
          std::vector<std::string_view>{"duty.too_many_days"});
}

TEST_CASE("whoever takes turns, whatever the hours: no gap between the first day and the last, nobody twice, no shift over a day") {
    CHECK(rc::check([] {
        Turns t{.first = tenth, .last = tenth + std::chrono::days(*rc::gen::inRange(0, 92))};
        for (int n = *rc::gen::inRange(1, 6); n > 0; --n) t.people.push_back(PersonId{n});
        const auto hours = *rc::gen::nonEmpty(rc::gen::container<std::set<int>>(rc::gen::inRange(0, minutes_per_day)));
        t.begins.assign(hours.begin(), hours.end());
        RC_ASSERT(sound(t).has_value());
        const auto all = taken_in_turns(t);
        RC_ASSERT(gaps(all, t.post, {all.front().from, all.back().until}).empty());
        RC_ASSERT(clashes(all).empty());
        for (const auto& s : all) RC_ASSERT(sound(s).has_value());
    }));
}

TEST_CASE("a gap and a shift never overlap, and together they fill the day") {
    CHECK(rc::check([] {
        std::vector<Shift> some;
        for (int n = *rc::gen::inRange(0, 8); n > 0; --n) {
            const auto from = moment(tenth, *rc::gen::inRange(-600, 1800));
            some.push_back(shift(PersonId{n}, from, from + std::chrono::minutes(*rc::gen::inRange(1, 1440))));
        }
        const Span day{at(0), at(0, 1)};
        const auto empty = gaps(some, Post::desk, day);
        for (int minute = 0; minute < minutes_per_day; ++minute) {
            const auto t = moment(tenth, minute);
            const auto on = std::ranges::any_of(some, [&](const Shift& s) { return s.at(t); });
            const auto gap = std::ranges::any_of(empty, [&](const Span& s) { return s.from <= t && t < s.until; });
            RC_ASSERT(on != gap);
        }
    }));
}
