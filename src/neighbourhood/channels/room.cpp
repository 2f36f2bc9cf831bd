#include "platform/room.hpp"

namespace mulin::channels {

void pages(web::Routes&);

Room room() { return {.name = "channels", .pages = pages}; }

} // namespace mulin::channels
