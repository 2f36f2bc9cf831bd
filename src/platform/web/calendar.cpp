#include "platform/web/calendar.hpp"
#include <libical/ical.h>
#include <memory>

namespace mulin::web {
namespace {

struct Free {
    void operator()(icalcomponent* c) const { icalcomponent_free(c); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype utc(TimePoint t) {
    return icaltime_from_timet_with_zone(std::chrono::duration_cast<std::chrono::seconds>(t.time_since_epoch()).count(), 0,
                                         icaltimezone_get_utc_timezone());
}

icalcomponent* event(const CalendarEntry& one) {
    icalcomponent* e = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(e, icalproperty_new_uid(one.uid.c_str()));
    icalcomponent_add_property(e, icalproperty_new_dtstamp(utc(one.changed_at)));
    icalcomponent_add_property(e, icalproperty_new_sequence(one.changes));
    icalcomponent_add_property(e, icalproperty_new_status(one.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(e, icalproperty_new_dtstart(utc(one.from)));
    icalcomponent_add_property(e, icalproperty_new_dtend(utc(one.until)));
    icalcomponent_add_property(e, icalproperty_new_summary(one.title.c_str()));
    if (!one.more.empty()) icalcomponent_add_property(e, icalproperty_new_description(one.more.c_str()));
    if (!one.place.empty()) icalcomponent_add_property(e, icalproperty_new_location(one.place.c_str()));
    icalcomponent_add_property(e, icalproperty_new_url(one.url.c_str()));
    return e;
}

} // namespace

std::string calendar(std::string_view product, const std::string& called, std::span<const CalendarEntry> entries) {
    const std::unique_ptr<icalcomponent, Free> all(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    const auto made_by = "-//Mulin//" + std::string(product) + "//ZH";
    icalcomponent_add_property(all.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(all.get(), icalproperty_new_prodid(made_by.c_str()));
    icalcomponent_add_property(all.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* name = icalproperty_new_x(called.c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    icalcomponent_add_property(all.get(), name);
    for (const auto& e : entries) icalcomponent_add_component(all.get(), event(e));
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(all.get()));
    return text.get();
}

std::string_view host_of(std::string_view address) {
    const auto begins = address.find("://");
    return begins == address.npos ? address : address.substr(begins + 3);
}

} // namespace mulin::web
