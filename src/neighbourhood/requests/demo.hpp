// A year of help requests for the demo neighbourhood (handbook §8.2): invented throughout, the same on every run.
#pragma once
#include "platform/database/tx.hpp"

namespace mulin::requests {

// 1,180 requests in the year before `now`, lived through by the use cases, each deed at its time: 165 urgent, 37 of them in the six hours after
// the call at 04:12 on 10 August. Among those of the last days every state is there. Needs the organisation's demo.
void furnish(Tx&, TimePoint now);

} // namespace mulin::requests
