// A year of service days, through the same use cases as on screen.
#pragma once
#include "platform/database/tx.hpp"

namespace mulin::service_days {

void furnish(Tx&);

} // namespace mulin::service_days
