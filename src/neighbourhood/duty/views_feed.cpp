#include "neighbourhood/duty/views_feed.hpp"
#include "platform/web/calendar.hpp"

namespace mulin::duty::views {

std::string feed(const Words& say, const std::vector<Shift>& shifts, std::string_view place, std::string_view address, TimePoint now) {
    std::vector<web::CalendarEntry> all;
    for (const auto& s : shifts) {
        const auto id = std::to_string(s.id.value);
        all.push_back({.uid = "duty-" + id + "@" + std::string(web::host_of(address)),
                       .title = say("duty.in_calendar", {say.of("duty.post", s.post)}),
                       .url = std::string(address) + "/duty/shifts/" + id,
                       .from = s.from,
                       .until = s.until,
                       .changed_at = now,
                       .place = s.place});
    }
    return web::calendar("duty", say("duty.calendar_name", {std::string(place)}), all);
}

} // namespace mulin::duty::views
