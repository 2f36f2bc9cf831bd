#include "neighbourhood/service_days/views_feed.hpp"
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/web/calendar.hpp"

namespace mulin::service_days::views {
namespace {

// What can be had, a line for each stall that is there; or why there is nothing.
std::string described(const Words& say, const OneDay& one) {
    if (!one.day.takes_place()) return why(say, one.day.cause, one.day.note);
    std::string all;
    for (const auto& s : one.stalls)
        if (!s.cancelled && !s.offers.empty()) all += (all.empty() ? "" : "\n") + kinds(say, s);
    return all;
}

web::CalendarEntry entry(const Words& say, const OneDay& one, std::string_view address) {
    const auto& d = one.day;
    const bool off = !d.takes_place();
    return {.uid = "service-day-" + to_text(d.planned) + "@" + std::string(web::host_of(address)),
            .title = say(off ? "service_days.in_calendar_off" : "service_days.in_calendar"),
            .url = std::string(address) + path(d.planned),
            .from = moment(d.date(), d.opens),
            .until = moment(d.date(), d.closes),
            .changed_at = d.changed_at,
            .place = d.place,
            .more = described(say, one),
            .changes = d.changes,
            .cancelled = off};
}

} // namespace

std::string feed(const Words& say, const std::vector<OneDay>& days, std::string_view place, std::string_view address) {
    std::vector<web::CalendarEntry> all;
    for (const auto& d : days) all.push_back(entry(say, d, address));
    return web::calendar("service days", say("service_days.calendar_name", {std::string(place)}), all);
}

} // namespace mulin::service_days::views
