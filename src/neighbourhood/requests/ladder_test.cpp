#include "neighbourhood/requests/ladder.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::requests;
using namespace std::chrono_literals;

namespace {

const TimePoint night = std::chrono::sys_days{std::chrono::year{2026} / 8 / 9} + 20h + 12min;

HelpRequest leak(Urgency urgency = Urgency::urgent, int climbed = 0) {
    HelpRequest r;
    r.state = State::reported;
    r.urgency = urgency;
    r.clock_from = night;
    r.climbed = climbed;
    return r;
}

} // namespace

TEST_CASE("nobody takes the call of 04:12: the deputies hear at 04:17, the next above at 04:22, the secretary at 04:27") {
    CHECK(rungs(leak(), night + 5min - 1us).empty());
    CHECK(rungs(leak(), night + 5min) == std::vector{Rung::deputies});
    CHECK(rungs(leak(Urgency::urgent, 1), night + 9min).empty());
    CHECK(rungs(leak(Urgency::urgent, 1), night + 10min) == std::vector{Rung::above});
    CHECK(rungs(leak(Urgency::urgent, 2), night + 15min) == std::vector{Rung::top});
    CHECK(next_rung(leak(Urgency::urgent, 2)) == night + 15min);
    CHECK(rungs(leak(Urgency::urgent, 3), night + 400h).empty());
    CHECK(next_rung(leak(Urgency::urgent, 3)) == std::nullopt);
}

TEST_CASE("when life is in danger nobody waits five minutes") {
    CHECK(rungs(leak(Urgency::emergency), night + 2min) == std::vector{Rung::deputies});
    CHECK(rungs(leak(Urgency::emergency), night + 6min) == std::vector{Rung::deputies, Rung::above, Rung::top});
}

TEST_CASE("what was taken, or is not urgent, climbs no ladder") {
    auto taken = leak();
    taken.state = State::accepted;
    CHECK(rungs(taken, night + 1h).empty());
    CHECK(next_rung(taken) == std::nullopt);
    CHECK(rungs(leak(Urgency::ordinary), night + 1h).empty());
}
