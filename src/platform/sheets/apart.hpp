// Work on bytes nobody trusts, in a process of its own.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace mulin::sheets {

struct Allowance {
    std::size_t memory_bytes;       // beyond what this process has already
    std::size_t answer_bytes;       // the longest answer taken
    std::chrono::milliseconds time; // by the clock, and as processor time
};

// What `work` returned, having run in a child process that has no open file but its standard streams and the pipe back. Nothing if it
// crashed, threw, took more than it was allowed, or could not be started. `work` sees this process's memory as it was and changes
// nothing in it; it must not wait for anything other threads hold (locks, pools, the log).
std::optional<std::string> apart(const Allowance&, const std::function<std::string()>& work);

} // namespace mulin::sheets
