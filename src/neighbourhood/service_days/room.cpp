#include "platform/room.hpp"
#include "neighbourhood/service_days/demo.hpp"
#include "neighbourhood/service_days/service_days.hpp"

namespace mulin::service_days {

void pages(web::Routes&);
void api(web::Routes&);
void in_hall(Tx&, const Words&, web::InHall&);

Room room() {
    using namespace std::chrono_literals;
    return {.name = "service_days",
            .pages = pages,
            .api = api,
            .jobs = {{"service_days.look_after", 60s, look_after, mornings_waiting}},
            .doors = {{"/service-days", "service_days.door", Door::For::anyone}},
            .in_hall = in_hall,
            .demo = furnish};
}

} // namespace mulin::service_days
