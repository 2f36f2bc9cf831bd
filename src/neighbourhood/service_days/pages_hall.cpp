// What the hall's screen shows of service days: the next one, what there is at which stall, and when the one after is.
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/service_days.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts_hall.hpp"

namespace mulin::service_days {
namespace {

// One tile a stall that has something: its number and the first thing it does.
std::vector<web::HallTile> tiles(Tx& tx, const Words& say, const OneDay& one) {
    std::vector<web::HallTile> all;
    for (const auto& s : one.stalls) {
        if (s.cancelled || s.offers.empty() || all.size() == 9) continue;
        const auto branch = organisation::body(tx, s.branch);
        const auto kind = s.offers.front().kind;
        all.push_back({branch ? std::to_string(branch->number) : "", views::icon_of(kind), say.of("service_days.kind", kind)});
    }
    return all;
}

web::HallSlide slide(const Words& say, const ServiceDay& d, const std::vector<web::HallTile>& stalls, Day today) {
    const auto day = times::day(say, d.date(), today);
    if (!d.takes_place()) return {.title = say("service_days.hall_cancelled", {day}), .below = views::why(say, d.cause, d.note)};
    return {.title = say("service_days.hall_day", {day, std::to_string(stalls.size())}),
            .below = say("service_days.hours_where", {views::hours(d), d.place}),
            .body = web::hall_tiles(stalls)};
}

} // namespace

void in_hall(Tx& tx, const Words& say, web::InHall& all) {
    const auto today = local_day(tx.now());
    const auto coming = next(tx, 2);
    if (coming.empty()) return;
    const auto& first = coming.front();
    all.slides.push_back(slide(say, first.day, tiles(tx, say, first), today));
    for (const auto& one : coming)
        if (one.day.takes_place())
            all.next.push_back({times::day(say, one.day.date(), today), say("service_days.hall_next", {one.day.place})});
}

} // namespace mulin::service_days
