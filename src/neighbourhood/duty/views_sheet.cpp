// The roster as a sheet of paper for the door.
#include "base/dates.hpp"
#include "neighbourhood/duty/views.hpp"
#include "platform/language/times.hpp"

namespace mulin::duty::views {

using namespace web;

namespace {

Html line(const Words& say, const Watch& watch, const std::vector<Post>& posts, bool first_of_day) {
    Html h = "<tr><td>";
    if (first_of_day) h << strong(times::full_day(say, local_day(watch.when.from)));
    h << R"(</td><td class="num">)" << hours(say, watch.when) << "</td>";
    for (const auto post : posts) {
        h << "<td>";
        for (const auto& o : watch.on)
            if (o.shift.post == post)
                h << two_lines(text(o.who.name), o.deputy.name.empty() ? "" : say("duty.deputy_short", {o.deputy.name}));
        h << "</td>";
    }
    return h << "</tr>";
}

} // namespace

Html sheet(const Words& say, const Sheet& s) {
    const auto last = s.first + std::chrono::days(s.days - 1);
    Html h = R"(<main id="main"><section class="a4"><header class="a-head"><div><p class="a-org">)";
    h << s.place << "</p><h1>" << say("duty.sheet") << R"(</h1></div><div class="a-meta"><p>)"
      << say("duty.from_to", {times::full_day(say, s.first), times::full_day(say, last)}) << "</p><p>"
      << say("duty.printed", {times::when(say, s.now, s.now)}) << R"(</p></div></header><div class="course"></div><p class="a-call">)"
      << say("duty.call_any_time") << " " << strong(s.phone) << "</p>";
    if (s.shifts.empty()) return h << "<p>" << say("duty.nothing_planned") << "</p></section></main>";
    h << R"(<table class="a-table"><caption class="hide">)" << say("duty.caption") << "</caption><thead><tr>";
    h << R"(<th scope="col">)" << say("duty.day") << R"(</th><th scope="col">)" << say("duty.hours_head") << "</th>";
    const auto posts = posts_of(s.shifts);
    for (const auto post : posts) h << R"(<th scope="col">)" << say.of("duty.post", post) << "</th>";
    h << "</tr></thead><tbody>";
    std::optional<Day> before;
    for (const auto& watch : watches(s.shifts)) {
        const auto day = local_day(watch.when.from);
        h << line(say, watch, posts, before != day);
        before = day;
    }
    return h << "</tbody></table></section></main>";
}

} // namespace mulin::duty::views
