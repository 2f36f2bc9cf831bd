// Figures never stand alone: numerator and denominator, as of when, and a way to the requests behind them. Nobody is ranked.
#include "base/dates.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::desk::views {
namespace {

using namespace web;

constexpr std::int64_t enough = 10; // answers, below which a share would say more than is known

// One figure as a row that opens the requests behind it; a percentage only of enough.
ListRow share(const Words& say, std::string_view key, Share s, std::string href) {
    const auto fraction = std::to_string(s.n) + " / " + std::to_string(s.d);
    const auto figure = s.d < enough ? std::to_string(s.n) : requests::percent(s).value_or("0") + " %";
    return {.title = say("desk.figure." + std::string(key)), .href = std::move(href), .line = fraction, .end = strong(figure)};
}

std::string hours(const Words& say, std::int64_t minutes) {
    if (minutes < 60) return say("time.minutes", {std::to_string(minutes)});
    const auto tenths = (minutes * 10 + 30) / 60;
    return say("time.hours", {std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)});
}

Html spans(const Words& say, const Figures& f) {
    if (!f.median_minutes) return quiet(say("desk.none_mended"));
    return facts({{say("desk.figure.median"), num(hours(say, *f.median_minutes))},
                  {say("desk.figure.p90"), num(hours(say, f.p90_minutes.value_or(*f.median_minutes)))}});
}

Html categories(const Words& say, const FigurePage& p) {
    std::int64_t most = 0;
    for (const auto& c : p.by_category) most = std::max(most, c.all);
    Bars all{.bars = {}};
    for (const auto& c : p.by_category)
        all.bars.push_back({.word = say("requests.category." + c.category),
                            .value = say("desk.of_which_open", {std::to_string(c.all), std::to_string(c.open)}),
                            .ratio = {c.all, most},
                            .href = "/desk?queue=all&category=" + c.category + p.list});
    return all.bars.empty() ? quiet(say("desk.none_filed")) : bars(all);
}

} // namespace

Html figures(const Words& say, const FigurePage& p) {
    const auto& f = p.figures;
    const auto list = [&](std::string_view queue) { return "/desk?queue=" + std::string(queue) + p.list; };
    const auto seek =
        form({.action = "/desk/figures",
              .body = bar({field({.name = "from", .label = say("desk.from"), .input = Input::date, .value = p.from}),
                           field({.name = "until", .label = say("desk.until_day"), .input = Input::date, .value = p.until}),
                           field({.name = "body", .label = say("desk.body"), .input = Input::choice, .value = p.body, .options = p.bodies}),
                           button({.word = say("desk.show"), .act = Act::second})}),
              .look = FormLook::seek});
    const auto numbers = rows({share(say, "accepted", f.accepted, list("all")), share(say, "contacted", f.contacted, list("all")),
                               share(say, "closed", f.closed, list("closed")), share(say, "in_time", f.in_time, list("closed")),
                               share(say, "solved", f.solved, list("closed")), share(say, "satisfied", f.satisfied, list("closed")),
                               share(say, "reworked", f.reworked, list("all"))});
    return stack({crumbs({.label = say("shell.here"), .way = {{"/desk", say("desk.door")}}, .here = say("desk.figures")}),
                  heading({.title = say("desk.figures"), .below = text(say("desk.figures_line", {times::when(say, f.as_of, p.now)}))}),
                  seek,
                  two(stack({card({.id = "shares", .title = say("desk.shares"), .body = stack({numbers, quiet(say("desk.shares_line"))})}),
                             card({.id = "kinds", .title = say("desk.kinds"), .body = categories(say, p)})}),
                      card({.id = "spans", .title = say("desk.spans"), .body = stack({spans(say, f), quiet(say("desk.spans_line"))})}))});
}

} // namespace mulin::requests::desk::views
