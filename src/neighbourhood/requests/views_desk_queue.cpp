// The workbench: what is to be done now, by the time that is left.
#include "base/dates.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"
#include <algorithm>

namespace mulin::requests::desk::views {
namespace {

using namespace web;

std::string at(const Desk& d, Queue queue) { return "/desk?queue=" + std::string(name(queue)) + d.query; }

Html queues(const Words& say, const Desk& d) {
    const std::pair<Queue, std::optional<std::int64_t>> all[] = {{Queue::urgent, d.counts.urgent},
                                                                 {Queue::waiting, d.counts.waiting},
                                                                 {Queue::working, d.counts.working},
                                                                 {Queue::to_verify, d.counts.to_verify},
                                                                 {Queue::late, d.counts.late},
                                                                 {Queue::mine, d.counts.mine},
                                                                 {Queue::closed, {}},
                                                                 {Queue::all, {}}};
    std::vector<Tab> tabs;
    for (const auto& [queue, count] : all)
        tabs.push_back({at(d, queue), say.of("desk.queue", queue), count ? std::to_string(*count) : "", queue == d.filter.queue});
    return web::tabs({say("desk.queues"), tabs});
}

Html filters(const Words& say, const Desk& d) {
    const auto choice = [](const std::string& name, const std::string& label, const std::vector<Option>& options, std::string value) {
        return field({.name = name, .label = label, .input = Input::choice, .value = std::move(value), .options = options});
    };
    const auto id = [](const auto& maybe) { return maybe ? std::to_string(maybe->value) : std::string(); };
    Html further = R"(<details class="further")";
    further << when(!d.query.empty(), " open") << "><summary>" << icon(Icon::filter) << say("desk.further")
            << R"(</summary><div class="seek">)" << choice("body", say("desk.body"), d.bodies, id(d.filter.body))
            << choice("building", say("desk.building"), d.buildings, id(d.filter.building))
            << choice("category", say("desk.category"), d.categories, d.filter.category)
            << field({.name = "from", .label = say("desk.from"), .input = Input::date, .value = d.from})
            << field({.name = "until", .label = say("desk.until_day"), .input = Input::date, .value = d.until})
            << button({.word = say("desk.filter"), .act = Act::second})
            << link({"/desk?queue=" + std::string(name(d.filter.queue)), say("desk.no_filter")}) << "</div></details>";
    Html body;
    body << R"(<input type="hidden" name="queue" value=")" << name(d.filter.queue) << R"(">)"
         << field({.name = "words",
                   .label = say("desk.words"),
                   .input = Input::search,
                   .value = d.filter.words,
                   .hint = say("desk.words_hint"),
                   .key = "/"})
         << button({.word = say("shell.find"), .act = Act::second, .icon = Icon::search}) << further;
    return form({.action = "/desk", .body = body, .look = FormLook::seek});
}

// Ticking a row is for whoever may send people; the form that takes the ticks stands below, outside of what stays fresh.
Html door_cell(const Words& say, const Desk& d, const HelpRequest& r) {
    Html cell = R"(<span class="nb keep">)";
    if (!d.workers.empty() && is_open(r.state) && !waits_for_asker(r.state))
        cell << R"(<label class="pick"><input type="checkbox" form="assign" name="request" value=")" << r.id.value
             << R"("><span class="hide">)" << say("desk.tick", {r.number}) << "</span></label>";
    return cell << plate(r.place) << "</span>";
}

Html what_cell(const Words& say, const Desk& d, const HelpRequest& r) {
    Html name;
    name << R"(<a href=")" << Url(address(r.id)) << R"(">)" << strong(title(say, r)) << "</a>";
    return two_lines(name, say("desk.came", {times::when(say, r.filed_at, d.now), say.of("desk.by", r.channel), brief(r.words, 24)}));
}

Html next_cell(const Words& say, const QueueLine& l) {
    const auto about = " " + l.request.number;
    if (!l.next)
        return button({.word = say("desk.look"), .href = address(l.request.id), .act = Act::second, .cut = Cut::thin, .about = about});
    const auto deed = std::string(noun(*l.next));
    return button(
        {.word = say("desk.act." + deed), .href = address(l.request.id, deed), .act = Act::second, .cut = Cut::thin, .about = about});
}

