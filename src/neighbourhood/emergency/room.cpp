#include "platform/room.hpp"

namespace mulin::emergency {

void pages(web::Routes&);

Room room() { return {.name = "emergency", .pages = pages, .doors = {{"/emergency", "emergency.door", Door::For::officers}}}; }

} // namespace mulin::emergency
