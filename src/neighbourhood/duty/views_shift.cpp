// One shift, and the forms of those who plan.
#include "base/dates.hpp"
#include "neighbourhood/duty/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::duty::views {
namespace {

using namespace web;

Html way(const Words& say, std::string here) {
    return crumbs({.label = say("shell.here"), .way = {{"/duty", say("duty.door")}}, .here = std::move(here)});
}

std::string path(const OneShift& o) { return "/duty/shifts/" + std::to_string(o.shift.shift.id.value); }

Html known(const Known& k) {
    Html h = text(k.name);
    if (!k.phone.empty()) h << "<br>" << phone_link(k.phone);
    return h;
}

Html what(const Words& say, const OneShift& o) {
    const auto& s = o.shift.shift;
    std::vector<Fact> all{{say("duty.post"), text(say.of("duty.post", s.post))},
                          {say("duty.hours_head"), text(when(say, {s.from, s.until}, o.now))},
                          {say("duty.person"), known(o.shift.who)}};
    if (!o.shift.deputy.name.empty()) all.push_back({say("duty.deputy"), known(o.shift.deputy)});
    if (!s.place.empty()) all.push_back({say("duty.place"), text(s.place)});
    return card({.id = "shift", .title = say("duty.shift"), .body = facts(all)});
}

Html notes(const Words& say, const OneShift& o, const Wrongs& w) {
    std::vector<ListRow> lines;
    for (const auto& [note, by] : o.notes)
        lines.push_back({.title = note.words, .line = say("duty.joined", {by, times::when(say, note.at, o.now)}), .icon = Icon::speech});
    const Html write = !o.may_note
                           ? Html()
                           : form({.action = path(o) + "/notes",
                                   .body = stack({field({.name = "words",
                                                         .label = say("duty.hand_over"),
                                                         .input = Input::area,
                                                         .value = typed_or(o.typed, "words"),
                                                         .hint = say("duty.hand_over_hint"),
                                                         .wrong = w.at("words"),
                                                         .longest = 500,
                                                         .needed = true}),
                                                  button({.word = say("duty.write_down"), .act = o.is_mine ? Act::main : Act::second})}),
                                   .hidden = {{"csrf", o.csrf}}});
    return card(
        {.id = "notes", .title = say("duty.notes"), .body = stack({lines.empty() ? quiet(say("duty.no_notes")) : rows(lines), write})});
}

Html swapping(const Words& say, const OneShift& o, const Wrongs& w) {
    std::vector<ListRow> lines;
    bool open = false;
    for (const auto& s : o.swaps) {
        const bool asked = s.swap.answer == Answer::asked;
        open = open || asked;
        const Html withdraw = asked && s.swap.from == o.me
                                  ? form({.action = "/duty/swaps/" + std::to_string(s.swap.id.value) + "/withdrawal",
                                          .body = button({.word = say("duty.withdraw"), .act = Act::second, .cut = Cut::thin}),
                                          .hidden = {{"csrf", o.csrf}}})
                                  : Html();
        lines.push_back({.title = say("duty.swap", {s.from, s.to}),
                         .line = s.swap.why,
                         .end = bar({pill(asked                            ? Pill::waiting
                                          : s.swap.answer == Answer::taken ? Pill::done
                                                                           : Pill::refused,
                                          say.of("duty.answer", s.swap.answer)),
                                     withdraw})});
    }
    const Html ask =
        !o.is_mine || o.over || open
            ? Html()
            : form({.action = path(o) + "/swaps",
                    .body = stack({field({.name = "to",
                                          .label = say("duty.swap_with"),
                                          .input = Input::choice,
                                          .value = typed_or(o.typed, "to"),
                                          .hint = say("duty.swap_hint"),
                                          .wrong = w.at("to"),
                                          .options = o.people,
                                          .needed = true}),
                                   field({.name = "why", .label = say("duty.swap_why"), .value = typed_or(o.typed, "why"), .longest = 100}),
                                   button({.word = say("duty.ask"), .act = Act::second})}),
                    .hidden = {{"csrf", o.csrf}}});
    if (lines.empty() && ask.empty()) return {};
    return card({.id = "swaps", .title = say("duty.swaps"), .body = stack({lines.empty() ? Html() : rows(lines), ask})});
}

Html change(const Words& say, const OneShift& o, const Wrongs& w) {
    if (!o.may_plan || o.over) return {};
    return card(
        {.id = "change",
         .title = say("duty.change"),
         .body = stack({form({.action = path(o),
                              .body = stack({fields(say, o.people, o.typed, w), button({.word = say("duty.save"), .act = Act::second})}),
                              .hidden = {{"csrf", o.csrf}}}),
                        form({.action = path(o) + "/removal",
                              .body = button({.word = say("duty.remove"), .act = Act::stop}),
                              .hidden = {{"csrf", o.csrf}}})})});
}

} // namespace

