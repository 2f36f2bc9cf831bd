// The writers of this process at one server. Many go at once; who met another goes on one by one with others of that kind; who keeps meeting
// others goes with nobody of this process beside, so that a crowd at one door turns nobody away.
#pragma once
#include <algorithm>
#include <chrono>
#include <mutex>
#include <random>
#include <shared_mutex>
#include <thread>

namespace mulin::postgres {

class Turns {
public:
    class Turn {
    public:
        explicit Turn(Turns& among) : among_(among), queue_(among.queue_, std::defer_lock), door_(among.door_, std::defer_lock) { enter(); }

        // Another was in the way, the `tries`th time: waits until it is right to try again.
        void met(int tries) {
            if (alone_) return step_aside(tries); // somebody of another process
            if (!queue_) {
                beside_.unlock(); // or whoever waits to be alone would wait for us
                queue_.lock();
                return enter();
            }
            if (tries < patience) return step_aside(tries);
            beside_.unlock();
            door_.lock();
            alone_ = std::unique_lock(among_.inside_);
        }

    private:
        static constexpr int patience = 5;

        void enter() {
            const std::lock_guard waiting(among_.door_);
            beside_ = std::shared_lock(among_.inside_);
        }

        // Long enough to get out of step with whoever was in the way, longer when the crowd is dense.
        static void step_aside(int tries) {
            thread_local std::minstd_rand chance(std::random_device{}());
            std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution(0, 1000 << std::min(tries, 6))(chance)));
        }

        Turns& among_;
        std::unique_lock<std::mutex> queue_, door_;
        std::shared_lock<std::shared_mutex> beside_;
        std::unique_lock<std::shared_mutex> alone_;
    };

private:
    std::mutex queue_, door_;
    std::shared_mutex inside_;
};

} // namespace mulin::postgres
