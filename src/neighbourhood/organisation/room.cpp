#include "platform/room.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/demo.hpp"
#include "neighbourhood/organisation/organisation_roster.hpp"

namespace mulin::organisation {

void pages(web::Routes&);
void api(web::Routes&);

Room room() {
    using namespace std::chrono_literals;
    return {
        .name = "organisation",
        .pages = pages,
        .api = api,
        .jobs = {{"roster.go_on", 1s, roster::go_on, roster::waiting}},
        .doors = {{"/organisation", "organisation.door", mulin::Door::For::anyone},
                  {"/doors", "organisation_pages.doors", mulin::Door::For::anyone}},
        .demo = [](Tx& tx) { furnish(tx, local_day(tx.now())); },
    };
}

} // namespace mulin::organisation
