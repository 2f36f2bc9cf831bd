// Counting on the square, and what is kept of a day.
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::service_days::views {
namespace {

using namespace web;

// One press. Without script the form is sent as it is; the key lets it count once however often it arrives.
Html press(const Words& say, const CountPage& p, std::size_t& key, const Stall& s, Kind kind, Counted what, int number) {
    const bool more = number > 0;
    const auto word = more ? say.of("service_days.more", what) : say("service_days.less");
    return form(
        {.action = path(s.day) + "/count",
         .body = button({.word = word,
                         .act = more && what == Counted::served ? Act::main : Act::second,
                         .cut = more ? Cut::wide : Cut::thin,
                         .about = " " + say.of("service_days.kind", kind) + (more ? "" : " " + say.of("service_days.counted", what))}),
         .hidden = {{"csrf", p.csrf},
                    {"key", p.keys.at(key++)},
                    {"branch", std::to_string(s.branch.value)},
                    {"kind", std::string(name(kind))},
                    {"what", std::string(name(what))},
                    {"number", std::to_string(number)}}});
}

Html one_offer(const Words& say, const CountPage& p, const Stall& s, const Offer& o, std::size_t& key) {
    const auto t = tally_of(p.tallies, s.branch, o.kind);
    Counter c{.id = "c-" + std::to_string(o.id.value),
              .title = say.of("service_days.kind", o.kind),
              .line = stall_name(say, p.bodies, s),
              .ones = {}};
    const auto figure = [&](Counted what, int n) {
        c.ones.push_back({.shown = tally_key(s.branch, o.kind, what),
                          .n = std::to_string(n),
                          .what = say.of("service_days.counted", what),
                          .more = press(say, p, key, s, o.kind, what, 1),
                          .less = press(say, p, key, s, o.kind, what, -1)});
    };
    if (!o.bookable()) figure(Counted::came, t.came);
    figure(Counted::served, t.served);
    return counter(c);
}

Html kept_words(const Words& say) {
    Html h = R"(<div id="counts-waiting" hidden)";
    h << attribute("data-words", say("service_days.counts_waiting")) << attribute("data-refused", say("service_days.counts_refused"))
      << attribute("data-sign-in", say("service_days.counts_sign_in")) << ">";
    return h << said({.words = Html() << R"(<span data-counts-said></span>)", .mood = Mood::wait}) << "</div>";
}

Html per_kind(const Words& say, const Report& r) {
    std::map<Kind, int> sums;
    for (const auto& t : r.tallies) sums[t.kind] += t.served;
    std::vector<Stat> all{{.n = std::to_string(served(r.tallies)), .what = say("service_days.served_all")}};
    for (const auto& [kind, n] : sums) all.push_back({.n = std::to_string(n), .what = say.of("service_days.kind", kind)});
    return stats(all);
}

Html per_stall(const Words& say, const Report& r) {
    Table t{.caption = say("service_days.stalls"),
            .columns = {{say("service_days.stall")}, {say("service_days.what")}, {say("service_days.served"), ColumnKind::amount}},
            .rows = {}};
    for (const auto& s : r.one.stalls) {
        int n = 0;
        for (const auto& tally : r.tallies)
            if (tally.branch == s.branch) n += tally.served;
        const auto name = stall_name(say, r.bodies, s);
        const Html stall = s.cancelled ? two_lines(struck(name), say("service_days.stall_is_off", {why(say, s.cause, s.note)}))
                           : s.substitute
                               ? two_lines(text(name), say("service_days.stood_in_why", {r.bodies.name(*s.substitute), s.why_substitute}))
                               : text(name);
        t.rows.push_back(
            {.cells = {stall, s.offers.empty() ? quiet(say("service_days.empty")) : text(kinds(say, s)), num(std::to_string(n))}});
    }
    t.foot = {strong(say("service_days.sum")), Html(), num(std::to_string(served(r.tallies)))};
    return card({.id = "stalls", .body = table(t), .kind = CardKind::bare});
}

Html happened(const Words& say, const Report& r) {
    if (r.happened.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& h : r.happened) {
        auto line = h.by.empty() ? times::when(say, h.at, r.now) : say("service_days.joined", {h.by, times::when(say, h.at, r.now)});
        lines.push_back({.title = say("log." + h.what), .line = h.detail.empty() ? line : say("service_days.joined", {h.detail, line})});
    }
    return card({.id = "happened", .title = say("service_days.happened"), .body = rows(lines)});
}

Html brought(const Words& say, const Report& r) {
    if (r.materials.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& m : r.materials)
        lines.push_back({.title = m.item,
                         .line = say(m.ready ? "service_days.was_ready" : "service_days.was_not"),
                         .icon = m.ready ? Icon::tick : Icon::none});
    return card({.id = "materials", .title = say("service_days.materials"), .body = rows(lines)});
}

Html closing(const Words& say, const Report& r) {
    if (!r.may_close) return {};
    return card(
        {.id = "closing",
         .title = say("service_days.close"),
         .body = stack({sentence(say("service_days.close_line")), form({.action = path(r.one.day.planned) + "/closing",
                                                                        .body = stack({field({.name = "note",
                                                                                              .label = say("service_days.close_note"),
                                                                                              .hint = say("service_days.close_note_hint"),
                                                                                              .longest = 100}),
                                                                                       button({.word = say("service_days.close")})}),
                                                                        .hidden = {{"csrf", r.csrf}}})})});
}

} // namespace

Html count(const Words& say, const CountPage& p) {
    const auto& d = p.one.day;
    const auto title = say("service_days.count");
    std::vector<Html> all{
        way(say, d, p.today, title),
        heading({.title = title, .below = text(say("service_days.when_where", {times::full_day(say, d.date()), hours(d), d.place}))}),
        kept_words(say)};
    std::size_t key = 0;
    for (const auto branch : p.stalls)
        for (const auto& s : p.one.stalls)
            if (s.branch == branch && !s.cancelled)
                for (const auto& o : s.offers) all.push_back(one_offer(say, p, s, o, key));
    if (key == 0) all.push_back(empty({.title = say("service_days.nothing_to_count"), .line = say("service_days.nothing_to_count_line")}));
    all.push_back(quiet(say("service_days.only_counts")));
    return stack(all);
}

Html report(const Words& say, const Report& r) {
    const auto& d = r.one.day;
    const auto title = say("service_days.report");
    const Html note = d.state == State::held && !d.note.empty() ? sentence(d.note) : Html();
    return stack({way(say, d, local_day(r.now), title),
                  heading({.title = title,
                           .below = Html() << text(say("service_days.when_where", {times::full_day(say, d.date()), hours(d), d.place}))
                                           << " " << state_pill(say, d, local_day(r.now))}),
                  state_said(say, d, local_day(r.now)), note,
                  card({.id = "sums", .title = say("service_days.per_kind"), .body = per_kind(say, r)}),
                  two(stack({per_stall(say, r)}), stack({closing(say, r), brought(say, r), happened(say, r)}))});
}

} // namespace mulin::service_days::views
