#include "platform/room.hpp"

namespace mulin::calendar {

void pages(web::Routes&);

Room room() { return {.name = "calendar", .pages = pages}; }

} // namespace mulin::calendar
