// Checking in, stairwell by stairwell, and the sheet to carry along.
#include "base/dates.hpp"
#include "neighbourhood/emergency/views_care.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::emergency::views {
namespace {

using namespace web;

std::string path(StairwellId id) { return "/emergency/checks/" + std::to_string(id.value); }
std::string count(int n) { return std::to_string(n); }

Pill pill_of(Found f) {
    switch (f) {
    case Found::unreached: return Pill::waiting;
    case Found::needs: return Pill::late;
    default: return Pill::done;
    }
}

std::string path(Which which) { return "/emergency/people?which=" + std::string(name(which)); }

Html totals(const Words& say, const Checks& c) {
    const auto& t = c.all;
    const auto to = [&](Which which) { return c.may_see_care ? path(which) : std::string(); };
    return stats({{.n = count(t.all - t.open()),
                   .of = say("emergency.of_people", {count(t.all)}),
                   .what = say("emergency.checked_in"),
                   .href = to(Which::everyone)},
                  {.n = count(t.unasked()), .what = say("emergency.not_asked"), .href = to(Which::to_find)},
                  {.n = count(t.unreached), .what = say("emergency.found.unreached"), .href = to(Which::unreached)},
                  {.n = count(t.needs), .what = say("emergency.found.needs"), .href = to(Which::needs)}});
}

Html state(const Words& say, const std::optional<Check>& check) {
    return check ? pill(pill_of(check->found), say.of("emergency.found", check->found)) : pill(Pill::waiting, say("emergency.not_asked"));
}

Html way(const Words& say, std::string here, bool inner) {
    std::vector<Link> links{{"/emergency", say("emergency.door")}};
    if (inner) links.push_back({"/emergency/checks", say("emergency.checks")});
    return crumbs({.label = say("shell.here"), .way = links, .here = std::move(here)});
}

ListRow in_trouble(const Words& say, const StairwellTally& s) {
    const auto& t = s.tally;
    return {.title = s.door,
            .href = path(s.id),
            .line = say("emergency.tally", {count(t.all - t.open()), count(t.all), count(t.unreached), count(t.needs)}),
            .end = t.needs ? pill(Pill::late, say("emergency.found.needs")) : pill(Pill::waiting, say("emergency.found.unreached"))};
}

Html answers(const Words& say, const StairwellChecks& s, const Known& k, const Wrongs& w) {
    const auto id = std::to_string(k.cared.id.value);
    const bool here = s.asked == k.cared.id; // the one whose form came back
    const auto one = [&](Found f, Act act) {
        return form({.action = path(s.id),
                     .body = button({.word = say.of("emergency.found", f), .act = act, .cut = Cut::thin, .about = " " + k.name}),
                     .hidden = {{"csrf", s.csrf}, {"cared", id}, {"found", std::string(name(f))}}});
    };
    const Html needs =
        form({.action = path(s.id),
              .body = bar({field({.name = "words",
                                  .label = say("emergency.care_need", {k.name}),
                                  .wrong = here ? w.at("words") : "",
                                  .id = here ? "words" : "words-" + id,
                                  .longest = 100}),
                           button({.word = say("emergency.found.needs"), .act = Act::second, .cut = Cut::thin, .about = " " + k.name})}),
              .hidden = {{"csrf", s.csrf}, {"cared", id}, {"found", "needs"}}});
    return stack({bar({one(Found::called, Act::second), one(Found::visited, Act::second), one(Found::unreached, Act::second)}), needs});
}

Html person(const Words& say, const StairwellChecks& s, const Known& k, const Wrongs& w) {
    Html h;
    h << "<p>" << phone_link(k.phone);
    if (!k.cared.door_note.empty()) h << " " << quiet(k.cared.door_note);
    h << "</p>";
    if (!k.cared.contact_name.empty())
        h << "<p>" << say("emergency.care_else", {k.cared.contact_name}) << " " << phone_link(k.cared.contact_phone) << "</p>";
    if (k.check) {
        h << "<p>" << quiet(times::when(say, k.check->at, s.now));
        if (!k.check->words.empty()) h << " " << k.check->words;
        h << "</p>";
        if (k.check->found == Found::needs) h << more({"/desk/call?place=" + percent_encoded(k.door), say("emergency.care_report")});
    }
    h << answers(say, s, k, w);
    return card(
        {.id = "cared-" + std::to_string(k.cared.id.value), .title = k.door + " " + k.name, .body = h, .beside = state(say, k.check)});
}

} // namespace

