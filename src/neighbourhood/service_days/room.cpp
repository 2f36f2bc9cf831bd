#include "platform/room.hpp"
#include "neighbourhood/service_days/demo.hpp"
#include "neighbourhood/service_days/service_days.hpp"

namespace mulin::service_days {

void pages(web::Routes&);
void api(web::Routes&);

Room room() {
    using namespace std::chrono_literals;
    return {.name = "service_days",
            .pages = pages,
            .api = api,
            .jobs = {{"service_days.look_after", 60s, look_after, mornings_waiting}},
            .doors = {{"/service-days", "service_days.door", Door::For::anyone}},
            .demo = furnish};
}

} // namespace mulin::service_days
