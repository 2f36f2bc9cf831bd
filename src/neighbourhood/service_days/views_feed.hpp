// Service days as a calendar that other programs subscribe to (RFC 5545), written by libical. No names inside.
#pragma once
#include "neighbourhood/service_days/service_days.hpp"
#include "platform/language/words.hpp"

namespace mulin::service_days::views {

// `host` makes the ids of the entries unique in the world; `address` is where one reads more, without the day's own step. A day keeps its
// entry whatever becomes of it: moved it has another beginning, called off it is CANCELLED, each time with a higher SEQUENCE.
std::string feed(const Words&, const std::vector<OneDay>&, std::string_view place, std::string_view host, std::string_view address);

} // namespace mulin::service_days::views
