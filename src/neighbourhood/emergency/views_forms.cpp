// Quoting a warning, and standing down.
#include "neighbourhood/emergency/views.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::emergency::views {
namespace {

using namespace web;

Html way(const Words& say, std::string here) {
    return crumbs({.label = say("shell.here"), .way = {{"/emergency", say("emergency.door")}}, .here = std::move(here)});
}

template <class E> Html choose(const Words& say, const QuoteForm& f, const Wrongs& w, const std::string& field, Abreast abreast) {
    Tiles t{.name = field, .legend = say("emergency." + field), .tiles = {}, .abreast = abreast, .wrong = w.at(field)};
    for (const auto word : Names<E>::all)
        t.tiles.push_back({.value = std::string(word),
                           .word = say("emergency." + field + "." + std::string(word)),
                           .chosen = typed_or(f.typed, field) == word});
    return tiles(t);
}

Html line(const Words& say, const QuoteForm& f, const Wrongs& w, const std::string& name, Input input, bool needed = true) {
    const bool when = input == Input::moment;
    return field({.name = name,
                  .label = say("emergency." + name),
                  .input = input,
                  .value = typed_or(f.typed, name),
                  .hint = say("emergency." + name + "_hint"),
                  .wrong = w.at(name),
                  .rows = 4,
                  .longest = when                   ? 0
                             : input == Input::area ? 1000
                                                    : 60,
                  .needed = needed});
}

Html level(const Words& say, const QuoteForm& f) {
    std::vector<Option> all{{"", say("emergency.no_level")}};
    for (const auto word : Names<Level>::all) all.push_back({std::string(word), say("emergency.level." + std::string(word))});
    return field({.name = "level",
                  .label = say("emergency.level"),
                  .input = Input::choice,
                  .value = typed_or(f.typed, "level"),
                  .hint = say("emergency.level_hint"),
                  .options = all});
}

} // namespace

Html quote_form(const Words& say, const QuoteForm& f, const Wrongs& w) {
    const auto title = say(f.further ? "emergency.quote_further" : "emergency.declare");
    return stack(
        {way(say, title), heading({.title = title, .below = text(say("emergency.only_relayed"))}), wrongs_above(say, w),
         form({.action = f.further ? "/emergency/warnings" : "/emergency",
               .body = stack({choose<Signal>(say, f, w, "signal", Abreast::four), choose<Colour>(say, f, w, "colour", Abreast::four),
                              f.further ? choose<Says>(say, f, w, "says", Abreast::two) : Html(), line(say, f, w, "words", Input::area),
                              halves(line(say, f, w, "issuer", Input::text), line(say, f, w, "source", Input::text)),
                              halves(line(say, f, w, "issued", Input::moment), line(say, f, w, "expires", Input::moment, false)),
                              f.further ? Html() : level(say, f), button({.word = title})}),
               .hidden = {{"csrf", f.csrf}},
               .look = FormLook::card})});
}

Html end_form(const Words& say, const std::string& csrf, const Typed& typed, const Wrongs& w) {
    const auto title = say("emergency.stand_down");
    return stack({way(say, title), heading({.title = title, .below = text(say("emergency.end_line"))}), wrongs_above(say, w),
                  form({.action = "/emergency/end",
                        .body = stack({field({.name = "note",
                                              .label = say("emergency.note"),
                                              .input = Input::area,
                                              .value = typed_or(typed, "note"),
                                              .hint = say("emergency.note_hint"),
                                              .wrong = w.at("note"),
                                              .longest = 500,
                                              .needed = true}),
                                       button({.word = title, .act = Act::stop})}),
                        .hidden = {{"csrf", csrf}},
                        .look = FormLook::card})});
}

} // namespace mulin::emergency::views
