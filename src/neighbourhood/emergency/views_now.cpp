// The page of the emergency that is on.
#include "neighbourhood/emergency/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::emergency::views {
namespace {

using namespace web;

// By the signals that stand, or the last there was.
std::vector<std::string> what_to_do(const Words& say, const Emergency& e, TimePoint now) {
    auto stand = standing(e.warnings, now);
    if (stand.empty()) stand.push_back(e.warnings.back());
    std::vector<std::string> all;
    for (const auto& w : stand)
        for (const auto* which : {"first", "second", "third"})
            all.push_back(say("emergency.do." + std::string(name(w.signal)) + "." + which));
    return all;
}

// Ours, and said so.
Html advice(const Words& say, const Emergency& e, const Now& n) {
    std::vector<ListRow> lines;
    for (const auto& what : what_to_do(say, e, n.now)) lines.push_back({.title = what, .icon = Icon::shield});
    Html h = rows(lines);
    h << quiet(say("emergency.ours"));
    return card({.id = "advice", .title = say("emergency.what_to_do"), .body = h});
}

Html telephone(const Words& say, const Now& n) {
    Html h;
    h << "<p>" << filled(say("emergency.ring"), {phone_link(n.phone)}) << "</p>" << quiet(say("emergency.ring_first"));
    return card({.id = "telephone", .title = say("emergency.telephone"), .body = h});
}

Html on_duty(const Words& say, const Behind& b, const Now& n) {
    if (b.on.empty())
        return card({.id = "duty", .title = say("duty.now"), .body = Html() << say("duty.nobody_now") << " " << phone_link(n.phone)});
    std::vector<ListRow> lines;
    for (const auto& o : b.on)
        lines.push_back({.title = say("duty.has_post", {say.of("duty.post", o.post), o.name}),
                         .line = o.deputy.empty() ? std::string() : say("duty.deputy_is", {o.deputy}),
                         .end = o.phone.empty() ? Html()
                                                : button({.word = say("duty.call"),
                                                          .href = std::string(dial(o.phone).target()),
                                                          .act = Act::second,
                                                          .cut = Cut::thin,
                                                          .icon = Icon::phone,
                                                          .about = " " + o.name})});
    return card({.id = "duty", .title = say("duty.now"), .body = rows(lines)});
}

Html write_form(const Words& say, const Now& n, const Wrongs& w) {
    if (!n.may_help) return {};
    return form({.action = "/emergency/log",
                 .body = stack({field({.name = "words",
                                       .label = say("emergency.write"),
                                       .input = Input::area,
                                       .value = typed_or(n.typed, "words"),
                                       .hint = say("emergency.write_hint"),
                                       .wrong = w.at("words"),
                                       .longest = 500,
                                       .needed = true}),
                                button({.word = say("duty.write_down"), .act = Act::second})}),
                 .hidden = {{"csrf", n.csrf}}});
}

Html level(const Words& say, const Emergency& e, const Now& n) {
    std::vector<Option> all{{"", say("emergency.no_level")}};
    for (const auto word : Names<Level>::all) all.push_back({std::string(word), say("emergency.level." + std::string(word))});
    return form({.action = "/emergency/level",
                 .body = stack({field({.name = "level",
                                       .label = say("emergency.level"),
                                       .input = Input::choice,
                                       .value = e.level ? std::string(name(*e.level)) : "",
                                       .hint = say("emergency.level_hint"),
                                       .options = all}),
                                button({.word = say("emergency.set_level"), .act = Act::second, .cut = Cut::thin})}),
                 .hidden = {{"csrf", n.csrf}}});
}

Html leading(const Words& say, const Emergency& e, const Now& n) {
    if (!n.may_declare) return {};
    return card(
        {.id = "leading",
         .title = say("emergency.leading"),
         .body = stack({bar({button({.word = say("emergency.quote_further"), .href = "/emergency/warnings/new", .act = Act::second}),
                             button({.word = say("emergency.stand_down"), .href = "/emergency/end", .act = Act::stop})}),
                        level(say, e, n)})});
}

Html ways(const Words& say, const Now& n) {
    std::vector<ListRow> all;
    if (n.on && n.may_help) all.push_back({.title = say("emergency.checks"), .href = "/emergency/checks", .icon = Icon::heart});
    if (n.may_see_care) all.push_back({.title = say("emergency.care"), .href = "/care", .icon = Icon::people});
    all.push_back({.title = say("emergency.past"), .href = "/emergencies", .icon = Icon::book});
    return card({.id = "ways", .title = say("desk.also"), .body = rows(all)});
}

Html none_on(const Words& say, const Now& n) {
    const Html declare =
        n.may_declare ? button({.word = say("emergency.declare"), .href = "/emergency/new", .icon = Icon::megaphone}) : Html();
    const Html before = n.behind ? ways(say, n) : Html();
    return stack({heading({.title = say("emergency.door")}),
                  empty({.title = say("emergency.none_on"), .line = say("emergency.none_on_line"), .act = declare}), before});
}

} // namespace

HallSlide hall_slide(const Words& say, const Emergency& e, TimePoint now) {
    auto stand = standing(e.warnings, now);
    const auto relay = stand.empty() ? say("emergency.none_stands")
                                     : say("emergency.relayed", {title(say, stand.back())}) + issued(say, stand.back(), now);
    std::vector<HallRow> lines;
    for (const auto& what : what_to_do(say, e, now))
        if (lines.size() < 4) lines.push_back({.place = {}, .words = what, .icon = Icon::shield});
    return {.title = say.of("emergency.state", e.signal()), .below = relay, .body = hall_rows(lines), .urgent = true};
}

Html now(const Words& say, const Now& n, const Wrongs& w) {
    if (!n.on) return none_on(say, n);
    const auto& e = *n.on;
    auto below = say("emergency.since", {times::when(say, e.declared_at, n.now)});
    if (e.level) below += " " + say("emergency.at_level", {say.of("emergency.level", *e.level)});
    const Html top = stack({heading({.title = say.of("emergency.state", e.signal()), .below = text(below)}), wrongs_above(say, w)});
    const Html quoted = card({.id = "warnings", .title = say("emergency.warnings"), .body = warnings(say, e, n.now)});
    if (!n.behind) return stack({top, two(stack({advice(say, e, n)}), stack({telephone(say, n), quoted}))});
    const auto& b = *n.behind;
    const Html tasks =
        card({.id = "checklist", .title = say("emergency.checklist"), .body = checklist(say, e, b, n.may_help ? n.csrf : "", n.now)});
    const Html log = card({.id = "log", .title = say("emergency.log"), .body = stack({entries(say, b, n.now), write_form(say, n, w)})});
    return stack({top, two(stack({on_duty(say, b, n), tasks, log}), stack({quoted, leading(say, e, n), advice(say, e, n), ways(say, n)}))});
}

} // namespace mulin::emergency::views
