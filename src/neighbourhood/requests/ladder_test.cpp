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
    CHECK(next_wake(leak()) == Wake{Rung::deputies, night + 5min});
    CHECK(next_wake(leak(Urgency::urgent, 1)) == Wake{Rung::above, night + 10min});
    CHECK(next_wake(leak(Urgency::urgent, 2)) == Wake{Rung::top, night + 15min});
    CHECK(next_wake(leak(Urgency::urgent, 3)) == std::nullopt);
}

TEST_CASE("when life is in danger nobody waits five minutes") {
    CHECK(next_wake(leak(Urgency::emergency)) == Wake{Rung::deputies, night + 2min});
    CHECK(next_wake(leak(Urgency::emergency, 2)) == Wake{Rung::top, night + 6min});
}

TEST_CASE("what was taken, or is not urgent, climbs no ladder") {
    auto taken = leak();
    taken.state = State::accepted;
    CHECK(next_wake(taken) == std::nullopt);
    CHECK(next_wake(leak(Urgency::ordinary)) == std::nullopt);
}
