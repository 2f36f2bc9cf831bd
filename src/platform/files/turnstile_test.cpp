#include "platform/files/photos.hpp"
#include "platform/files/turnstile.hpp"
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>
#include <vector>

using namespace mulin;
using namespace std::chrono_literals;

TEST_CASE("no more are in at a time than there are places, and everyone gets in who can wait") {
    Turnstile gate(2, 10s);
    std::atomic<int> in = 0, most = 0, done = 0;
    {
        std::vector<std::jthread> people;
        for (int i = 0; i < 12; ++i)
            people.emplace_back([&] {
                const auto turn = gate.enter();
                const int now = ++in;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {}
                std::this_thread::sleep_for(2ms);
                --in;
                if (turn) ++done;
            });
    }
    CHECK(done == 12);
    CHECK(most <= 2);
}

TEST_CASE("who finds it full is told after a while, and gets in once someone has left") {
    Turnstile gate(1, 20ms);
    {
        const auto first = gate.enter();
        CHECK(first);
        CHECK_FALSE(gate.enter());
    }
    CHECK(gate.enter());
}
