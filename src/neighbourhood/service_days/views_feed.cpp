#include "neighbourhood/service_days/views_feed.hpp"
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include <libical/ical.h>
#include <memory>

namespace mulin::service_days::views {
namespace {

struct Free {
    void operator()(icalcomponent* c) const { icalcomponent_free(c); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype utc(TimePoint t) {
    return icaltime_from_timet_with_zone(std::chrono::duration_cast<std::chrono::seconds>(t.time_since_epoch()).count(), 0,
                                         icaltimezone_get_utc_timezone());
}

// What can be had, a line for each stall that is there; or why there is nothing.
std::string described(const Words& say, const OneDay& one) {
    if (!one.day.takes_place()) return why(say, one.day.cause, one.day.note);
    std::string all;
    for (const auto& s : one.stalls)
        if (!s.cancelled && !s.offers.empty()) all += (all.empty() ? "" : "\n") + kinds(say, s);
    return all;
}

icalcomponent* entry(const Words& say, const OneDay& one, std::string_view host, std::string_view address) {
    const auto& d = one.day;
    const bool off = !d.takes_place();
    const auto id = to_text(d.planned);
    const auto uid = "service-day-" + id + "@" + std::string(host), url = std::string(address) + id;
    const auto title = say(off ? "service_days.in_calendar_off" : "service_days.in_calendar"), more = described(say, one);
    icalcomponent* e = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(e, icalproperty_new_uid(uid.c_str()));
    icalcomponent_add_property(e, icalproperty_new_dtstamp(utc(d.changed_at)));
    icalcomponent_add_property(e, icalproperty_new_sequence(d.changes));
    icalcomponent_add_property(e, icalproperty_new_status(off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(e, icalproperty_new_dtstart(utc(moment(d.date(), d.opens))));
    icalcomponent_add_property(e, icalproperty_new_dtend(utc(moment(d.date(), d.closes))));
    icalcomponent_add_property(e, icalproperty_new_summary(title.c_str()));
    if (!more.empty()) icalcomponent_add_property(e, icalproperty_new_description(more.c_str()));
    icalcomponent_add_property(e, icalproperty_new_location(d.place.c_str()));
    icalcomponent_add_property(e, icalproperty_new_url(url.c_str()));
    return e;
}

} // namespace

std::string feed(const Words& say, const std::vector<OneDay>& days, std::string_view place, std::string_view host,
                 std::string_view address) {
    const std::unique_ptr<icalcomponent, Free> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Mulin//service days//ZH"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* called = icalproperty_new_x(say("service_days.calendar_name", {std::string(place)}).c_str());
    icalproperty_set_x_name(called, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), called);
    for (const auto& d : days) icalcomponent_add_component(calendar.get(), entry(say, d, host, address));
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text.get();
}

} // namespace mulin::service_days::views