Html shift(const Words& say, const OneShift& o, const Wrongs& w) {
    const auto& s = o.shift.shift;
    const auto title = say.of("duty.post", s.post) + " " + when(say, {s.from, s.until}, o.now);
    return stack({way(say, title), heading({.title = title}), wrongs_above(say, w),
                  two(stack({what(say, o), notes(say, o, w)}), stack({swapping(say, o, w), change(say, o, w)}))});
}

Html new_shift(const Words& say, const ShiftForm& f, const Wrongs& w) {
    const auto title = say("duty.new_shift");
    return stack({way(say, title), heading({.title = title}), wrongs_above(say, w),
                  form({.action = "/duty/shifts",
                        .body = stack({fields(say, f.people, f.typed, w), button({.word = say("duty.save")})}),
                        .hidden = {{"csrf", f.csrf}},
                        .look = FormLook::card})});
}

Html turns(const Words& say, const TurnsForm& f, const Wrongs& w) {
    const auto value = [&](std::string_view name) { return typed_or(f.typed, name); };
    const auto day = [&](const std::string& name, std::string_view label) {
        return field({.name = name, .label = say(label), .input = Input::date, .value = value(name), .wrong = w.at(name), .needed = true});
    };
    Tiles people{.name = "people",
                 .legend = say("duty.whose_turn"),
                 .tiles = {},
                 .pick = Pick::many,
                 .abreast = Abreast::three,
                 .hint = say("duty.whose_turn_hint"),
                 .wrong = w.at("people")};
    for (const auto& o : f.people)
        if (!o.value.empty())
            people.tiles.push_back({.value = o.value, .word = o.word, .chosen = std::ranges::find(f.chosen, o.value) != f.chosen.end()});
    Tiles begins{.name = "begins", .legend = say("duty.begins"), .tiles = {}, .abreast = Abreast::three, .wrong = w.at("begins")};
    for (const auto& [minutes, word] :
         {std::pair("480,1200", "duty.two_a_day"), {"0,480,960", "duty.three_a_day"}, {"480", "duty.whole_days"}})
        begins.tiles.push_back({.value = minutes,
                                .word = say(word),
                                .line = say(std::string(word) + "_line"),
                                .chosen = value("begins").empty() ? std::string_view(minutes) == "480,1200" : value("begins") == minutes});
    const auto title = say("duty.plan");
    return stack({way(say, title), heading({.title = title, .below = text(say("duty.plan_line"))}), wrongs_above(say, w),
                  form({.action = "/duty/turns",
                        .body = stack({post_tiles(say, value("post")), tiles(people),
                                       halves(day("first", "duty.first_day"), day("last", "duty.last_day")), tiles(begins),
                                       field({.name = "place",
                                              .label = say("duty.place"),
                                              .value = value("place"),
                                              .hint = say("duty.place_hint"),
                                              .longest = 40}),
                                       button({.word = say("duty.plan_now")})}),
                        .hidden = {{"csrf", f.csrf}},
                        .look = FormLook::card})});
}

} // namespace mulin::duty::views
