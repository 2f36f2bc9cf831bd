#include "platform/room.hpp"
#include "neighbourhood/emergency/demo.hpp"

namespace mulin::emergency {

void pages(web::Routes&);
void api(web::Routes&);
void in_hall(Tx&, const Words&, web::InHall&);

Room room() {
    return {.name = "emergency",
            .pages = pages,
            .api = api,
            .doors = {{"/emergency", "emergency.door", Door::For::officers}},
            .in_hall = in_hall,
            .demo = furnish};
}

} // namespace mulin::emergency
