#include "platform/room.hpp"

namespace mulin::calendar {

void pages(web::Routes&);

Room room() { return {.name = "calendar", .pages = pages, .doors = {{"/calendar", "calendar.door", Door::For::officers}}}; }

} // namespace mulin::calendar
