#include "base/dates.hpp"
#include "neighbourhood/organisation/demo.hpp"
#include "platform/room.hpp"

namespace mulin::organisation {

void pages(web::Routes&);

Room room() {
    return {.name = "organisation",
            .pages = pages,
            .doors = {{"/organisation", "organisation.door", Door::For::anyone},
                      {"/doors", "organisation_pages.doors", Door::For::anyone},
                      {"/coverage", "organisation_pages.coverage", Door::For::officers}},
            .demo = [](Tx& tx) { furnish(tx, local_day(tx.now())); }};
}

} // namespace mulin::organisation
