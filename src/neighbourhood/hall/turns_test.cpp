// What the hall shows, turn by turn.
#include "neighbourhood/hall/turns.hpp"
#include <catch2/catch.hpp>

using mulin::hall::at_turn;

TEST_CASE("on a calm day everything in the hall has its turn and it begins anew") {
    const std::vector three{false, false, false};
    for (std::uint64_t turn = 0; turn < 9; ++turn) CHECK(at_turn(three, turn) == turn % 3);
}

TEST_CASE("in an emergency the hall shows it first and every other turn, and what else there is in between") {
    const std::vector storm{false, true, false};
    std::vector<std::size_t> shown;
    for (std::uint64_t turn = 0; turn < 6; ++turn) shown.push_back(*at_turn(storm, turn));
    CHECK(shown == std::vector<std::size_t>{1, 0, 1, 2, 1, 0});
}

TEST_CASE("a hall with nothing to say stays quiet, one with only an emergency stays with it") {
    CHECK_FALSE(at_turn({}, 7));
    CHECK(at_turn({true}, 7) == 0);
}
