// What of the requests is shown in the hall: building, kind and state only.
#include "base/dates.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::requests::views {

using namespace web;

HallSlide hall_mended(const Words& say, const std::vector<PublicLine>& lines, const std::vector<organisation::Building>& buildings) {
    std::vector<HallRow> all;
    for (const auto& l : lines) {
        const auto b = std::ranges::find(buildings, l.building.value_or(BuildingId{}), &organisation::Building::id);
        all.push_back({.place = b == buildings.end() ? std::string() : say("request_pages.building", {b->name}),
                       .words = say("requests.category." + l.category),
                       .end = say.of("requests.public_state", l.state),
                       .icon = icon_of(l.category)});
    }
    return {.title = say("request_pages.hall_mended"), .below = say("request_pages.hall_mended_line"), .body = hall_rows(all)};
}

HallNumber hall_month(const Words& say, const Figures& f, TimePoint now) {
    return {.title = say("request_pages.hall_month"),
            .n = std::to_string(f.closed.n),
            .of = say("request_pages.hall_of", {std::to_string(f.closed.d)}),
            .ratio = {f.closed.n, f.closed.d},
            .spoken = say("request_pages.hall_spoken", {std::to_string(f.closed.n), std::to_string(f.closed.d)}),
            .as_of = say("request_pages.as_of", {times::when(say, f.as_of, now)})};
}

} // namespace mulin::requests::views
