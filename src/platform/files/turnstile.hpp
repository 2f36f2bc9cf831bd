// Lets so many in at a time; whoever finds it full waits a while for a place, and is told when none came free.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace mulin {

class Turnstile {
public:
    Turnstile(int places, std::chrono::milliseconds patience) : free_(places), patience_(patience) {}

    // A place, until it is destroyed.
    class Turn {
    public:
        explicit Turn(Turnstile& t) : turnstile_(&t) {}
        Turn(Turn&& other) noexcept : turnstile_(std::exchange(other.turnstile_, nullptr)) {}
        Turn& operator=(Turn&&) = delete;
        ~Turn() {
            if (turnstile_) turnstile_->leave();
        }

    private:
        Turnstile* turnstile_;
    };

    // Nothing when no place came free in time. Any thread.
    std::optional<Turn> enter() {
        std::unique_lock lock(mutex_);
        if (!left_.wait_for(lock, patience_, [&] { return free_ > 0; })) return std::nullopt;
        --free_;
        return std::optional<Turn>(std::in_place, *this);
    }

private:
    void leave() {
        {
            const std::lock_guard lock(mutex_);
            ++free_;
        }
        left_.notify_one();
    }

    std::mutex mutex_;
    std::condition_variable left_;
    int free_;
    std::chrono::milliseconds patience_;
};

} // namespace mulin
