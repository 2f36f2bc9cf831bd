#include "platform/room.hpp"

namespace mulin::hall {

void pages(web::Routes&);

Room room() { return {.name = "hall", .pages = pages}; }

} // namespace mulin::hall
