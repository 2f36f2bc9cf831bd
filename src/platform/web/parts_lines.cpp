#include "platform/web/parts_lines.hpp"
#include "platform/web/icons.hpp"
#include "platform/web/parts_words.hpp"

namespace mulin::web {
namespace {

Html title(const BusStop& s) {
    Html h;
    if (s.title.empty()) return h;
    h << "<h3>";
    if (s.href.empty()) h << s.title;
    else h << R"(<a href=")" << Url(s.href) << R"(">)" << s.title << "</a>";
    return h << "</h3>";
}

Html stop(const BusStop& s) {
    Html h;
    switch (s.at) {
    case At::passed: h << R"(<li class="done">)" << tick_on_line(); break;
    case At::now: h << R"(<li class="now" aria-current="step">)"; break;
    case At::next: h << R"(<li class="next">)"; break;
    }
    if (!s.time.empty()) h << R"(<p class="at">)" << s.time << "</p>";
    h << title(s);
    if (!s.text.empty()) h << "<p>" << s.text << "</p>";
    return h << s.photos << "</li>";
}

} // namespace

Html bus_line(const BusLine& line) {
    Html h;
    h << R"(<ol class="route)" << when(line.lie == Lie::across, " across") << R"(">)";
    for (const BusStop& s : line.stops) h << stop(s);
    return h << "</ol>";
}

Html branch_line(const BranchLine& line) {
    Html h;
    h << "<nav" << attribute("aria-label", line.label) << R"(><ol class="stops">)";
    for (const Branch& b : line.branches)
        h << R"(<li><a href=")" << Url(b.href) << "\"" << when(b.here, R"( aria-current="page")") << R"(><span class="dot">)" << b.number
          << R"(</span><span class="hide">)" << b.name << "</span></a></li>";
    return h << "</ol></nav>";
}

Html bus_stop_sign(const BusStopSign& s) {
    Html h;
    h << R"(<div class="busstop"><div class="sign"><p>)" << s.over << "</p><h1>" << s.name << "</h1><p>" << s.under << "</p></div>"
      << branch_line(s.line) << "</div>";
    return h;
}

} // namespace mulin::web
