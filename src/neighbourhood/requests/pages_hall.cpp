// What the hall's screen shows of the requests.
#include "base/dates.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/views.hpp"

namespace mulin::requests {

void in_hall(Tx& tx, const Words& say, web::InHall& all) {
    const auto today = local_day(tx.now()), tomorrow = today + std::chrono::days(1);
    const auto mended = public_list(tx, {.from = today - std::chrono::days(6), .until = tomorrow, .state = PublicState::done}, 0, 5).lines;
    if (!mended.empty()) all.slides.push_back(views::hall_mended(say, mended, organisation::buildings(tx)));
    const auto month = figures(tx, first_of_month(today), tomorrow, {});
    if (month.closed.d > 0) all.numbers.push_back(views::hall_month(say, month, tx.now()));
}

} // namespace mulin::requests
