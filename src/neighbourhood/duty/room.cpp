#include "platform/room.hpp"
#include "neighbourhood/duty/demo.hpp"

namespace mulin::duty {

void pages(web::Routes&);
void api(web::Routes&);

Room room() {
    return {.name = "duty", .pages = pages, .api = api, .doors = {{"/duty", "duty.door", Door::For::officers}}, .demo = furnish};
}

} // namespace mulin::duty
