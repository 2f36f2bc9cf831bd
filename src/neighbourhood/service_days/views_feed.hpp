// Service days as a calendar that other programs subscribe to. No names inside.
#pragma once
#include "neighbourhood/service_days/service_days.hpp"
#include "platform/language/words.hpp"

namespace mulin::service_days::views {

// `address` is that of the house. A day keeps its entry whatever becomes of it.
std::string feed(const Words&, const std::vector<OneDay>&, std::string_view place, std::string_view address);

} // namespace mulin::service_days::views
