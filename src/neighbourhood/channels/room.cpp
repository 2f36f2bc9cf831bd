#include "platform/room.hpp"

namespace mulin::channels {

void pages(web::Routes&);

Room room() { return {.name = "channels", .pages = pages, .doors = {{"/channels", "channels.door", Door::For::officers}}}; }

} // namespace mulin::channels
