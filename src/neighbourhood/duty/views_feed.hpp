// A roster as a calendar that other programs subscribe to (RFC 5545), written by libical. No names inside.
#pragma once
#include "neighbourhood/duty/shifts.hpp"
#include "platform/language/words.hpp"

namespace mulin::duty::views {

// `host` makes the ids of the entries unique in the world; `address` is where one reads more, without the shift's own step.
std::string feed(const Words&, const std::vector<Shift>&, std::string_view place, std::string_view host, std::string_view address,
                 TimePoint now);

} // namespace mulin::duty::views
