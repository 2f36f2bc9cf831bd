#include "platform/room.hpp"
#include "neighbourhood/emergency/demo.hpp"

namespace mulin::emergency {

void pages(web::Routes&);
void api(web::Routes&);

Room room() {
    return {
        .name = "emergency", .pages = pages, .api = api, .doors = {{"/emergency", "emergency.door", Door::For::officers}}, .demo = furnish};
}

} // namespace mulin::emergency
