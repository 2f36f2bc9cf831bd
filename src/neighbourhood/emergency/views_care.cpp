// The list of people to look after, and entering someone.
#include "neighbourhood/emergency/views_care.hpp"
#include "base/dates.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::emergency::views {
namespace {

using namespace web;

std::string reasons(const Words& say, const Cared& c) {
    std::string all;
    for (const auto r : c.reasons) {
        const auto word = say.of("emergency.reason", r);
        all = all.empty() ? word : say("duty.joined", {all, word});
    }
    return all;
}

Html way(const Words& say, std::string here) {
    return crumbs({.label = say("shell.here"), .way = {{"/care", say("emergency.care")}}, .here = std::move(here)});
}

Html details(const Words& say, const CareForm& f, const Wrongs& w) {
    const auto value = [&](std::string_view name) { return typed_or(f.typed, name); };
    Tiles who{.name = "person", .legend = say("emergency.care_person"), .tiles = {}, .abreast = Abreast::three, .wrong = w.at("person")};
    for (const auto& p : f.people) who.tiles.push_back({.value = p.value, .word = p.word, .chosen = value("person") == p.value});
    Tiles why{.name = "reasons",
              .legend = say("emergency.care_reasons"),
              .tiles = {},
              .pick = Pick::many,
              .abreast = Abreast::four,
              .wrong = w.at("reasons")};
    for (const auto word : Names<Reason>::all)
        why.tiles.push_back({.value = std::string(word),
                             .word = say("emergency.reason." + std::string(word)),
                             .chosen = std::ranges::find(f.reasons, word) != f.reasons.end()});
    Tiles grade{.name = "grade", .legend = say("emergency.grade"), .tiles = {}, .abreast = Abreast::three};
    for (const auto word : Names<Grade>::all)
        grade.tiles.push_back({.value = std::string(word),
                               .word = say("emergency.grade." + std::string(word)),
                               .line = say("emergency.grade_line." + std::string(word)),
                               .chosen = value("grade") == word});
    Tiles how{.name = "consent",
              .legend = say("emergency.consent"),
              .tiles = {},
              .abreast = Abreast::four,
              .hint = say("emergency.consent_hint"),
              .wrong = w.at("consent")};
    for (const auto word : Names<Consent>::all)
        how.tiles.push_back(
            {.value = std::string(word), .word = say("emergency.consent." + std::string(word)), .chosen = value("consent") == word});
    const auto line = [&](const std::string& name, Input input, int longest) {
        return field({.name = name,
                      .label = say("emergency." + name),
                      .input = input,
                      .value = value(name),
                      .hint = say("emergency." + name + "_hint"),
                      .wrong = w.at(name),
                      .longest = longest});
    };
    return form({.action = "/care",
                 .body = stack({tiles(who), tiles(why), tiles(grade), tiles(how), line("agreed", Input::date, 0),
                                line("door_note", Input::text, 60),
                                halves(line("contact_name", Input::text, 30), line("contact_phone", Input::tel, 20)),
                                button({.word = say("emergency.care_keep")})}),
                 .hidden = {{"csrf", f.csrf}, {"door", f.asked}},
                 .look = FormLook::card});
}

} // namespace

Html care_list(const Words& say, const CareList& l) {
    const auto add = button({.word = say("emergency.care_add"), .href = "/care/new", .icon = Icon::plus});
    const Html top = heading({.title = say("emergency.care"), .below = text(say("emergency.care_line")), .end = add});
    if (l.all.empty()) return stack({top, empty({.title = say("emergency.care_nobody"), .line = say("emergency.care_nobody_line")})});
    std::vector<ListRow> lines;
    for (const auto& k : l.all) {
        const auto agreed = say("emergency.care_agreed_on", {to_text(*k.cared.agreed_on), say.of("emergency.consent", *k.cared.consent)});
        Html body;
        body << " " << pill(Icon::heart, say.of("emergency.grade", k.cared.grade));
        lines.push_back(
            {.title = k.door + " " + k.name,
             .body = body,
             .line = say("duty.joined", {reasons(say, k.cared), agreed}),
             .end =
                 form({.action = "/care/" + std::to_string(k.cared.id.value) + "/removal",
                       .body = button({.word = say("emergency.care_remove"), .act = Act::second, .cut = Cut::thin, .about = " " + k.name}),
                       .hidden = {{"csrf", l.csrf}}})});
    }
    return stack({top, card({.body = rows(lines)})});
}

Html care_form(const Words& say, const CareForm& f, const Wrongs& w) {
    const auto title = say("emergency.care_add");
    const Html seek = form({.action = "/care/new",
                            .body = stack({field({.name = "door",
                                                  .label = say("emergency.care_door"),
                                                  .value = f.asked,
                                                  .hint = say("emergency.care_door_hint"),
                                                  .wrong = !f.asked.empty() && f.door.empty() ? say("emergency.care_no_door") : "",
                                                  .needed = true}),
                                           button({.word = say("emergency.care_find"), .act = f.door.empty() ? Act::main : Act::second})}),
                            .look = FormLook::seek});
    return stack({way(say, title), heading({.title = title, .below = text(say("emergency.care_only_agreed"))}), wrongs_above(say, w), seek,
                  f.door.empty() ? Html() : stack({plate(f.door), details(say, f, w)})});
}

} // namespace mulin::emergency::views