Html checks(const Words& say, const Checks& c) {
    const auto title = say("emergency.checks");
    const Html top = stack({way(say, title, false), heading({.title = title, .below = text(say("emergency.checks_line"))})});
    if (c.stairwells.empty())
        return stack({top, empty({.title = say("emergency.care_nobody"), .line = say("emergency.care_nobody_line")})});
    std::vector<ListRow> lines;
    std::vector<Html> to_ask, asked;
    for (const auto& s : c.stairwells) {
        const auto& t = s.tally;
        if (t.needs || t.unreached) lines.push_back(in_trouble(say, s));
        else if (t.open()) to_ask.push_back(linked_plate(say("emergency.door_left", {s.door, count(t.open())}), path(s.id)));
        else asked.push_back(linked_plate(s.door, path(s.id)));
    }
    const auto doors = [&](std::string_view which, const std::vector<Html>& all) {
        return all.empty() ? Html() : card({.title = say(which), .body = bar(all)});
    };
    return stack({top, totals(say, c), lines.empty() ? Html() : card({.title = say("emergency.in_trouble"), .body = rows(lines)}),
                  doors("emergency.doors_to_ask", to_ask), doors("emergency.doors_asked", asked)});
}

Html people(const Words& say, const People& p) {
    const auto title = say.of("emergency.which", p.which);
    const Html top = stack({way(say, title, true), heading({.title = title, .below = text(say("emergency.sheet_order"))})});
    if (p.all.empty()) return stack({top, empty({.title = say("emergency.which_nobody"), .line = say("emergency.which_nobody_line")})});
    std::vector<ListRow> lines;
    for (const auto& k : p.all) {
        auto line = k.check && !k.check->words.empty() ? k.check->words : k.cared.door_note;
        if (k.check) line = times::when(say, k.check->at, p.now) + (line.empty() ? "" : " " + line);
        Html body;
        body << " " << phone_link(k.phone);
        lines.push_back({.title = k.door + " " + k.name,
                         .href = path(k.cared.stairwell) + "#cared-" + std::to_string(k.cared.id.value),
                         .body = body,
                         .line = line,
                         .end = state(say, k.check)});
    }
    const Html print = button({.word = say("emergency.sheet"),
                               .href = "/emergency/people/sheet?which=" + std::string(name(p.which)),
                               .act = Act::second,
                               .icon = Icon::printer});
    return stack({top, print, card({.body = rows(lines)})});
}

Html stairwell_checks(const Words& say, const StairwellChecks& s, const Wrongs& w) {
    const Html top = stack({way(say, s.door, true), heading({.title = s.door}), wrongs_above(say, w)});
    if (!s.opened)
        return stack(
            {top, card({.id = "glass",
                        .title = say("emergency.glass"),
                        .body = stack({sentence(say("emergency.glass_line")),
                                       s.may_break ? form({.action = path(s.id) + "/opening",
                                                           .body = button({.word = say("emergency.break_glass"), .icon = Icon::lock}),
                                                           .hidden = {{"csrf", s.csrf}}})
                                                   : quiet(say("emergency.care_not_yours"))})})});
    Html people;
    for (const auto& k : s.all) people << person(say, s, k, w);
    if (s.all.empty()) people << empty({.title = say("emergency.care_nobody"), .line = say("emergency.care_nobody_line")});
    return stack({top, s.by_glass ? said({.words = text(say("emergency.glass_is_broken")), .mood = Mood::wait}) : Html(),
                  button({.word = say("emergency.sheet"), .href = path(s.id) + "/sheet", .act = Act::second, .icon = Icon::printer}),
                  people});
}

Html call_sheet(const Words& say, const CallSheet& s) {
    Html h = R"(<main id="main"><section class="a4"><header class="a-head"><div><p class="a-org">)";
    h << s.place << " " << s.of << "</p><h1>" << say("emergency.sheet") << R"(</h1></div><div class="a-meta"><p>)"
      << say("emergency.sheet_by", {times::when(say, s.now, s.now), s.by}) << "</p><p>" << say("emergency.sheet_order") << "</p><p>"
      << strong(say("emergency.sheet_secret")) << R"(</p></div></header><div class="course"></div><p class="a-call">)"
      << say("duty.call_any_time") << " " << strong(s.phone) << R"(</p><table class="a-table"><caption class="hide">)"
      << say("emergency.sheet_order") << "</caption><thead><tr>";
    for (const auto* head :
         {"sheet_no", "sheet_door", "sheet_who", "sheet_note", "sheet_phone", "sheet_else", "sheet_time", "sheet_well", "sheet_help"})
        h << R"(<th scope="col">)" << say("emergency." + std::string(head)) << "</th>";
    h << "</tr></thead><tbody>";
    int n = 0;
    for (const auto& k : s.all)
        h << "<tr><td>" << ++n << R"(</td><td class="a-no">)" << k.door << R"(</td><td class="a-who">)" << k.name << "</td><td>"
          << k.cared.door_note << R"(</td><td class="num a-tel">)" << k.phone << "</td><td>" << k.cared.contact_name << " "
          << k.cared.contact_phone << R"(</td><td class="a-blank"></td><td class="a-box"><span class="box"></span></td>)"
          << R"(<td class="a-box"><span class="box"></span></td></tr>)";
    return h << R"(</tbody></table><section class="a-note"><h2>)" << say("emergency.sheet_needs")
             << R"(</h2><div class="a-lines"><span></span><span></span><span></span></div></section></section></main>)";
}

} // namespace mulin::emergency::views
