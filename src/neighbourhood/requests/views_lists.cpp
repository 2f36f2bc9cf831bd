#include "base/dates.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>

namespace mulin::requests::views {
namespace {

using namespace web;

ListRow line(const Words& say, const HelpRequest& r, TimePoint now) {
    const auto due = next_due(r);
    const auto promised = due ? say("request_pages.at_the_latest", {by_when(say, due->due, now)}) : std::string();
    const auto filed = say("request_pages.number_and_day", {r.number, times::day(say, local_day(r.filed_at), local_day(now)), r.place});
    return {.title = title(say, r),
            .href = address(r),
            .line = promised.empty() ? filed : say("request_pages.joined", {filed, promised}),
            .icon = icon_of(r.category),
            .end = state_pill(say, r.state)};
}

Html section(const Words& say, const std::vector<HelpRequest>& all, std::string_view id, TimePoint now, CardKind kind,
             const Html& after = {}) {
    if (all.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& r : all) lines.push_back(line(say, r, now));
    Html body = rows(lines);
    body << after;
    return card({.id = std::string(id), .title = say("request_pages.mine_" + std::string(id)), .body = body, .kind = kind});
}

Html pages_of(const Words& say, std::string_view where, std::string first, std::string next) {
    if (first.empty() && next.empty()) return {};
    return pager({.label = say("shell.pages"),
                  .before_word = say("request_pages.newest"),
                  .where = std::string(where),
                  .after_word = say("shell.after"),
                  .before = std::move(first),
                  .after = std::move(next)});
}

std::string month_key(Day d) { return to_text(d).substr(0, 7); }
std::string month_word(const Words& say, Day d) {
    const std::chrono::year_month_day date(d);
    return say("request_pages.month", {std::to_string(int(date.year())), say("time.month_" + std::to_string(unsigned(date.month())))});
}

std::string path(const Public& p, std::optional<PublicState> state, std::int64_t before = 0) {
    auto to = "/requests/public?month=" + month_key(p.from);
    if (p.building) to += "&building=" + std::to_string(p.building->value);
    if (state) to += "&state=" + std::string(name(*state));
    if (before > 0) to += "&before=" + std::to_string(before);
    return to + (before > 0 || state ? "#list" : "");
}

// Below ten a share says nothing: the count does.
Stat share(const Words& say, std::string_view what, Share s, std::string href) {
    const auto of = say("request_pages.of", {std::to_string(s.n), std::to_string(s.d)});
    const auto rate = s.d < 10 ? std::nullopt : percent(s);
    return {.n = rate ? *rate : std::to_string(s.n), .unit = rate ? "%" : "", .of = of, .what = say(what), .href = std::move(href)};
}

Html month_in_figures(const Words& say, const Public& p) {
    const auto all = path(p, {}) + "#list";
    const auto& f = p.figures;
    std::vector<Stat> stats_{share(say, "request_pages.figure_accepted", f.accepted, all),
                             share(say, "request_pages.figure_closed", f.closed, path(p, PublicState::done)),
                             share(say, "request_pages.figure_in_time", f.in_time, path(p, PublicState::done))};
    if (f.median_minutes)
        stats_.push_back({.n = times::span(say, std::chrono::minutes(*f.median_minutes)),
                          .what = say("request_pages.figure_median"),
                          .href = path(p, PublicState::done)});
    const auto as_of = say("request_pages.as_of", {times::when(say, f.as_of, p.now)});
    return card(
        {.id = "figures", .title = say("request_pages.figures", {month_word(say, p.from)}), .body = stack({stats(stats_), quiet(as_of)})});
}

Html narrowed(const Words& say, const Public& p) {
    std::vector<Option> months, buildings{{"", say("request_pages.all_buildings")}};
    for (int n = 0; n < 12; ++n) {
        const auto month = add_months(first_of_month(p.today), -n);
        months.push_back({month_key(month), month_word(say, month)});
    }
    for (const auto& b : p.buildings) buildings.push_back({std::to_string(b.id.value), say("request_pages.building", {b.name})});
    Html body;
    body << field({.name = "month",
                   .label = say("request_pages.which_month"),
                   .input = Input::choice,
                   .value = month_key(p.from),
                   .options = months})
         << field({.name = "building",
                   .label = say("request_pages.which_building"),
                   .input = Input::choice,
                   .value = p.building ? std::to_string(p.building->value) : "",
                   .options = buildings})
         << button({.word = say("request_pages.look"), .act = Act::second});
    return form({.action = "/requests/public", .body = body, .look = FormLook::seek});
}

Html public_rows(const Words& say, const Public& p) {
    if (p.list.lines.empty()) return empty({.title = say("request_pages.none"), .line = say("request_pages.none_line")});
    std::vector<ListRow> lines;
    for (const auto& l : p.list.lines) {
        const auto building = std::ranges::find_if(p.buildings, [&](const organisation::Building& b) { return b.id == l.building; });
        const auto where = building == p.buildings.end() ? say("request_pages.somewhere") : say("request_pages.building", {building->name});
        const auto title = say("request_pages.joined", {where, say("requests.category." + l.category)});
        std::vector<Photo> shown;
        for (const auto file : l.photos) {
            const auto at = "/photos/" + std::to_string(file.value);
            shown.push_back({.alt = say("request_pages.public_photo", {title}), .src = at + "/small", .href = at});
        }
        lines.push_back({.title = title,
                         .body = shown.empty() ? Html() : photos(shown),
                         .line = times::day(say, l.filed, p.today),
                         .icon = icon_of(l.category),
                         .end = public_pill(say, l.state)});
    }
    Html h = rows(lines);
    return h << pages_of(say, month_word(say, p.from), p.before > 0 ? path(p, p.state) : "",
                         p.list.next > 0 ? path(p, p.state, p.list.next) : "");
}

} // namespace

Html mine(const Words& say, const Mine& m) {
    const auto report = button({.word = say("request_pages.report"), .href = "/requests/new", .icon = Icon::wrench});
    const auto top = heading({.title = say("request_pages.mine"), .below = text(say("request_pages.mine_line"))});
    const auto everyone = more({"/requests/public", say("request_pages.see_public")});
    if (m.yours.empty() && m.open.empty() && m.closed.empty())
        return stack(
            {top, empty({.title = say("request_pages.mine_none"), .line = say("request_pages.mine_none_line"), .act = report}), everyone});
    const auto first = m.after.empty() ? std::string() : "/requests";
    const auto next = m.next.empty() ? std::string() : "/requests?after=" + percent_encoded(m.next) + "#closed";
    return stack({top, bar({report, everyone}), section(say, m.yours, "yours", m.now, CardKind::ask),
                  section(say, m.open, "open", m.now, CardKind::plain),
                  section(say, m.closed, "closed", m.now, CardKind::plain, pages_of(say, "", first, next))});
}

Html everyones(const Words& say, const Public& p) {
    const auto report = button({.word = say("request_pages.report"), .href = "/requests/new", .icon = Icon::wrench});
    const auto follow = button({.word = say("request_pages.track"), .href = "/track", .act = Act::second, .icon = Icon::search});
    const auto beside = p.state ? more({path(p, {}) + "#list", say("request_pages.all_states")}) : Html();
    Html list = R"(<div class="stack">)";
    list << narrowed(say, p) << public_rows(say, p) << "</div>";
    return stack({heading({.title = say("request_pages.public"), .below = text(say("request_pages.public_line"))}), bar({report, follow}),
                  month_in_figures(say, p), card({.id = "list", .title = say("request_pages.list"), .body = list, .beside = beside})});
}

} // namespace mulin::requests::views
