// The roster: who is on now, the days to come, and what is wrong with them.
#include "neighbourhood/duty/views.hpp"
#include "base/dates.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::duty::views {
namespace {

using namespace web;

std::string path(ShiftId id) { return "/duty/shifts/" + std::to_string(id.value); }

ListRow on_now(const Words& say, const OnDuty& o, TimePoint now) {
    auto line = say("duty.until_when", {times::when(say, o.shift.until, now)});
    if (!o.shift.place.empty()) line = say("duty.joined", {line, o.shift.place});
    if (!o.note.empty()) line = say("duty.note_beside", {line, o.note});
    Html body;
    if (!o.deputy.name.empty()) {
        body << "<br>" << say("duty.deputy_is", {o.deputy.name});
        if (!o.deputy.phone.empty()) body << " " << phone_link(o.deputy.phone);
    }
    const Html call = o.who.phone.empty() ? Html()
                                          : button({.word = say("duty.call"),
                                                    .href = std::string(dial(o.who.phone).target()),
                                                    .act = Act::second,
                                                    .icon = Icon::phone,
                                                    .about = " " + o.who.name});
    return {.title = say("duty.has_post", {say.of("duty.post", o.shift.post), o.who.name}), .body = body, .line = line, .end = call};
}

Html gap_lines(const Words& say, const Roster& r) {
    if (!r.faults.any()) return {};
    const auto named = [&](PersonId p) {
        const auto at = r.names.find(p);
        return at == r.names.end() ? std::string() : at->second;
    };
    std::vector<ListRow> lines;
    for (const auto& [post, gap] : r.faults.gaps)
        lines.push_back({.title = say("duty.gap", {say.of("duty.post", post), when(say, gap, r.at)}),
                         .href = r.may_plan ? "/duty/shifts/new?post=" + std::string(name(post)) + "&day=" + to_text(local_day(gap.from)) +
                                                  "&from=" + times::clock(gap.from) + "&until=" + times::clock(gap.until)
                                            : "",
                         .icon = Icon::ring_alert});
    for (const auto& c : r.faults.clashes)
        lines.push_back({.title = say("duty.clash",
                                      {named(c.person), say.of("duty.post", c.one), say.of("duty.post", c.other), when(say, c.when, r.at)}),
                         .icon = Icon::ring_alert});
    for (const auto& s : r.faults.long_stretches)
        lines.push_back({.title = say("duty.stretch", {named(s.person), when(say, s.when, r.at)}), .icon = Icon::clock});
    return card({.id = "faults", .title = say("duty.faults"), .body = rows(lines), .kind = CardKind::ask});
}

// Who has one post during one watch, each leading to the shift.
Html at_post(const Words& say, const Watch& watch, Post post) {
    Html cell;
    for (const auto& o : watch.on) {
        if (o.shift.post != post) continue;
        if (!cell.empty()) cell << "<br>";
        cell << two_lines(link({path(o.shift.id), o.who.name}), o.deputy.name.empty() ? "" : say("duty.deputy_short", {o.deputy.name}));
    }
    return cell.empty() ? quiet(say("duty.nobody")) : cell;
}

Html days(const Words& say, const Roster& r) {
    const auto at = [](Day d) { return "/duty?from=" + to_text(d); };
    const auto week = std::chrono::days(r.days);
    const auto last = r.first + week - std::chrono::days(1);
    const Html pages = pager({.label = say("duty.weeks"),
                              .before_word = say("duty.week_before"),
                              .where = say("duty.from_to", {to_text(r.first), to_text(last)}),
                              .after_word = say("duty.week_after"),
                              .before = at(r.first - week),
                              .after = at(r.first + week)});
    if (r.shifts.empty())
        return stack(
            {empty({.title = say("duty.nothing_planned"),
                    .line = say("duty.nothing_planned_line"),
                    .act = r.may_plan ? button({.word = say("duty.plan"), .href = "/duty/turns", .icon = Icon::calendar}) : Html()}),
             pages});
    const auto posts = posts_of(r.shifts);
    Table t{.caption = say("duty.caption"), .columns = {{say("duty.hours_head")}}, .rows = {}};
    for (const auto post : posts) t.columns.push_back({say.of("duty.post", post)});
    for (const auto& watch : watches(r.shifts)) {
        TableRow row{.cells = {text(when(say, watch.when, r.at))}};
        for (const auto post : posts) row.cells.push_back(at_post(say, watch, post));
        t.rows.push_back(std::move(row));
    }
    return stack({card({.body = table(t), .kind = CardKind::bare}), pages});
}

// The address is shown to be copied into a calendar program.
Html feed(const Words& say, const Roster& r) {
    const Html make =
        form({.action = "/duty/feed",
              .body = button({.word = say(r.feed.empty() ? "duty.make_feed" : "duty.change_feed"), .act = Act::second, .cut = Cut::thin}),
              .hidden = {{"csrf", r.csrf}}});
    const Html address =
        r.feed.empty() ? Html() : field({.name = "feed", .label = say("duty.feed"), .value = r.feed, .hint = say("duty.feed_hint")});
    return stack({r.feed.empty() ? quiet(say("duty.feed_line")) : address, make});
}

Html mine(const Words& say, const Roster& r) {
    std::vector<ListRow> lines;
    for (const auto& o : r.mine)
        lines.push_back({.title = when(say, {o.shift.from, o.shift.until}, r.at),
                         .href = path(o.shift.id),
                         .line = say.of("duty.post", o.shift.post),
                         .icon = Icon::clock});
    return card({.id = "mine",
                 .title = say("duty.mine"),
                 .body = stack({lines.empty() ? quiet(say("duty.none_mine")) : rows(lines), feed(say, r)})});
}

Html asked(const Words& say, const Roster& r) {
    if (r.asked.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& a : r.asked) {
        const auto answers = "/duty/swaps/" + std::to_string(a.swap.id.value);
        const auto about = " " + when(say, {a.shift.from, a.shift.until}, r.at);
        lines.push_back(
            {.title = say("duty.asks_you", {a.from, when(say, {a.shift.from, a.shift.until}, r.at), say.of("duty.post", a.shift.post)}),
             .line = a.swap.why,
             .icon = Icon::question,
             .end = bar({form({.action = answers + "/taking",
                               .body = button({.word = say("duty.take"), .cut = Cut::thin, .about = about}),
                               .hidden = {{"csrf", r.csrf}}}),
                         form({.action = answers + "/declining",
                               .body = button({.word = say("duty.decline"), .act = Act::second, .cut = Cut::thin, .about = about}),
                               .hidden = {{"csrf", r.csrf}}})})});
    }
    return card({.id = "asked", .title = say("duty.asked"), .body = rows(lines), .kind = CardKind::ask});
}

Html handed_over(const Words& say, const Roster& r) {
    if (r.notes.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& [note, by] : r.notes)
        lines.push_back({.title = note.words,
                         .href = path(note.shift),
                         .line = say("duty.joined", {by, times::when(say, note.at, r.at)}),
                         .icon = Icon::speech});
    return card({.id = "notes", .title = say("duty.notes"), .body = rows(lines)});
}

Html ways(const Words& say, const Roster& r) {
    std::vector<ListRow> all{{.title = say("duty.now"), .href = "/duty/now", .line = say("duty.without_network"), .icon = Icon::phone},
                             {.title = say("duty.sheet"), .href = "/duty/sheet?from=" + to_text(r.first), .icon = Icon::printer}};
    if (r.may_plan) {
        all.push_back({.title = say("duty.plan"), .href = "/duty/turns", .icon = Icon::calendar});
        all.push_back({.title = say("duty.new_shift"), .href = "/duty/shifts/new", .icon = Icon::plus});
    }
    return card({.id = "ways", .title = say("desk.also"), .body = rows(all)});
}

} // namespace

Html kept_copy(const Words& say) {
    Html h = R"(<div hidden data-kept>)";
    return h << said({.words = text(say("duty.kept_copy")), .mood = Mood::wait}) << "</div>";
}

Html now(const Words& say, const Now& n) {
    if (n.on.empty()) return said({.words = Html() << say("duty.nobody_now") << " " << phone_link(n.phone), .mood = Mood::wait});
    std::vector<ListRow> lines;
    for (const auto& o : n.on) lines.push_back(on_now(say, o, n.now));
    return card({.id = "now", .title = say("duty.now"), .body = rows(lines)});
}

Html roster(const Words& say, const Roster& r, const Wrongs& w) {
    return stack({heading({.title = say("duty.door"),
                           .below = text(say("duty.as_of", {times::when(say, r.at, r.at)})),
                           .end = r.may_plan ? button({.word = say("duty.plan"), .href = "/duty/turns", .icon = Icon::calendar}) : Html()}),
                  wrongs_above(say, w), now(say, r.now), asked(say, r), gap_lines(say, r),
                  two(stack({days(say, r)}), stack({mine(say, r), handed_over(say, r), ways(say, r)}))});
}

} // namespace mulin::duty::views
