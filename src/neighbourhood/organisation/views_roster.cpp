#include "neighbourhood/organisation/views_roster.hpp"
#include "neighbourhood/organisation/views_remarks.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::organisation::roster::views {
namespace {

using namespace web;

constexpr std::size_t problems_a_page = 50;

std::string count(std::integral auto n) { return std::to_string(n); }

Html crumb(const Words& say, std::string_view here) {
    return crumbs({.label = say("shell.here"),
                   .way = {{"/organisation", say("organisation.door")}, {"/rosters", say("roster_pages.title")}},
                   .here = std::string(here)});
}

Pill pill_of(BatchState s) {
    switch (s) {
    case BatchState::read: return Pill::waiting;
    case BatchState::applying:
    case BatchState::undoing: return Pill::doing;
    case BatchState::applied: return Pill::done;
    case BatchState::undone: return Pill::paused;
    case BatchState::given_up: return Pill::refused;
    }
    return Pill::waiting;
}

std::string outcome(const Words& say, const Batch& b) {
    return say("roster_pages.outcome", {count(b.added), count(b.changed), count(b.same), count(b.left_out)});
}

// Each column with what it is taken for; the ones in doubt say so.
Html mapping(const Words& say, const Shown& s) {
    const auto& b = s.preview.batch;
    std::vector<Option> fields{{"", say("roster_pages.leave_out")}};
    for (const auto f : Names<Field>::all) fields.push_back({std::string(f), say("roster.field." + std::string(f))});
    Html all;
    for (const auto& c : b.layout.columns) {
        const auto hint = !c.field ? say("roster_pages.unknown_column") : c.confidence < 80 ? say("roster_pages.unsure") : std::string();
        all << field({.name = "column_" + count(c.index),
                      .label = c.title,
                      .input = Input::choice,
                      .value = c.field ? std::string(name(*c.field)) : "",
                      .hint = hint,
                      .options = fields});
    }
    Html grid = R"(<div class="tiles four">)";
    grid << all << "</div>";
    return card({.id = "mapping",
                 .title = say("roster_pages.mapping"),
                 .body = form({.action = "/rosters/" + count(b.id.value) + "/mapping",
                               .body = stack({sentence(say("roster_pages.mapping_line", {count(b.layout.header_last + 1)})), grid,
                                              button({.word = say("roster_pages.remap"), .act = Act::second})}),
                               .hidden = {{"csrf", s.csrf}}})});
}

Html summary(const Words& say, const Summary& s) {
    return stats({{.n = count(s.homes), .unit = say("roster_pages.homes_unit"), .what = say("roster_pages.homes")},
                  {.n = count(s.buildings),
                   .unit = say("roster_pages.buildings_unit"),
                   .of = say("roster_pages.stairwells", {count(s.stairwells)}),
                   .what = say("roster_pages.buildings")},
                  {.n = count(s.errors), .unit = say("roster_pages.rows_unit"), .what = say("roster_pages.errors")},
                  {.n = count(s.warnings), .unit = say("roster_pages.rows_unit"), .what = say("roster_pages.warnings")}});
}

std::string column_title(const Layout& l, const std::optional<int>& index) {
    for (const auto& c : l.columns)
        if (index && c.index == *index) return c.title;
    return {};
}

// The page's part of the problems, what must be mended before what to look at.
std::vector<Problem> on_page(const Shown& s) {
    auto all = s.preview.roster.problems;
    std::ranges::stable_partition(all, [](const Problem& p) { return p.severity == Severity::error; });
    const auto from = std::min(std::size_t(s.page - 1) * problems_a_page, all.size());
    const auto to = std::min(from + problems_a_page, all.size());
    return {all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(to)};
}

Html pages(const Words& say, const Shown& s) {
    const auto last = int((s.preview.roster.problems.size() + problems_a_page - 1) / problems_a_page);
    if (last < 2) return {};
    const auto at = [](int page) { return "?page=" + count(page) + "#problems"; };
    return pager({.label = say("shell.pages"),
                  .before_word = say("shell.before"),
                  .where = say("shell.page_of", {count(s.page), count(last)}),
                  .after_word = say("shell.after"),
                  .before = s.page > 1 ? at(s.page - 1) : "",
                  .after = s.page < last ? at(s.page + 1) : ""});
}

Html problems(const Words& say, const Shown& s) {
    if (s.preview.roster.problems.empty())
        return card({.id = "problems", .title = say("roster_pages.problems"), .body = sentence(say("roster_pages.no_problems"))});
    Table t{.caption = say("roster_pages.problems"),
            .columns = {{say("roster_pages.row")}, {say("roster_pages.column")}, {say("roster_pages.what")}},
            .rows = {}};
    for (const auto& p : on_page(s)) {
        const bool error = p.severity == Severity::error;
        t.rows.push_back({.cells = {num(say("roster_pages.row_n", {count(p.row)})), text(column_title(s.preview.batch.layout, p.column)),
                                    bar({error ? pill(Pill::late, say("roster_pages.error")) : pill(Icon::eye, say("roster_pages.warning")),
                                         text(in_words(say, p))})},
                          .hot = error});
    }
    return card(
        {.id = "problems", .title = say("roster_pages.problems"), .body = stack({table(t), pages(say, s)}), .kind = CardKind::bare});
}

// The two ways on, and the way out.
Html decision(const Words& say, const Shown& s, const Wrongs& w) {
    const auto at = "/rosters/" + count(s.preview.batch.id.value);
    const auto& summary = s.preview.roster.summary;
    Html choice;
    if (summary.errors > 0)
        choice = tiles(
            {.name = "bad",
             .legend = say("roster_pages.bad"),
             .tiles = {{"refuse", say("roster_pages.bad_refuse"), Icon::pencil, say("roster_pages.bad_refuse_line"), "", true},
                       {"skip", say("roster_pages.bad_skip"), Icon::arrow, say("roster_pages.bad_skip_line", {count(summary.errors)})}},
             .wrong = w.at("bad")});
    const auto go = form({.action = at + "/application",
                          .body = stack({choice, sentence(say("roster_pages.undo_promise")),
                                         button({.word = say("roster_pages.apply", {count(summary.homes)}), .cut = Cut::wide})}),
                          .hidden = {{"csrf", s.csrf}}});
    const auto out = form({.action = at + "/giving-up",
                           .body = button({.word = say("roster_pages.give_up"), .act = Act::stop}),
                           .hidden = {{"csrf", s.csrf}}});
    return card({.id = "decision", .title = say("roster_pages.decision"), .body = stack({go, out})});
}

// Fetched anew whenever the job has done a piece, so that the page ends as what it became.
Html fresh(const Underway& u, Html body) {
    return live({.id = "progress", .topic = u.topic, .source = "/rosters/" + count(u.batch.id.value) + "/live", .body = std::move(body)});
}

} // namespace

