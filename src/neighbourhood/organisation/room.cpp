#include "platform/room.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/demo.hpp"

namespace mulin::organisation {

Room room() {
    return {.name = "organisation", .demo = [](Tx& tx) { furnish(tx, local_day(tx.now())); }};
}

} // namespace mulin::organisation
