// What changes a day, and the programme that all days come from.
#include "base/dates.hpp"
#include "neighbourhood/service_days/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::service_days::views {
namespace {

using namespace web;

Html why_fields(const Words& say, const Typed& typed, const Wrongs& w) {
    Tiles causes{.name = "cause", .legend = say("service_days.cause"), .tiles = {}, .abreast = Abreast::four, .wrong = w.at("cause")};
    constexpr Icon icons[] = {Icon::drop, Icon::calendar, Icon::ring_alert, Icon::speech};
    for (std::size_t i = 0; i < std::size(Names<Cause>::all); ++i) {
        const std::string word(Names<Cause>::all[i]);
        causes.tiles.push_back(
            {.value = word, .word = say("service_days.cause." + word), .icon = icons[i], .chosen = typed_or(typed, "cause") == word});
    }
    return stack({tiles(causes), field({.name = "note",
                                        .label = say("service_days.note"),
                                        .value = typed_or(typed, "note"),
                                        .hint = say("service_days.note_hint"),
                                        .wrong = w.at("note"),
                                        .longest = 60})});
}

Html postpone_or_cancel(const Words& say, const Change& c, const Wrongs& w) {
    const Html to = field({.name = "to",
                           .label = say("service_days.to_which_day"),
                           .input = Input::date,
                           .value = typed_or(c.typed, "to"),
                           .hint = say("service_days.to_hint"),
                           .wrong = w.at("to"),
                           .narrow = true});
    const bool off = c.day.state == State::cancelled;
    const Html acts = off ? bar({button({.word = say("service_days.postpone"), .act = Act::second, .name = "deed", .value = "postpone"})})
                          : bar({button({.word = say("service_days.postpone"), .act = Act::second, .name = "deed", .value = "postpone"}),
                                 button({.word = say("service_days.cancel"), .act = Act::stop, .name = "deed", .value = "cancel"})});
    return form({.action = path(c.day.planned) + "/change",
                 .body = stack({why_fields(say, c.typed, w), to, acts}),
                 .hidden = {{"csrf", c.csrf}},
                 .look = FormLook::card});
}

Html resume(const Words& say, const Change& c) {
    if (c.day.state == State::planned || c.day.planned < c.today) return {};
    return card({.id = "resume",
                 .title = say("service_days.resume"),
                 .body = stack({sentence(say("service_days.resume_line", {times::full_day(say, c.day.planned)})),
                                form({.action = path(c.day.planned) + "/resumption",
                                      .body = button({.word = say("service_days.resume"), .act = Act::second}),
                                      .hidden = {{"csrf", c.csrf}}})})});
}

Html version(const Words& say, const Programme& p, const std::string& by, TimePoint now) {
    std::string days;
    for (const int d : p.days) days += (days.empty() ? "" : " ") + std::to_string(d);
    std::vector<Fact> all{{say("service_days.days"), text(days)},
                          {say("service_days.hours"), text(clock_text(p.opens) + "–" + clock_text(p.closes))},
                          {say("service_days.place"), text(p.place)},
                          {say("service_days.reason"), text(p.reason)},
                          {say("service_days.agreed_by"),
                           text(by.empty() ? times::when(say, p.at, now) : say("service_days.joined", {by, times::when(say, p.at, now)}))}};
    return facts(all);
}

Html programme_form(const Words& say, const ProgrammePage& p, const Wrongs& w) {
    const auto line = [&](const std::string& name, Input input, int longest) {
        return field({.name = name,
                      .label = say("service_days." + name),
                      .input = input,
                      .value = typed_or(p.typed, name),
                      .hint = say("service_days." + name + "_hint"),
                      .wrong = w.at(name),
                      .rows = 5,
                      .longest = longest,
                      .needed = name != "materials"});
    };
    return form({.action = "/service-days/programme",
                 .body = stack({line("days", Input::text, 40), halves(line("opens", Input::time, 0), line("closes", Input::time, 0)),
                                line("place", Input::text, 40), line("materials", Input::area, 500), line("reason", Input::text, 100),
                                button({.word = say("service_days.agree")})}),
                 .hidden = {{"csrf", p.csrf}},
                 .look = FormLook::card});
}

} // namespace

Html change(const Words& say, const Change& c, const Wrongs& w) {
    const auto title = say("service_days.change");
    return stack({way(say, c.day, c.today, title),
                  heading({.title = title,
                           .below = text(say("service_days.when_where", {times::full_day(say, c.day.date()), hours(c.day), c.day.place}))}),
                  state_said(say, c.day, c.today), wrongs_above(say, w),
                  sentence(say("service_days.who_is_told", {std::to_string(c.booked)})), postpone_or_cancel(say, c, w), resume(say, c)});
}

Html programme(const Words& say, const ProgrammePage& p, const Wrongs& w) {
    const auto title = say("service_days.programme");
    Html history;
    for (std::size_t i = 0; i < p.versions.size(); ++i)
        history << card(
            {.id = "version-" + std::to_string(p.versions[i].first.id.value),
             .title = i == 0 ? say("service_days.agreed_now") : times::day(say, local_day(p.versions[i].first.at), local_day(p.now)),
             .body = version(say, p.versions[i].first, p.versions[i].second, p.now)});
    return stack({crumbs({.label = say("shell.here"), .way = {{"/service-days", say("service_days.door")}}, .here = title}),
                  heading({.title = title, .below = text(say("service_days.programme_line"))}), wrongs_above(say, w),
                  p.may_plan ? two(programme_form(say, p, w), stack({history})) : stack({history})});
}

} // namespace mulin::service_days::views
