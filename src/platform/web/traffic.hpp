// How many visits each address had, how they ended and how long they took: without a lock, on any thread. As many lines as there are routes,
// whatever is asked for.
#pragma once
#include "platform/measures/exposition.hpp"
#include "platform/web/routes.hpp"
#include <array>
#include <atomic>

namespace mulin::web {

class Traffic {
public:
    // What no route answers: files the binary carries, and addresses that do not exist.
    static const Route assets, nowhere;

    explicit Traffic(const Routes&); // they are complete, and outlive this

    // `route` is one of theirs or one of the two above.
    void note(const Route& route, int status, std::chrono::steady_clock::duration took);
    void write(measures::Exposition&) const;

private:
    struct Line {
        std::array<std::atomic<std::uint64_t>, 5> by_class{}; // 1xx … 5xx
        measures::Histogram took{};
        bool any() const {
            return std::ranges::any_of(by_class, [](const auto& n) { return n > 0; });
        }
    };
    template <class F> void each(F&& f) const;

    const Routes& routes_;
    std::vector<Line> lines_;
};

} // namespace mulin::web
