#include "platform/room.hpp"

namespace mulin::machines {

void pages(web::Routes&);
void api(web::Routes&);

Room room() { return {.name = "machines", .pages = pages, .api = api}; }

} // namespace mulin::machines
