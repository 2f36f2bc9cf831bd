// People to look after in the demo neighbourhood: invented, each with consent.
#pragma once
#include "platform/database/tx.hpp"

namespace mulin::emergency {

void furnish(Tx&);

} // namespace mulin::emergency
