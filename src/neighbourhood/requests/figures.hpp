// The figures of a period (handbook §4.2), each a fraction that opens to the requests behind it. Pure arithmetic on counts.
#pragma once
#include "neighbourhood/requests/help_request.hpp"

namespace mulin::requests {

// n of d; shown as a percentage only when d ≥ 10 (handbook §4.2), never as a rank.
struct Share {
    std::int64_t n = 0, d = 0;
};

// Merged requests count with the one they became part of, withdrawn ones not at all.
struct Figures {
    Share accepted;  // 受理率: accepted / reported
    Share closed;    // 结案率: closed / due to close (closed, or accepted and past its last promise)
    Share in_time;   // 按期结案率: closed, and mended by its last promise / due to close
    Share contacted; // 响应率: contacted within the limit / due for contact
    Share solved;    // 解决率: the asker's last word was "mended" / askers who answered
    Share satisfied; // 满意率: ratings 3–5 / ratings
    Share reworked;  // 返工率: failed verifications / verifications
    std::optional<std::int64_t> median_minutes, p90_minutes; // from filing to resolved, clock time
    TimePoint as_of;
};

// How many were about one thing, and how many of them are still open.
struct CategoryCount { std::string category; std::int64_t all = 0, open = 0; };

// "93.72", two decimals half up, integer arithmetic; nothing when d is 0.
std::optional<std::string> percent(Share);
// The smallest value that at least `share` percent of the values do not exceed (nearest rank). `sorted` ascending; nothing when empty.
std::optional<std::int64_t> percentile(std::span<const std::int64_t> sorted, int share);

} // namespace mulin::requests
