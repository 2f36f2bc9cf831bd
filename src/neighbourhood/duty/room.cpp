#include "platform/room.hpp"
#include "neighbourhood/duty/demo.hpp"
#include "platform/web/html.hpp"

namespace mulin::duty {

void pages(web::Routes&);
void api(web::Routes&);
web::Html on_now(const web::Visit&);

Room room() {
    return {.name = "duty",
            .pages = pages,
            .api = api,
            .doors = {{"/duty", "duty.door", Door::For::officers}},
            .beside_doors = on_now,
            .demo = furnish};
}

} // namespace mulin::duty
