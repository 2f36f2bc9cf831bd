// What is kept of an emergency, to read and to print; and the list of those that were.
#include "neighbourhood/emergency/views.hpp"
#include "platform/language/times.hpp"

namespace mulin::emergency::views {
namespace {

using namespace web;

Html at_a_glance(const Words& say, const Report& r) {
    const auto& e = r.emergency;
    const auto by = [&](PersonId who, TimePoint at) { return text(say("duty.joined", {times::when(say, at, r.now), r.behind.name(who)})); };
    std::vector<Fact> all{{say("emergency.declared"), by(e.declared_by, e.declared_at)}};
    if (e.ended_at) all.push_back({say("emergency.stood_down"), by(*e.ended_by, *e.ended_at)});
    if (e.ended_at) all.push_back({say("emergency.lasted"), text(times::span(say, *e.ended_at - e.declared_at))});
    if (!e.end_note.empty()) all.push_back({say("emergency.note"), text(e.end_note)});
    Html levels;
    for (const auto& [at, level] : r.levels) {
        if (!levels.empty()) levels << "<br>";
        levels << times::when(say, at, r.now) << " " << (level ? say.of("emergency.level", *level) : say("emergency.no_level"));
    }
    if (!levels.empty()) all.push_back({say("emergency.level"), levels});
    return facts(all);
}

Html figures(const Words& say, const Report& r) {
    const auto tasks = emergency::checklist(r.emergency.warnings);
    return stats({{.n = std::to_string(r.filed), .what = say("emergency.filed")},
                  {.n = std::to_string(r.checked.all - r.checked.open()),
                   .of = say("emergency.of_people", {std::to_string(r.checked.all)}),
                   .what = say("emergency.checked_in")},
                  {.n = std::to_string(r.checked.unreached), .what = say("emergency.found.unreached")},
                  {.n = std::to_string(r.checked.needs), .what = say("emergency.found.needs")},
                  {.n = std::to_string(r.checked.unasked()), .what = say("emergency.never_asked")},
                  {.n = std::to_string(r.behind.ticks.size()),
                   .of = say("emergency.of_tasks", {std::to_string(tasks.size())}),
                   .what = say("emergency.tasks_done")},
                  {.n = std::to_string(r.emergency.warnings.size()), .what = say("emergency.warnings_quoted")}});
}

} // namespace

Html report(const Words& say, const Report& r) {
    const auto& e = r.emergency;
    const auto name = say.of("emergency.report", e.signal());
    return stack(
        {crumbs({.label = say("shell.here"), .way = {{"/emergencies", say("emergency.past")}}, .here = name}),
         heading({.title = name, .below = text(r.place)}),
         two(stack({card({.id = "glance", .title = say("emergency.glance"), .body = stack({at_a_glance(say, r), figures(say, r)})}),
                    card({.id = "warnings", .title = say("emergency.warnings"), .body = warnings(say, e, r.now)})}),
             stack({card({.id = "checklist", .title = say("emergency.checklist"), .body = checklist(say, e, r.behind, "", r.now)}),
                    card({.id = "log", .title = say("emergency.log"), .body = entries(say, r.behind, r.now)})}))});
}

Html past(const Words& say, const Past& p) {
    const auto title = say("emergency.past");
    const Html top = stack(
        {crumbs({.label = say("shell.here"), .way = {{"/emergency", say("emergency.door")}}, .here = title}), heading({.title = title})});
    if (p.all.empty()) return stack({top, empty({.title = say("emergency.no_past"), .line = say("emergency.no_past_line")})});
    std::vector<ListRow> lines;
    for (const auto& e : p.all)
        lines.push_back({.title = say.of("emergency.report", e.signal()),
                         .href = "/emergencies/" + std::to_string(e.id.value),
                         .line = e.end_note,
                         .when = say("emergency.from_to", {times::when(say, e.declared_at, p.now), times::when(say, *e.ended_at, p.now)}),
                         .icon = Icon::shield});
    const Html older = p.older ? more({"/emergencies?before=" + std::to_string(p.older.value), say("emergency.older")}) : Html();
    return stack({top, card({.body = rows(lines)}), older});
}

} // namespace mulin::emergency::views
