#include "base/dates.hpp"
#include "neighbourhood/service_days/days.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mulin;
using namespace mulin::service_days;

namespace {

std::vector<std::string_view> names(const Done& d) {
    std::vector<std::string_view> all;
    if (d) return all;
    all.push_back(d.error().name);
    for (const auto& more : d.error().also) all.push_back(more.name);
    return all;
}

const Day fifteenth = day_of(2026, 9, 15);

} // namespace

TEST_CASE("any month has exactly its three service days") {
    CHECK(days_of_month(Programme{}.days, day_of(2026, 9, 28)) == std::vector<Day>{day_of(2026, 9, 5), fifteenth, day_of(2026, 9, 25)});
    CHECK(rc::check([] {
        const Day any = day_of(2020, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 20000));
        const auto all = days_of_month(Programme{}.days, any);
        RC_ASSERT(all.size() == 3u);
        for (const auto d : all) {
            const std::chrono::year_month_day date(d);
            RC_ASSERT(unsigned(date.day()) % 10 == 5u);
            RC_ASSERT(first_of_month(d) == first_of_month(any));
        }
    }));
}

TEST_CASE("what is agreed says which days, where, when and why, all that is missing at once") {
    CHECK(sound(Programme{.place = "中心广场", .reason = "逢 5 出摊"}));
    CHECK(names(sound(Programme{.days = {5, 5}, .opens = 600, .closes = 600})) ==
          std::vector<std::string_view>{"service_days.which_days", "service_days.where", "service_days.which_hours",
                                        "service_days.say_reason"});
    CHECK(names(sound(Programme{.days = {30}, .place = "中心广场", .reason = "月底"})) ==
          std::vector<std::string_view>{"service_days.which_days"});
}

TEST_CASE("a dentist or a lawyer stands at a stall only when a partner says who they are") {
    CHECK(sound(Offer{.kind = Kind::haircut, .who = "会理发的党员"}));
    CHECK(names(sound(Offer{.kind = Kind::teeth, .who = "热心人"})) == std::vector<std::string_view>{"service_days.say_partner"});
    CHECK(names(sound(Offer{.kind = Kind::law})) == std::vector<std::string_view>{"service_days.say_who", "service_days.say_partner"});
    CHECK(sound(Offer{.kind = Kind::law, .who = "律师一名", .partner = BodyId{7}}));
    CHECK(names(sound(Offer{.kind = Kind::haircut, .who = "党员", .minutes = 15})) ==
          std::vector<std::string_view>{"service_days.how_many"});
}

TEST_CASE("appointments begin when the stall opens and none lasts longer than it stands") {
    const ServiceDay d{.planned = fifteenth, .opens = 9 * 60, .closes = 10 * 60};
    CHECK(slots({.minutes = 20, .places = 1}, d) == std::vector<int>{540, 560, 580});
    CHECK(slots({.minutes = 45, .places = 1}, d) == std::vector<int>{540});
    CHECK(slots({}, d).empty());
}

TEST_CASE("a place at a time is given once, and a cancelled one is free again") {
    const Offer o{.id = OfferId{1}, .minutes = 20, .places = 2};
    std::vector<Booking> booked{
        {.offer = o.id, .slot = 540, .seat = 1}, {.offer = o.id, .slot = 540, .seat = 2}, {.offer = o.id, .slot = 560, .seat = 1}};
    CHECK_FALSE(free_seat(o, 540, booked));
    CHECK(free_seat(o, 560, booked) == 2);
    booked[0].state = Booked::withdrawn;
    CHECK(free_seat(o, 540, booked) == 1);
}

TEST_CASE("an empty stall is pointed out three days before, not four, and not when it was called off") {
    const ServiceDay d{.planned = fifteenth};
    const Stall nothing{.day = fifteenth};
    CHECK_FALSE(is_empty_too_late(d, nothing, fifteenth - std::chrono::days(4)));
    CHECK(is_empty_too_late(d, nothing, fifteenth - std::chrono::days(3)));
    CHECK_FALSE(is_empty_too_late(d, {.day = fifteenth, .cancelled = true}, fifteenth));
    CHECK_FALSE(is_empty_too_late(d, {.day = fifteenth, .offers = {Offer{}}}, fifteenth));
    CHECK_FALSE(is_empty_too_late({.planned = fifteenth, .state = State::cancelled}, nothing, fifteenth));
}

TEST_CASE("a day that was moved is known by the date it was planned for") {
    const ServiceDay d{.planned = fifteenth, .moved_to = fifteenth + std::chrono::days(2), .state = State::postponed};
    CHECK(d.date() == day_of(2026, 9, 17));
    CHECK(d.takes_place());
}

TEST_CASE("a press counts one, a slip takes one back, and no telephone counts hundreds at once") {
    CHECK(sound(Count{.key = "a", .number = 1}));
    CHECK(sound(Count{.key = "a", .number = -1}));
    for (const auto& c : {Count{.key = "", .number = 1}, Count{.key = "a", .number = 0}, Count{.key = "a", .number = 100},
                          Count{.key = std::string(65, 'a')}})
        CHECK_FALSE(sound(c));
}
