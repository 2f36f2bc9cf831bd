// The roster of the demo neighbourhood: three weeks around the day it is made.
#pragma once
#include "platform/database/tx.hpp"

namespace mulin::duty {

void furnish(Tx&);

} // namespace mulin::duty
