#include "platform/room.hpp"

namespace mulin::log {

void pages(web::Routes&);

Room room() { return {.name = "log", .pages = pages}; }

} // namespace mulin::log
