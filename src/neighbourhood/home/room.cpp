#include "platform/room.hpp"

namespace mulin::home {

void pages(web::Routes&);

Room room() { return {.name = "home", .pages = pages, .doors = {{"/", "home.door", Door::For::anyone}}}; }

} // namespace mulin::home
