// Calendars that other programs subscribe to (RFC 5545), written by libical. Whoever makes one puts no names inside.
#pragma once
#include "base/values.hpp"
#include <span>
#include <string>
#include <string_view>

namespace mulin::web {

// Known by its uid for ever: moved it has another beginning, called off it is CANCELLED, each time with a higher SEQUENCE.
struct CalendarEntry {
    std::string uid, title, url;
    TimePoint from, until, changed_at;
    std::string place{}, more{};
    int changes = 0;
    bool cancelled = false;
};
// `product` names what it is of, `called` is what subscribers read.
std::string calendar(std::string_view product, const std::string& called, std::span<const CalendarEntry>);

// The host of an address, which makes uids unique in the world: "lane.example" of "https://lane.example".
std::string_view host_of(std::string_view address);

} // namespace mulin::web
