// Looks at what may take any time, a disk or a network, on a thread of its own: whoever asks is answered in time, and many who ask at once
// share one look.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace mulin::measures {

template <class T> class Lookout {
public:
    using Duration = std::chrono::steady_clock::duration;

    // `look` must not throw. What was seen is good for as long as `fresh`.
    Lookout(std::function<T()> look, Duration fresh, Duration patience)
        : look_(std::move(look)), fresh_(fresh), patience_(patience), thread_([this](std::stop_token stop) { serve(std::move(stop)); }) {}

    // Nothing when a look takes longer than one's patience.
    std::optional<T> ask() {
        std::unique_lock lock(mutex_);
        if (is_fresh()) return seen_;
        wanted_ = true;
        asked_.notify_one();
        return done_.wait_for(lock, patience_, [this] { return is_fresh(); }) ? seen_ : std::nullopt;
    }

private:
    bool is_fresh() const { return seen_ && std::chrono::steady_clock::now() - at_ < fresh_; }

    void serve(std::stop_token stop) {
        std::unique_lock lock(mutex_);
        while (asked_.wait(lock, stop, [this] { return wanted_; })) {
            wanted_ = false;
            lock.unlock();
            T seen = look_();
            lock.lock();
            seen_ = std::move(seen);
            at_ = std::chrono::steady_clock::now();
            done_.notify_all();
        }
    }

    std::function<T()> look_;
    Duration fresh_, patience_;
    std::mutex mutex_;
    std::condition_variable_any asked_, done_;
    bool wanted_ = false;
    std::optional<T> seen_;
    std::chrono::steady_clock::time_point at_{};
    std::jthread thread_; // last: it uses the others
};

} // namespace mulin::measures
