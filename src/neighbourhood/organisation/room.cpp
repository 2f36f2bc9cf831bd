#include "platform/room.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/demo.hpp"
#include "neighbourhood/organisation/organisation_roster.hpp"

namespace mulin::organisation {

void roster_pages(web::Routes&);

Room room() {
    return {.name = "organisation",
            .pages = roster_pages,
            .jobs = {{"roster.go_on", std::chrono::seconds(1), roster::go_on}},
            .demo = [](Tx& tx) { furnish(tx, local_day(tx.now())); }};
}

} // namespace mulin::organisation