Html state_cell(const Words& say, const Desk& d, const HelpRequest& r) {
    Html cell = state_pill(say, r, d.now);
    if (r.in_emergency) cell << " " << pill(Icon::shield, say("requests.in_emergency"));
    return cell;
}

Html queue(const Words& say, const Desk& d) {
    const auto words = say.of("desk.queue", d.filter.queue);
    if (d.lines.empty()) {
        const bool narrowed = !d.query.empty();
        const Html act =
            narrowed
                ? button({.word = say("desk.no_filter"), .href = "/desk?queue=" + std::string(name(d.filter.queue)), .act = Act::second})
            : d.files_for_others ? button({.word = say("desk.call_door"), .href = "/desk/call", .act = Act::second, .icon = Icon::phone})
                                 : Html();
        return empty({.title = say("desk.empty"), .line = say(narrowed ? "desk.empty_filtered" : "desk.empty_line"), .act = act});
    }
    Table t{.caption = say("desk.caption", {words}),
            .columns = {{say("desk.place")},
                        {say("desk.what")},
                        {say("desk.state")},
                        {say("desk.left"), ColumnKind::amount},
                        {say("desk.who")},
                        {say("shell.next_step"), ColumnKind::act}},
            .rows = {},
            .queue = true};
    for (const auto& l : d.lines)
        t.rows.push_back(
            {.cells = {door_cell(say, d, l.request), what_cell(say, d, l.request), state_cell(say, d, l.request),
                       time_left(say, l.request, d.now), l.who.empty() ? quiet(say("desk.nobody_yet")) : text(l.who), next_cell(say, l)},
             .hot = !missed(l.request, d.now).empty()});
    Html pages;
    if (!d.first.empty() || !d.next.empty())
        pages = pager({.label = say("shell.pages"),
                       .before_word = say("desk.first_page"),
                       .where = say("desk.on_page", {std::to_string(d.lines.size())}),
                       .after_word = say("shell.after"),
                       .before = d.first,
                       .after = d.next});
    return stack({card({.body = table(t), .kind = CardKind::bare}), pages});
}

Html assign_card(const Words& say, const Desk& d, const Wrongs& w) {
    if (d.workers.empty() || d.lines.empty()) return {};
    const auto body = stack({quiet(say("desk.assign_line")), worker_tiles(say, d.workers, {}, w.at("workers")),
                             button({.word = say("desk.assign"), .act = Act::second})});
    Html folded = R"(<details class="further")";
    folded << when(w.any(), " open") << "><summary>" << icon(Icon::people) << say("desk.assign_title") << "</summary>";
    return card({.body = folded << form({.action = "/desk/assignments",
                                         .body = body,
                                         .hidden = {{"csrf", d.csrf}, {"queue", std::string(name(d.filter.queue))}},
                                         .id = "assign"})
                                << "</details>"});
}

Html news_card(const Words& say, const Desk& d) {
    std::vector<ListRow> lines;
    for (const auto& m : d.news)
        lines.push_back({.title = say(m.key, m.blanks),
                         .href = m.link,
                         .line = times::when(say, m.at, d.now),
                         .icon = m.weight == messages::Weight::urgent ? Icon::ring_alert : Icon::envelope});
    return card({.id = "news",
                 .title = say("desk.news"),
                 .body = lines.empty() ? quiet(say("desk.no_news")) : rows(lines),
                 .beside = link({"/inbox", say("desk.all_news")})});
}

// Who is to be asked how they are; what is overdue stands out.
Html care_card(const Words& say, const Desk& d) {
    if (d.care.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& [r, c] : d.care)
        lines.push_back({.title = r.place + " " + r.number,
                         .href = address(r.id) + "#care-call",
                         .line = say("desk.by_time", {times::when(say, c.due, d.now)}),
                         .end = c.due < d.now ? pill(Pill::late, say("desk.care_late")) : pill(Pill::waiting, say("desk.care_open"))});
    return card({.id = "care", .title = say("desk.care_calls"), .body = rows(lines)});
}