std::string in_words(const Words& say, const Problem& p) {
    auto blanks = p.blanks;
    if (p.name == "roster.differs") blanks.back() = say("roster.field." + blanks.back());
    return say(p.name, blanks);
}

Html list(const Words& say, const std::vector<Batch>& all, std::int64_t remarks, TimePoint now) {
    const Html acts =
        bar({button({.word = say("roster_pages.upload"), .href = "/rosters/new", .icon = Icon::upload}),
             button({.word = say("roster_pages.export_xlsx"), .href = "/rosters/export.xlsx", .act = Act::second, .icon = Icon::download}),
             button({.word = say("roster_pages.export_csv"), .href = "/rosters/export.csv", .act = Act::second, .icon = Icon::download})});
    Html body;
    if (all.empty()) body = empty({.title = say("roster_pages.none"), .line = say("roster_pages.none_line")});
    else {
        std::vector<ListRow> lines;
        for (const auto& b : all)
            lines.push_back({.title = b.file_name,
                             .href = "/rosters/" + count(b.id.value),
                             .line = times::when(say, b.at, now) + " · " + outcome(say, b),
                             .end = pill(pill_of(b.state), say.of("roster_pages.state", b.state))});
        body = card({.body = rows(lines)});
    }
    return stack(
        {heading({.title = say("roster_pages.title"), .below = text(say("roster_pages.line"))}), remarks_wait(say, remarks), acts, body});
}

Html upload(const Words& say, std::string_view csrf, const Wrongs& w) {
    const auto body = stack({
        field({.name = "file",
               .label = say("roster_pages.file"),
               .input = Input::file,
               .hint = say("roster_pages.file_hint"),
               .wrong = w.at("file"),
               .accept = ".xlsx,.csv,.tsv,.txt",
               .needed = true}),
        button({.word = say("roster_pages.read"), .cut = Cut::wide}),
    });
    return stack(
        {crumb(say, say("roster_pages.upload")),
         heading({.title = say("roster_pages.upload"), .below = text(say("roster_pages.upload_line"))}), wrongs_above(say, w),
         form({.action = "/rosters", .body = body, .hidden = {{"csrf", std::string(csrf)}}, .look = FormLook::card, .files = true})});
}

Html read(const Words& say, const Shown& s, const Wrongs& w) {
    const auto& b = s.preview.batch;
    return stack({crumb(say, b.file_name), heading({.title = b.file_name, .below = text(say("roster_pages.nothing_yet"))}),
                  wrongs_above(say, w),
                  card({.id = "summary", .title = say("roster_pages.summary"), .body = summary(say, s.preview.roster.summary)}),
                  mapping(say, s), problems(say, s), decision(say, s, w)});
}

Html progress(const Words& say, const Underway& u) {
    const auto& b = u.batch;
    const auto so_far =
        say(b.state == BatchState::undoing ? "roster_pages.undoing_of" : "roster_pages.progress_of", {count(b.done), count(b.homes)});
    const auto bar_of = goal({.title = say.of("roster_pages.state", b.state),
                              .count = so_far,
                              .ratio = {b.done, std::max<std::int64_t>(b.homes, 1)},
                              .spoken = so_far,
                              .left = text(say("roster_pages.may_leave"))});
    return stack({crumb(say, b.file_name), fresh(u, stack({heading({.title = b.file_name}), card({.body = bar_of}),
                                                           more({"/rosters/" + count(b.id.value), say("roster_pages.look_again")})}))});
}

Html done(const Words& say, const Underway& u) {
    const auto& b = u.batch;
    Html undo;
    if (b.state == BatchState::applied)
        undo = form({.action = "/rosters/" + count(b.id.value) + "/undoing",
                     .body = stack({sentence(say("roster_pages.undo_line")),
                                    button({.word = say("roster_pages.undo"), .act = Act::stop, .icon = Icon::undo})}),
                     .hidden = {{"csrf", u.csrf}}});
    const Html kept = b.kept > 0 ? said({.words = text(say("roster_pages.kept", {count(b.kept)})), .mood = Mood::wait}) : Html();
    const auto top = heading({.title = b.file_name,
                              .above = pill(pill_of(b.state), say.of("roster_pages.state", b.state)),
                              .below = text(times::when(say, b.at, u.now))});
    return stack(
        {crumb(say, b.file_name),
         fresh(u, stack({top, kept, card({.id = "summary", .title = say("roster_pages.summary"), .body = sentence(outcome(say, b))}),
                         remarks_wait(say, u.remarks), undo, more({"/rosters", say("roster_pages.title")})}))});
}

} // namespace mulin::organisation::roster::views
