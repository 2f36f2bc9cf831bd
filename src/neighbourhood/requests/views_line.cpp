// One request as a line of stops: passed, now, to come with its promised time.
#include "base/dates.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::views {
namespace {

using namespace web;

Photo photo(const Words& say, const RequestPhoto& p, const std::string& stop, TimePoint now) {
    const auto path = "/photos/" + std::to_string(p.file.value);
    const auto when = times::when(say, p.at, now);
    return {.alt = say("request_pages.photo_alt", {stop, when}), .src = path + "/small", .caption = when, .href = path};
}

BusStop passed(const Words& say, const Stop& s, TimePoint now, std::optional<TimePoint> before) {
    const bool same_day = before && local_day(*before) == local_day(s.at);
    BusStop stop{.at = At::passed,
                 .title = say("request_pages.stop_" + s.past),
                 .time = same_day ? times::clock(s.at) : times::when(say, s.at, now)};
    if (s.who.empty() || s.note.empty()) stop.text = text(s.who.empty() ? s.note : s.who);
    else stop.text = text(say("request_pages.said_by", {s.who, s.note}));
    if (s.photos.empty()) return stop;
    std::vector<Photo> all;
    for (const auto& p : s.photos) all.push_back(photo(say, p, stop.title, now));
    stop.photos = photos(all);
    return stop;
}

std::string promise(const Words& say, const Missed& m, TimePoint now) {
    return say("request_pages." + std::string(m.due < now ? "late_" : "due_") + std::string(name(m.clock)), {by_when(say, m.due, now)});
}

BusStop here(const Words& say, const Asked& a, const std::vector<Missed>& ahead) {
    const auto& r = a.request;
    const auto key = r.state == State::working && r.temporary_at ? std::string("made_safe") : std::string(name(r.state));
    BusStop stop{.at = At::now, .title = say("request_pages.here_" + key), .time = say("request_pages.here")};
    if (r.state == State::suspended && r.suspended_until)
        stop.text = text(say("request_pages.suspended_until", {times::when(say, *r.suspended_until, a.now)}));
    else if (waits_for_asker(r.state)) stop.text = text(say("request_pages.here_line_" + key));
    else if (!ahead.empty()) stop.text = text(promise(say, ahead.front(), a.now));
    return stop;
}

} // namespace

Html line(const Words& say, const Asked& a) {
    std::vector<BusStop> stops;
    std::optional<TimePoint> before;
    for (const auto& s : a.stops) {
        stops.push_back(passed(say, s, a.now, before));
        before = s.at;
    }
    const auto state = a.request.state;
    if (!is_open(state)) return bus_line({stops});
    const auto ahead = running(a.request);
    stops.push_back(here(say, a, ahead));
    for (const auto& m : ahead)
        if (&m != &ahead.front())
            stops.push_back({.at = At::next, .title = say("request_pages.next_" + std::string(name(m.clock))),
                             .time = say("request_pages.at_the_latest", {by_when(say, m.due, a.now)})});
    const auto then = [&](std::string_view when, std::string_view what, std::string_view line) {
        stops.push_back({.at = At::next, .title = say(what), .time = say(when), .text = text(say(line))});
    };
    if (state != State::verified && state != State::resolved)
        then("request_pages.once_mended", "request_pages.next_look", "request_pages.next_look_line");
    if (state != State::verified) then("request_pages.at_last", "request_pages.next_word", "request_pages.next_word_line");
    return bus_line({stops});
}

} // namespace mulin::requests::views
