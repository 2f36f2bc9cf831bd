#include "platform/room.hpp"
#include "neighbourhood/requests/demo.hpp"
#include "neighbourhood/requests/requests.hpp"

namespace mulin::requests {

void pages(web::Routes&);
void api(web::Routes&);
void in_hall(Tx&, const Words&, web::InHall&);

Room room() {
    using namespace std::chrono_literals;
    return {
        .name = "requests",
        .pages = pages,
        .api = api,
        .jobs = {{"requests.watch_clocks", 20s, watch_clocks, clocks_waiting}},
        .doors = {{"/requests", "request_pages.door", Door::For::anyone}, {"/desk", "desk.door", Door::For::officers}},
        .in_hall = in_hall,
        .demo = [](Tx& tx) { furnish(tx, tx.now()); },
    };
}

} // namespace mulin::requests
