// How long things took, counted by how long: without a lock, on any thread.
#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace mulin::measures {

class Histogram {
public:
    // In seconds, up to and with each; what took longer is counted beyond the last. A page takes a few milliseconds, a durable write some
    // ten, a roster of a whole neighbourhood ten seconds.
    static constexpr std::array<double, 10> bounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.25, 1, 2.5, 10};

    struct Seen {
        std::array<std::uint64_t, bounds.size() + 1> counts{};
        double seconds = 0;
    };

    void note(std::chrono::steady_clock::duration took) {
        const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
        const auto place = std::ranges::lower_bound(bounds, static_cast<double>(us) / 1e6) - bounds.begin();
        counts_[static_cast<std::size_t>(place)].fetch_add(1, std::memory_order_relaxed);
        microseconds_.fetch_add(us, std::memory_order_relaxed);
    }

    Seen look() const {
        Seen seen{.seconds = static_cast<double>(microseconds_.load(std::memory_order_relaxed)) / 1e6};
        for (std::size_t i = 0; i < counts_.size(); ++i) seen.counts[i] = counts_[i].load(std::memory_order_relaxed);
        return seen;
    }

private:
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> counts_{};
    std::atomic<std::int64_t> microseconds_ = 0;
};

} // namespace mulin::measures
