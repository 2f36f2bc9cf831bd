#include "platform/measures/lookout.hpp"
#include <atomic>
#include <catch2/catch.hpp>

using namespace mulin::measures;
using namespace std::chrono_literals;

TEST_CASE("who asks soon after another hears what that one heard") {
    std::atomic<int> looks = 0;
    Lookout<int> lookout([&] { return ++looks; }, 1h, 5s);
    CHECK(lookout.ask() == 1);
    CHECK(lookout.ask() == 1);
    CHECK(looks == 1);
}

TEST_CASE("what was seen long ago is looked at anew") {
    std::atomic<int> looks = 0;
    Lookout<int> lookout([&] { return ++looks; }, 10ms, 5s);
    CHECK(lookout.ask() == 1);
    std::this_thread::sleep_for(20ms);
    CHECK(lookout.ask() == 2);
}

TEST_CASE("a look that takes too long is not waited for, and heard of once it ended") {
    std::atomic<bool> go_on = false;
    Lookout<int> lookout(
        [&] {
            while (!go_on) std::this_thread::sleep_for(1ms);
            return 7;
        },
        1h, 50ms);
    CHECK(lookout.ask() == std::nullopt);
    go_on = true;
    std::optional<int> heard;
    for (int i = 0; i < 100 && !heard; ++i) heard = lookout.ask();
    CHECK(heard == 7);
}
