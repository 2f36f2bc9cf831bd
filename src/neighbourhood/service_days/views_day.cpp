// One day: every stall with what is done there and how one comes to it; for officers what there is to do.
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::service_days::views {
namespace {

using namespace web;

bool is_open(const DayPage& p) { return p.one.day.takes_place() && p.one.day.state != State::held && p.one.day.date() >= p.today; }

std::string stall_path(const Stall& s) { return path(s.day) + "/stalls/" + std::to_string(s.branch.value); }

Html stall_cell(const Words& say, const DayPage& p, const Stall& s) {
    Html h;
    const auto name = stall_name(say, p.bodies, s);
    if (s.cancelled) return h << struck(name) << "<br>" << say("service_days.stall_is_off", {why(say, s.cause, s.note)});
    if (!s.substitute) return h << name;
    return two_lines(text(name), say("service_days.stood_in_by", {p.bodies.name(*s.substitute)}));
}

// How one comes to it: by appointment, or one takes a number there; on the day itself how far the numbers are.
Html how(const Words& say, const DayPage& p, const Stall& s, const Offer& o) {
    if (s.cancelled || !p.one.day.takes_place()) return quiet(say("service_days.not_this_time"));
    const auto t = tally_of(p.tallies, s.branch, o.kind);
    if (p.one.day.state == State::held || p.one.day.date() < p.today) return text(say("service_days.served_n", {std::to_string(t.served)}));
    if (o.bookable())
        return button({.word = say("service_days.book"),
                       .href = path(o.day) + "/offers/" + std::to_string(o.id.value),
                       .act = Act::second,
                       .cut = Cut::thin,
                       .about = " " + say.of("service_days.kind", o.kind)});
    if (p.one.day.date() == p.today && t.came > 0)
        return text(say("service_days.numbers", {std::to_string(t.came), std::to_string(std::min(t.came, t.served + 1))}));
    return text(say("service_days.walk_in"));
}

Html mend(const Words& say, const DayPage& p, const Stall& s) {
    if (!is_open(p) || std::ranges::find(p.fills, s.branch) == p.fills.end()) return {};
    return link({stall_path(s), say(s.offers.empty() ? "service_days.fill" : "service_days.change_stall")});
}

TableRow row(std::vector<Html> cells, Html last, const DayPage& p) {
    if (!p.fills.empty()) cells.push_back(std::move(last));
    return {.cells = std::move(cells)};
}

Html stalls(const Words& say, const DayPage& p) {
    Table t{.caption = say("service_days.stalls"),
            .columns = {{say("service_days.what")}, {say("service_days.stall")}, {say("service_days.how")}},
            .rows = {}};
    if (!p.fills.empty()) t.columns.push_back({say("service_days.change_head")});
    for (const auto& s : p.one.stalls) {
        if (s.offers.empty()) {
            const Html still = s.cancelled                                ? quiet(say("service_days.not_this_time"))
                               : is_empty_too_late(p.one.day, s, p.today) ? pill(Pill::late, say("service_days.empty_late"))
                                                                          : quiet(say("service_days.empty"));
            t.rows.push_back(row({still, stall_cell(say, p, s), quiet("—")}, mend(say, p, s), p));
        }
        for (const auto& o : s.offers) {
            auto line = o.who;
            if (o.partner) line = say("service_days.who_and_partner", {line, p.bodies.name(*o.partner)});
            const auto kind = say.of("service_days.kind", o.kind);
            const bool off = s.cancelled || !p.one.day.takes_place();
            t.rows.push_back(
                row({two_lines(off ? struck(kind) : strong(kind), line), stall_cell(say, p, s), how(say, p, s, o)}, mend(say, p, s), p));
        }
    }
    return card({.id = "stalls", .body = table(t), .kind = CardKind::bare});
}

Html mine(const Words& say, const DayPage& p) {
    if (p.mine.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& b : p.mine) {
        const bool off = b.booking.state == Booked::called_off;
        const auto kind = say.of("service_days.kind", b.kind);
        const Html cancel =
            off || !is_open(p)
                ? Html()
                : form({.action = "/service-days/bookings/" + std::to_string(b.booking.id.value) + "/withdrawal",
                        .body = button({.word = say("service_days.withdraw"), .act = Act::second, .cut = Cut::thin, .about = " " + kind}),
                        .hidden = {{"csrf", p.csrf}}});
        lines.push_back({.title = say("service_days.joined", {clock_text(b.booking.slot), kind}),
                         .line = off ? say("service_days.called_off") : p.bodies.name(b.branch),
                         .icon = icon_of(b.kind),
                         .end = cancel});
    }
    return card({.id = "mine", .title = say("service_days.mine"), .body = rows(lines), .kind = CardKind::ask});
}

Html ring_row_end(const Words& say, const DayPage& p, const Ring& r) {
    if (r.booking.to_ring)
        return form({.action = "/service-days/bookings/" + std::to_string(r.booking.id.value) + "/ringing",
                     .body = button({.word = say("service_days.rung"), .act = Act::second, .cut = Cut::thin, .about = " " + r.who}),
                     .hidden = {{"csrf", p.csrf}}});
    if (r.booking.person || !is_open(p)) return {};
    return form({.action = "/service-days/bookings/" + std::to_string(r.booking.id.value) + "/withdrawal",
                 .body = button({.word = say("service_days.withdraw"), .act = Act::second, .cut = Cut::thin, .about = " " + r.who}),
                 .hidden = {{"csrf", p.csrf}}});
}

// Who is to be rung first, then who comes and when.
Html booked(const Words& say, const DayPage& p) {
    std::vector<ListRow> ring, come;
    for (const auto& r : p.booked) {
        auto line = say.of("service_days.kind", r.kind);
        if (r.booking.state == Booked::called_off) line = say("service_days.joined", {line, say("service_days.called_off")});
        Html number;
        if (!r.phone.empty()) number << " " << phone_link(r.phone);
        (r.booking.to_ring ? ring : come)
            .push_back({.title = say("service_days.joined", {clock_text(r.booking.slot), r.who}),
                        .body = number,
                        .line = line,
                        .end = ring_row_end(say, p, r)});
    }
    Html all;
    if (!ring.empty())
        all << card({.id = "ring",
                     .title = say("service_days.to_ring"),
                     .body = stack({sentence(say("service_days.to_ring_line")), rows(ring)}),
                     .kind = CardKind::ask});
    if (p.may.help)
        all << card({.id = "booked",
                     .title = say("service_days.booked_by"),
                     .body = come.empty() ? quiet(say("service_days.nobody_booked")) : rows(come)});
    return all;
}

Html materials(const Words& say, const DayPage& p) {
    if (!p.may.help || p.materials.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& m : p.materials)
        lines.push_back({.title = m.item,
                         .icon = m.ready ? Icon::tick : Icon::none,
                         .end = form({.action = path(p.one.day.planned) + "/materials",
                                      .body = button({.word = say(m.ready ? "service_days.not_ready" : "service_days.ready"),
                                                      .act = Act::second,
                                                      .cut = Cut::thin,
                                                      .about = " " + m.item}),
                                      .hidden = {{"csrf", p.csrf}, {"item", m.item}, {"ready", m.ready ? "" : "yes"}}})});
    return card({.id = "materials", .title = say("service_days.materials"), .body = rows(lines)});
}

Html ways(const Words& say, const DayPage& p) {
    if (!p.may.officer) return {};
    const auto at = path(p.one.day.planned);
    std::vector<ListRow> all;
    if (p.counts)
        all.push_back(
            {.title = say("service_days.count"), .href = at + "/count", .line = say("service_days.count_line"), .icon = Icon::plus});
    all.push_back({.title = say("service_days.report"), .href = at + "/report", .icon = Icon::table});
    if (p.one.day.takes_place())
        all.push_back(
            {.title = say("service_days.signs"), .href = at + "/signs", .line = say("service_days.signs_line"), .icon = Icon::printer});
    if (p.may.call_off && p.one.day.state != State::held && p.one.day.date() >= p.today)
        all.push_back(
            {.title = say("service_days.change"), .href = at + "/change", .line = say("service_days.change_line"), .icon = Icon::pause});
    return card({.id = "ways", .title = say("service_days.also"), .body = rows(all)});
}

Html by_phone(const Words& say, const DayPage& p) {
    return card({.id = "phone",
                 .title = say("service_days.by_phone"),
                 .body = Html() << "<p>" << say("service_days.by_phone_line") << " " << phone_link(p.phone) << "</p>"});
}

} // namespace

Html day(const Words& say, const DayPage& p) {
    const auto& d = p.one.day;
    const auto title = times::full_day(say, d.date());
    const Html top =
        heading({.title = title,
                 .below = Html() << text(say("service_days.hours_where", {hours(d), d.place})) << " " << state_pill(say, d, p.today)});
    const Html holiday = !p.may.officer || p.holiday.empty() || !d.takes_place()
                             ? Html()
                             : said({.words = text(say("service_days.is_holiday", {p.holiday})), .mood = Mood::wait});
    return stack({crumbs({.label = say("shell.here"),
                          .way = {{"/service-days?month=" + to_text(d.planned).substr(0, 7), say("service_days.door")}},
                          .here = title}),
                  top, state_said(say, d, p.today), holiday, mine(say, p),
                  two(stack({stalls(say, p)}), stack({ways(say, p), booked(say, p), materials(say, p), by_phone(say, p)}))});
}

} // namespace mulin::service_days::views