Html compound_card(const Words& say, const Desk& d) {
    if (d.panes.empty()) return {};
    Html plates = R"(<div class="plates counted">)";
    for (const auto& p : d.panes)
        plates << "<a" << when(p.late > 0, R"( class="open")") << R"( href=")"
               << Url("/desk?queue=all&building=" + std::to_string(p.id.value)) << R"(">)"
               << icon(p.late > 0 ? Icon::ring_alert : Icon::none) << say("desk.building_name", {p.building}) << R"(<span class="hide"> )"
               << say("desk.pane", {std::to_string(p.open), std::to_string(p.late)}) << R"(</span><small class="num" aria-hidden="true">)"
               << p.open << "</small></a>";
    plates << "</div>";
    return card({.id = "compound", .title = say("desk.compound"), .body = stack({quiet(say("desk.compound_line")), plates})});
}

Html ways(const Words& say, const Desk& d) {
    const auto file = "/desk/export.xlsx?queue=" + std::string(name(d.filter.queue)) + d.query;
    std::vector<ListRow> all{{.title = say("desk.figures"), .href = "/desk/figures", .icon = Icon::table},
                             {.title = say("desk.rules"), .href = "/desk/rules", .icon = Icon::settings},
                             {.title = say("desk.calendar"), .href = "/calendar", .icon = Icon::calendar},
                             {.title = say("desk.export"), .href = file, .line = say("desk.export_line"), .icon = Icon::download}};
    if (d.sees_people) {
        all.push_back({.title = say("desk.export_people"),
                       .href = file + "&people=yes",
                       .line = say("desk.export_people_line"),
                       .icon = Icon::download});
        all.push_back({.title = say("desk.exports"), .href = "/desk/exports", .icon = Icon::people});
    }
    return card({.id = "ways", .title = say("desk.also"), .body = rows(all)});
}

} // namespace

Html worker_tiles(const Words& say, const std::vector<Known>& workers, const std::vector<std::string>& chosen, std::string_view wrong) {
    Tiles near{.name = "workers",
               .legend = say("desk.workers"),
               .tiles = {},
               .pick = Pick::many,
               .abreast = Abreast::three,
               .hint = say("desk.workers_hint"),
               .wrong = std::string(wrong)};
    Tiles others{.name = "workers",
                 .legend = say("desk.other_workers"),
                 .tiles = {},
                 .pick = Pick::many,
                 .abreast = Abreast::three,
                 .id = "other-workers",
                 .silent = true};
    bool open = false;
    for (const auto& k : workers) {
        const auto value = std::to_string(k.person.value);
        const bool ticked = std::ranges::find(chosen, value) != chosen.end();
        open = open || (ticked && !k.repairs);
        (k.repairs ? near : others)
            .tiles.push_back(
                {.value = value, .word = k.name, .line = say("desk.load", {k.post, std::to_string(k.load)}), .chosen = ticked});
    }
    Html h = near.tiles.empty() ? Html() : tiles(near);
    if (others.tiles.empty()) return h;
    if (near.tiles.empty()) return tiles(others);
    h << R"(<details class="further")" << when(open, " open") << "><summary>" << say("desk.other_workers") << "</summary>" << tiles(others)
      << "</details>";
    return h;
}

Html desk(const Words& say, const Desk& d, const Wrongs& w) {
    const Html take =
        d.files_for_others ? button({.word = say("desk.call_door"), .href = "/desk/call", .icon = Icon::phone, .key = "N"}) : Html();
    const Html now = num(times::day(say, local_day(d.now), local_day(d.now)) + " " + times::clock(d.now));
    const Html fresh = live({.id = "queue", .topic = d.topic, .source = "/desk/live", .body = stack({queues(say, d), queue(say, d)})});
    return stack({heading({.title = say("desk.now"), .below = now, .end = take}), wrongs_above(say, w),
                  two(stack({fresh, assign_card(say, d, w), card({.id = "seek", .title = say("desk.search"), .body = filters(say, d)})}),
                      stack({news_card(say, d), care_card(say, d), compound_card(say, d), ways(say, d)}))});
}

} // namespace mulin::requests::desk::views
