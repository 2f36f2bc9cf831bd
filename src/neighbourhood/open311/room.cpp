#include "platform/room.hpp"

namespace mulin::open311 {

void api(web::Routes&);

Room room() { return {.name = "open311", .api = api}; }

} // namespace mulin::open311
