#include "platform/room.hpp"

namespace mulin::entrance {

void pages(web::Routes&);

Room room() { return {.name = "entrance", .pages = pages, .doors = {{"/accounts", "entrance.accounts", Door::For::officers}}}; }

} // namespace mulin::entrance
