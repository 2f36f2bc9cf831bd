// The band on every page, and the parts that the page of now and the report share.
#include "neighbourhood/emergency/views.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::emergency::views {

using namespace web;

std::string title(const Words& say, const Warning& w) {
    return say(w.says == Says::lifted ? "emergency.lifting" : "emergency.warning",
               {say.of("emergency.signal", w.signal), say.of("emergency.colour", w.colour)});
}

std::string issued(const Words& say, const Warning& w, TimePoint now) {
    return say("emergency.issued_by", {w.issuer, times::when(say, w.issued_at, now), w.source});
}

Html band(const Words& say, const Emergency& e, TimePoint now) {
    Html relay, own;
    for (const auto& w : standing(e.warnings, now))
        relay << "<p>" << say("emergency.relayed", {title(say, w)}) << "</p><p>" << issued(say, w, now) << "</p>";
    if (relay.empty()) relay << "<p>" << say("emergency.none_stands") << "</p>";
    own << "<p>" << say("emergency.own") << "</p><p>" << say("emergency.since", {times::when(say, e.declared_at, now)}) << " "
        << link({"/emergency", say("emergency.what_to_do")}) << "</p>";
    return storm({.label = say("shell.emergency"), .state = say.of("emergency.state", e.signal()), .relay = relay, .own = own});
}

Html warnings(const Words& say, const Emergency& e, TimePoint now) {
    const auto stand = standing(e.warnings, now);
    std::vector<BusStop> stops;
    for (const auto& w : e.warnings) {
        const bool stands = std::ranges::count(stand, w.id, &Warning::id) > 0;
        Html words;
        words << say("emergency.original", {w.words}) << "<br>" << quiet(issued(say, w, now));
        if (w.expires_at) words << "<br>" << quiet(say("emergency.until", {times::when(say, *w.expires_at, now)}));
        stops.push_back({.at = stands && !e.ended_at ? At::now : At::passed,
                         .title = title(say, w),
                         .time = say("emergency.quoted_at", {times::when(say, w.quoted_at, now)}),
                         .text = words});
    }
    return bus_line({.stops = stops});
}

namespace {

ListRow task_line(const Words& say, Task task, const Tick* done, const Behind& b, const std::string& csrf, TimePoint now) {
    const auto word = say.of("emergency.task", task);
    const Html turn = csrf.empty() ? pill(done ? Pill::done : Pill::waiting, say(done ? "emergency.done" : "emergency.not_done"))
                                   : form({.action = "/emergency/ticks",
                                           .body = button({.word = say(done ? "emergency.undo" : "emergency.tick"),
                                                           .act = Act::second,
                                                           .cut = Cut::thin,
                                                           .icon = done ? Icon::undo : Icon::tick,
                                                           .about = " " + word}),
                                           .hidden = {{"csrf", csrf}, {"task", std::string(name(task))}, {"done", done ? "" : "yes"}}});
    return {.title = word,
            .line = done ? say("emergency.done_by", {b.name(done->by), times::when(say, done->at, now)}) : std::string(),
            .icon = done ? Icon::tick : Icon::clock,
            .end = turn};
}

} // namespace

Html checklist(const Words& say, const Emergency& e, const Behind& b, const std::string& csrf, TimePoint now) {
    Html all;
    for (const auto word : Names<Stage>::all) {
        std::vector<ListRow> lines;
        for (const auto task : emergency::checklist(e.warnings)) {
            if (name(stage(task)) != word) continue;
            const auto done = std::ranges::find(b.ticks, task, &Tick::task);
            lines.push_back(task_line(say, task, done == b.ticks.end() ? nullptr : &*done, b, csrf, now));
        }
        if (!lines.empty()) all << "<h3>" << say("emergency.stage." + std::string(word)) << "</h3>" << rows(lines);
    }
    return all;
}

Html entries(const Words& say, const Behind& b, TimePoint now) {
    if (b.entries.empty()) return quiet(say("emergency.no_entries"));
    std::vector<ListRow> lines;
    for (const auto& e : b.entries)
        lines.push_back({.title = e.words, .line = say("duty.joined", {b.name(e.by), times::when(say, e.at, now)}), .icon = Icon::speech});
    return rows(lines);
}

} // namespace mulin::emergency::views
