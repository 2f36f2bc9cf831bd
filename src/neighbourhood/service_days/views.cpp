// The month: its days, how they stand, what can be had there.
#include "neighbourhood/service_days/views.hpp"
#include "base/dates.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::service_days::views {
namespace {

using namespace web;

std::string month_text(Day first) { return to_text(first).substr(0, 7); }
std::string month_href(Day first) { return "/service-days?month=" + month_text(first); }

// What can be had that day, each once, in the order of the stalls.
std::string services(const Words& say, const OneDay& one) {
    std::vector<Kind> met;
    std::string all;
    for (const auto& s : one.stalls)
        for (const auto& o : s.offers) {
            if (s.cancelled || std::ranges::find(met, o.kind) != met.end()) continue;
            met.push_back(o.kind);
            const auto word = say.of("service_days.kind", o.kind);
            all = all.empty() ? word : say("service_days.listed", {all, word});
        }
    return all;
}

// "9 个摊位，8 个排好了", and which are empty when that is late.
Html stalls_line(const Words& say, const OneDay& one, const Month& m) {
    const auto filled = std::ranges::count_if(one.stalls, [](const Stall& s) { return !s.cancelled && !s.offers.empty(); });
    const auto off = std::ranges::count_if(one.stalls, [](const Stall& s) { return s.cancelled; });
    auto line = say("service_days.stalls_filled", {std::to_string(one.stalls.size()), std::to_string(filled)});
    if (off > 0) line = say("service_days.joined", {line, say("service_days.stalls_off", {std::to_string(off)})});
    Html h = sentence(line);
    const auto late = [&](const Stall& s) { return is_empty_too_late(one.day, s, m.today); };
    for (const auto& s : one.stalls)
        if (late(s)) h << bar({pill(Pill::late, say("service_days.still_empty", {m.bodies.name(s.branch)}))});
    return h;
}

Html one_day(const Words& say, const OneDay& one, const Month& m) {
    const auto& d = one.day;
    const auto holiday = m.holidays.contains(d.date()) ? m.holidays.at(d.date()) : std::string();
    const auto date = times::full_day(say, d.planned);
    const auto is_off = d.state == State::cancelled || d.moved_to;
    std::vector<Html> body;
    if (is_off) body.push_back(Html() << "<p>" << struck(say("service_days.when_where", {date, hours(d), d.place})) << "</p>");
    else body.push_back(sentence(say("service_days.hours_where", {hours(d), d.place})));
    body.push_back(state_said(say, d, m.today));
    const auto what = services(say, one);
    if (d.takes_place()) {
        body.push_back(what.empty() ? quiet(say("service_days.nothing_yet")) : strong(what));
        body.push_back(stalls_line(say, one, m));
    }
    if (m.may.officer && !holiday.empty() && d.takes_place())
        body.push_back(said({.words = text(say("service_days.is_holiday", {holiday})), .mood = Mood::wait}));
    body.push_back(
        more({path(d.planned), say(d.takes_place() && d.date() >= m.today ? "service_days.look_and_book" : "service_days.look")}));
    return card({.id = "day-" + to_text(d.planned),
                 .title = d.moved_to ? times::full_day(say, d.date()) : date,
                 .body = stack(body),
                 .beside = state_pill(say, d, m.today)});
}

Html mine(const Words& say, const Month& m) {
    if (m.mine.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& b : m.mine)
        lines.push_back({.title = say("service_days.my_line", {say.of("service_days.kind", b.kind), times::day(say, b.day.date(), m.today),
                                                               clock_text(b.booking.slot)}),
                         .href = path(b.day.planned),
                         .line = b.booking.state == Booked::called_off ? say("service_days.called_off") : m.bodies.name(b.branch),
                         .icon = icon_of(b.kind)});
    return card({.id = "mine", .title = say("service_days.mine"), .body = rows(lines), .kind = CardKind::ask});
}

Html ways(const Words& say, const Month& m) {
    std::vector<ListRow> all{{.title = say("service_days.poster"),
                              .href = "/service-days/" + month_text(m.first) + "/poster",
                              .line = say("service_days.poster_line"),
                              .icon = Icon::printer}};
    if (m.may.officer)
        all.push_back({.title = say("service_days.programme"),
                       .href = "/service-days/programme",
                       .line = say("service_days.programme_line"),
                       .icon = Icon::calendar});
    return card({.id = "ways", .title = say("service_days.also"), .body = rows(all)});
}

Html feed(const Words& say, const Month& m) {
    return card({.id = "feed",
                 .title = say("service_days.feed"),
                 .body = stack({sentence(say("service_days.feed_line")), Html() << "<p>" << code(m.feed) << "</p>",
                                more({"/service-days/feed.ics", say("service_days.feed_open")})})});
}

Html nothing(const Words& say, const Month& m) {
    if (!m.programme && m.may.plan)
        return empty({.title = say("service_days.no_programme"),
                      .line = say("service_days.no_programme_line"),
                      .act = button({.word = say("service_days.agree_first"), .href = "/service-days/programme", .icon = Icon::calendar})});
    return empty({.title = say("service_days.no_days"), .line = say("service_days.no_days_line")});
}

} // namespace

Html month(const Words& say, const Month& m) {
    std::vector<Html> days;
    if (m.days.empty()) days.push_back(nothing(say, m));
    for (const auto& d : m.days) days.push_back(one_day(say, d, m));
    const std::chrono::year_month_day date(m.first);
    const auto here = say("service_days.month", {std::to_string(int(date.year())), std::to_string(unsigned(date.month()))});
    days.push_back(pager({.label = say("service_days.months"),
                          .before_word = say("service_days.month_before"),
                          .where = here,
                          .after_word = say("service_days.month_after"),
                          .before = month_href(add_months(m.first, -1)),
                          .after = month_href(add_months(m.first, 1))}));
    return stack({heading({.title = say("service_days.title", {here}), .below = text(say("service_days.line"))}), mine(say, m),
                  two(stack(days), stack({ways(say, m), feed(say, m)}))});
}

} // namespace mulin::service_days::views
