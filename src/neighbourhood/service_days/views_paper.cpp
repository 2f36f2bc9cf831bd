// What hangs in the lane and stands on the tables: the month's poster on A3, a sign for each stall on A4.
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"

namespace mulin::service_days::views {
namespace {

using namespace web;

// The rows of two columns run downwards, as a list is read: 1 to 5 at the left, 6 to 9 at the right.
Html stalls(const Words& say, const OneDay& one, const Bodies& bodies) {
    Html h = "<ol>";
    for (const auto& s : one.stalls) {
        h << "<li><b>" << bodies.number(s.branch) << "</b><span>";
        if (s.cancelled) h << struck(kinds(say, s)) << " " << say("service_days.stall_off_short");
        else h << (s.offers.empty() ? say("service_days.empty") : kinds(say, s));
        h << "</span></li>";
    }
    return h << "</ol>";
}

Html one_day(const Words& say, const OneDay& one, const Bodies& bodies) {
    const auto& d = one.day;
    const auto shown = std::chrono::year_month_day(d.date());
    const bool off = d.state == State::cancelled;
    Html h = R"(<section class="p-day">)";
    if (d.moved_to && !off)
        h << R"(<p class="p-why">)"
          << say("service_days.is_postponed", {times::full_day(say, d.planned), times::full_day(say, d.date()), why(say, d.cause, d.note)})
          << "</p>";
    if (off)
        h << R"(<p class="p-why">)" << say("service_days.is_cancelled", {times::full_day(say, d.date()), why(say, d.cause, d.note)})
          << "</p>";
    h << R"(<h2 class="p-date)" << when(off, " off") << R"("><b>)" << unsigned(shown.day()) << "</b>"
      << say("time.weekday_" + std::to_string(std::chrono::weekday(d.date()).iso_encoding())) << "<br>" << hours(d) << "</h2>";
    if (!off) h << stalls(say, one, bodies);
    return h << "</section>";
}

} // namespace

Html poster(const Words& say, const Poster& p) {
    const std::chrono::year_month_day date(p.first);
    const auto month = say("service_days.month", {std::to_string(int(date.year())), std::to_string(unsigned(date.month()))});
    Html h = R"(<main class="p-sheet" id="main"><header class="p-sign"><div><p class="p-line">)";
    h << month << "</p><h1>" << say("service_days.door") << R"(</h1><p class="p-sub">)"
      << (p.days.empty() ? p.place : say("service_days.poster_sub", {p.days.front().day.place})) << R"(</p></div><div class="p-qr">)"
      << p.square << "<p>" << say("service_days.poster_scan") << "<br>" << say("service_days.poster_or_ring") << " " << num(p.phone)
      << R"(</p></div></header><div class="p-days">)";
    if (p.days.empty()) h << "<p>" << say("service_days.no_days") << "</p>";
    for (const auto& d : p.days) h << one_day(say, d, p.bodies);
    return h << R"(</div><footer class="p-foot"><div><p>)" << say("service_days.poster_foot") << " " << strong(p.phone)
             << R"(</p><p class="p-asof">)"
             << say("service_days.as_of", {times::full_day(say, local_day(p.now)) + " " + times::clock(p.now)})
             << R"(</p></div><div class="p-brand">)" << mark() << "<span>" << say("shell.name") << "<br><small>" << p.place
             << R"(</small></span></div></footer><div class="course"></div></main>)";
}

Html signs(const Words& say, const OneDay& one, const Bodies& bodies, std::string_view place, std::string_view phone) {
    const auto& d = one.day;
    Html h = R"(<main id="main">)";
    for (const auto& s : one.stalls) {
        if (s.cancelled) continue;
        const auto number = say("service_days.sign_number", {std::to_string(bodies.number(s.branch))});
        h << R"(<section class="a4 a-door a-stall"><header class="a-head"><div><p class="a-org">)" << place << "</p>";
        if (&s == &one.stalls.front()) h << "<h1>" << number << "</h1>";
        else h << R"(<h2 class="a-big">)" << number << "</h2>";
        h << R"(</div><p class="a-meta">)" << bodies.name(s.branch);
        if (s.substitute) h << "<br>" << say("service_days.stood_in_by", {bodies.name(*s.substitute)});
        h << R"(</p></header><ul class="a-what">)";
        if (s.offers.empty()) h << "<li>&nbsp;</li>";
        for (const auto& o : s.offers) h << "<li>" << strong(say.of("service_days.kind", o.kind)) << "<br>" << o.who << "</li>";
        h << R"(</ul><p class="a-call">)" << times::full_day(say, d.date()) << " " << hours(d) << "<br>" << say("service_days.sign_free")
          << R"(</p><p class="a-meta">)" << say("service_days.poster_foot") << " " << strong(phone) << "</p></section>";
    }
    return h << "</main>";
}

} // namespace mulin::service_days::views
