#include "base/dates.hpp"
#include "neighbourhood/emergency/warnings.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::emergency;

namespace {

TimePoint at(int hour) { return moment(day_of(2026, 8, 10), hour * 60); }

Quote orange_typhoon() {
    return {.signal = Signal::typhoon,
            .colour = Colour::orange,
            .words = "预计未来 12 小时本市平均风力可达 10 级以上。",
            .issuer = "市气象台",
            .source = "市气象台网站",
            .issued_at = at(3)};
}

Warning quoted(Signal signal, Colour colour, Says says = Says::issued, std::optional<TimePoint> expires = {}) {
    return {.signal = signal, .colour = colour, .says = says, .issued_at = at(3), .expires_at = expires};
}

std::vector<std::string_view> wrongs(const Quote& q) {
    const auto w = sound(q, at(4));
    std::vector<std::string_view> names;
    if (w) return names;
    names.push_back(w.error().name);
    for (const auto& more : w.error().also) names.push_back(more.name);
    return names;
}

std::size_t count(const std::vector<Task>& tasks, Stage s) {
    return std::size_t(std::ranges::count_if(tasks, [&](Task t) { return stage(t) == s; }));
}

} // namespace

TEST_CASE("a warning is quoted with its words, its issuer, its time and its source, or not at all") {
    CHECK(wrongs(orange_typhoon()).empty());
    CHECK(wrongs({}) == std::vector<std::string_view>{"emergency.which_signal", "emergency.which_colour", "emergency.quote_words",
                                                      "emergency.which_issuer", "emergency.when_issued", "emergency.which_source"});
}

TEST_CASE("heat has no blue warning, and no warning comes from the future or ends before it begins") {
    auto q = orange_typhoon();
    q.signal = Signal::heat, q.colour = Colour::blue;
    CHECK(wrongs(q) == std::vector<std::string_view>{"emergency.no_blue_heat"});
    q = orange_typhoon();
    q.issued_at = at(5);
    CHECK(wrongs(q) == std::vector<std::string_view>{"emergency.issued_later"});
    q = orange_typhoon();
    q.expires_at = at(3);
    CHECK(wrongs(q) == std::vector<std::string_view>{"emergency.expires_first"});
}

TEST_CASE("of each signal the last word stands, until it is lifted or its time is over") {
    std::vector all{quoted(Signal::typhoon, Colour::blue), quoted(Signal::rainstorm, Colour::yellow, Says::issued, at(6)),
                    quoted(Signal::typhoon, Colour::orange)};
    REQUIRE(standing(all, at(4)).size() == 2);
    CHECK(standing(all, at(4))[1].colour == Colour::orange);
    CHECK(standing(all, at(6)).size() == 1);
    all.push_back(quoted(Signal::typhoon, Colour::orange, Says::lifted));
    CHECK(standing(all, at(6)).empty());
    CHECK(standing({}, at(4)).empty());
}

TEST_CASE("orange asks for all that yellow and blue do; what was asked for once stays asked") {
    std::vector all{quoted(Signal::typhoon, Colour::orange)};
    CHECK(count(checklist(all), Stage::blue) == 3);
    CHECK(count(checklist(all), Stage::orange) == 4);
    CHECK(count(checklist(all), Stage::red) == 0);
    CHECK(count(checklist(all), Stage::after) == 0);
    all.push_back(quoted(Signal::typhoon, Colour::blue));
    CHECK(count(checklist(all), Stage::orange) == 4);
    all.push_back(quoted(Signal::typhoon, Colour::blue, Says::lifted));
    CHECK(count(checklist(all), Stage::after) == 3);
    CHECK(checklist({}).empty());
}

TEST_CASE("in a heat wave nobody is asked to look after drains") {
    const auto tasks = checklist(std::vector{quoted(Signal::heat, Colour::red)});
    CHECK(std::ranges::find(tasks, Task::check_pumps) == tasks.end());
    CHECK(std::ranges::find(tasks, Task::call_first) != tasks.end());
}
