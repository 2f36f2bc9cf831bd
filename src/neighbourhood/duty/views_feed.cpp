#include "neighbourhood/duty/views_feed.hpp"
#include <libical/ical.h>
#include <memory>

namespace mulin::duty::views {
namespace {

struct Free {
    void operator()(icalcomponent* c) const { icalcomponent_free(c); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype utc(TimePoint t) {
    return icaltime_from_timet_with_zone(std::chrono::duration_cast<std::chrono::seconds>(t.time_since_epoch()).count(), 0,
                                         icaltimezone_get_utc_timezone());
}

icalcomponent* entry(const Words& say, const Shift& s, std::string_view host, std::string_view address, TimePoint now) {
    const auto id = std::to_string(s.id.value);
    const auto title = say("duty.in_calendar", {say.of("duty.post", s.post)});
    const auto uid = "duty-" + id + "@" + std::string(host), url = std::string(address) + id;
    icalcomponent* e = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(e, icalproperty_new_uid(uid.c_str()));
    icalcomponent_add_property(e, icalproperty_new_dtstamp(utc(now)));
    icalcomponent_add_property(e, icalproperty_new_dtstart(utc(s.from)));
    icalcomponent_add_property(e, icalproperty_new_dtend(utc(s.until)));
    icalcomponent_add_property(e, icalproperty_new_summary(title.c_str()));
    if (!s.place.empty()) icalcomponent_add_property(e, icalproperty_new_location(s.place.c_str()));
    icalcomponent_add_property(e, icalproperty_new_url(url.c_str()));
    return e;
}

} // namespace

std::string feed(const Words& say, const std::vector<Shift>& shifts, std::string_view place, std::string_view host,
                 std::string_view address, TimePoint now) {
    const std::unique_ptr<icalcomponent, Free> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Mulin//duty//ZH"));
    icalproperty* called = icalproperty_new_x(say("duty.calendar_name", {std::string(place)}).c_str());
    icalproperty_set_x_name(called, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), called);
    for (const auto& s : shifts) icalcomponent_add_component(calendar.get(), entry(say, s, host, address, now));
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text.get();
}

} // namespace mulin::duty::views
