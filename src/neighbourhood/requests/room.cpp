#include "platform/room.hpp"
#include "neighbourhood/requests/demo.hpp"
#include "neighbourhood/requests/requests.hpp"

namespace mulin::requests {

Room room() {
    using namespace std::chrono_literals;
    return {
        .name = "requests",
        .jobs = {{"requests.watch_clocks", 60s, watch_clocks}},
        .demo = [](Tx& tx) { furnish(tx, tx.now()); },
    };
}

} // namespace mulin::requests
