#include "neighbourhood/requests/requests.hpp"
#include "platform/room.hpp"

namespace mulin::requests {

void pages(web::Routes&);

Room room() {
    return {.name = "requests", .pages = pages,
            .jobs = {{"requests.clocks", std::chrono::minutes(1), watch_clocks}},
            .doors = {{"/requests", "request_pages.door", Door::For::anyone}}};
}

} // namespace mulin::requests
