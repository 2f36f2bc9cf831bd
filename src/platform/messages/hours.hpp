// When something may go out, and how long we wait before trying again. Pure.
#pragma once
#include "platform/messages/channels.hpp"
#include <optional>

namespace mulin::messages {

// The night is from 21:00 to 08:00 local time (handbook §3.5). What is urgent goes at once, and whatever someone wants at night too;
// the rest waits until the morning.
TimePoint may_go(TimePoint, Weight, bool at_night);

// After the nth attempt failed: 1 min, 5 min, 30 min, 2 h, 12 h (handbook §7.1); then nothing, we give up.
std::optional<std::chrono::minutes> pause_after(int attempts);

// How long an attempt belongs to the process that makes it. Longer than any attempt takes; a process that dies meanwhile leaves it to another.
constexpr std::chrono::minutes lease{2};

// A robot takes twenty posts a minute; what comes closer together is bundled into one.
constexpr std::chrono::seconds between_posts{3};

constexpr std::chrono::minutes code_lasts{15};
constexpr int codes_a_day = 5, tries_of_a_code = 5;
constexpr std::chrono::days kept{180};

} // namespace mulin::messages
