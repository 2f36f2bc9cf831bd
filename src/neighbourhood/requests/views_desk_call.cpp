// A call at four in the morning: number, door, what, how urgent, one sentence; and beside it what to say and who will be told.
#include "base/dates.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"

namespace mulin::requests::desk::views {
namespace {

using namespace web;

// What rings at night, each on its letter.
constexpr std::pair<std::string_view, std::string_view> at_hand[] = {{"leak", "L"},   {"power", "D"}, {"drain", "X"},  {"inflow", "J"},
                                                                     {"facade", "W"}, {"gas", "Q"},   {"unwell", "B"}, {"other", "O"}};
constexpr std::pair<Urgency, std::string_view> urgencies[] = {
    {Urgency::emergency, "E"}, {Urgency::urgent, "U"}, {Urgency::ordinary, "P"}, {Urgency::question, "Z"}};
// Where there is something the caller should do at once.
constexpr std::string_view with_advice[] = {"leak", "power", "drain", "inflow", "facade", "gas", "wires", "unwell", "trapped"};

Html what(const Words& say, const CallForm& f, const Wrongs& w) {
    Tiles t{.name = "category",
            .legend = say("desk.call_what"),
            .tiles = {},
            .abreast = Abreast::four,
            .hint = say("desk.call_what_hint"),
            .wrong = w.at("category")};
    bool at_a_letter = f.category.empty();
    for (const auto& [code, key] : at_hand) {
        at_a_letter = at_a_letter || f.category == code;
        t.tiles.push_back({.value = std::string(code),
                           .word = say("requests.category." + std::string(code)),
                           .icon = icon_of(code),
                           .key = std::string(key),
                           .chosen = f.category == code});
    }
    Html more = R"(<details class="further")";
    more << when(!at_a_letter, " open") << "><summary>" << say("desk.call_other") << "</summary>"
         << field({.name = "other_category",
                   .label = say("desk.category"),
                   .input = Input::choice,
                   .value = at_a_letter ? std::string() : f.category,
                   .options = category_options(say, f.categories, say("desk.call_as_above"))})
         << "</details>";
    return stack({tiles(t), more});
}

Html how_urgent(const Words& say, const CallForm& f) {
    Tiles t{.name = "urgency", .legend = say("desk.call_urgency"), .tiles = {}, .hint = say("desk.call_urgency_hint")};
    for (const auto& [urgency, key] : urgencies)
        t.tiles.push_back({.value = std::string(name(urgency)),
                           .word = say.of("requests.urgency", urgency),
                           .key = std::string(key),
                           .chosen = f.urgency == name(urgency)});
    return tiles(t);
}

// Who it is, under number and door; the script puts it here while one types.
Html plate_line(const Words& say, const std::optional<Finding>& found, bool swapped) {
    Html h = R"(<div class="bar" id="plate-line")";
    h << when(swapped, R"( hx-swap-oob="true")") << ">";
    if (found && !found->door.empty()) {
        h << plate(found->door);
        if (!found->called.empty()) h << strong(found->called);
        h << "<span>" << found->body << "</span>";
    } else {
        h << quiet(say(found ? "desk.call_no_such_door" : "desk.call_door_here"));
    }
    return h << "</div>";
}

Html script(const Words& say, const Finding& f) {
    const auto hello = f.called.empty() ? say("desk.say_hello") : say("desk.say_hello_to", {f.called});
    auto promise = f.contact && f.on_site ? say("desk.say_contact_and_site", {limit(say, *f.contact), limit(say, *f.on_site)})
                   : f.contact            ? say("desk.say_contact", {limit(say, *f.contact)})
                                          : say("desk.say_noted");
    if (contains(with_advice, f.category)) promise += say("desk.advice." + f.category);
    Html p = R"(<p class="say">)";
    return p << hello << promise << "</p>";
}

Html people(const Words& say, const Finding& f) {
    if (f.people.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& n : f.people)
        lines.push_back({.title = n.name,
                         .line = spaced(n.phone),
                         .icon = Icon::person,
                         .end = n.calls ? pill(Icon::phone, say("desk.on_the_line")) : Html()});
    return card({.id = "there", .title = say("desk.who_lives_there"), .body = rows(lines)});
}

Html told(const Words& say, const Finding& f) {
    if (f.told.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& t : f.told)
        lines.push_back(
            {.body = strong(t.name), .line = t.post, .icon = Icon::phone, .end = t.phone.empty() ? Html() : phone_link(spaced(t.phone))});
    return card({.id = "tell",
                 .title = say("desk.tell_title"),
                 .body = rows(lines),
                 .beside = quiet(say("desk.people_count", {std::to_string(f.told.size())}))});
}

Html known(const Words& say, const std::vector<HelpRequest>& all, std::string_view title_key, TimePoint now) {
    if (all.empty()) return {};
    Html words;
    words << "<h2 class=\"h3\">" << say(title_key, {std::to_string(all.size())}) << "</h2>";
    for (const auto& r : all)
        words << "<p class=\"small\">" << link({address(r.id), r.number}) << " "
              << say("desk.like_line", {times::when(say, r.filed_at, now), r.place, title(say, r), say.of("requests.state", r.state)})
              << "</p>";
    return said({.words = words, .mood = Mood::wait, .icon = Icon::people});
}

Html side(const Words& say, const std::optional<Finding>& found) {
    if (!found) return card({.id = "say", .title = say("desk.say_title"), .body = stack({text(say("desk.call_nothing_yet"))})});
    const auto& f = *found;
    const Html what = f.category.empty() ? Html()
                                         : quiet(say(f.guessed ? "desk.guessed_as" : "desk.taken_as",
                                                     {say("requests.category." + f.category), say.of("requests.urgency", f.urgency)}));
    return stack({card({.id = "say", .title = say("desk.say_title"), .body = stack({script(say, f), what})}), told(say, f),
                  known(say, f.open, "desk.theirs_open", f.now), known(say, f.like, "desk.may_be_same", f.now), people(say, f)});
}

Html fields(const Words& say, const CallForm& f, const Wrongs& w) {
    const auto number = field({.name = "caller_phone",
                               .label = say("desk.call_phone"),
                               .input = Input::tel,
                               .value = f.phone,
                               .hint = say("desk.call_phone_hint"),
                               .wrong = w.at("caller_phone"),
                               .key = "1",
                               .autocomplete = "off",
                               .here = !w.any()});
    const auto door = field({.name = "place",
                             .label = say("desk.call_place"),
                             .value = f.place,
                             .hint = say("desk.call_place_hint"),
                             .wrong = w.at("place"),
                             .key = "2",
                             .autocomplete = "off",
                             .longest = 80});
    const auto words = field({.name = "words",
                              .label = say("desk.call_words"),
                              .input = Input::area,
                              .value = f.words,
                              .hint = say("desk.call_words_hint"),
                              .wrong = w.at("words"),
                              .key = "5",
                              .rows = 4,
                              .longest = 2000});
    const auto time = field({.name = "called_at",
                             .label = say("desk.call_time"),
                             .input = Input::time,
                             .value = f.called_at,
                             .wrong = w.at("called_at"),
                             .narrow = true});
    Html save;
    save << button({.word = say("desk.call_save"), .cut = Cut::wide, .key = "Enter"});
    return stack({halves(number, door), plate_line(say, f.finding, false), what(say, f, w),
                  halves(stack({how_urgent(say, f), time}), words), save,
                  bar({button({.word = say("desk.call_look"), .act = Act::second, .icon = Icon::search, .name = "look", .value = "yes"}),
                       quiet(say("desk.call_after"))})});
}

} // namespace

Html finding(const Words& say, const std::optional<Finding>& found) {
    Html h = side(say, found);
    return h << plate_line(say, found, true);
}

Html call(const Words& say, const CallForm& f, const Wrongs& w) {
    const auto sheet = form({.action = "/desk/call",
                             .body = fields(say, f, w),
                             .hidden = {{"csrf", f.csrf}, {"once", f.once}},
                             .look = FormLook::card,
                             .id = "call",
                             .draft = Draft{f.draft, say("shell.draft_kept"), say("shell.draft_waiting")}});
    Html beside =
        R"(<div id="lookup" aria-live="polite" hx-get="/desk/call/lookup" hx-include="#call" hx-swap="innerHTML")"
        R"( hx-params="caller_phone,place,category,other_category,urgency,words,called_at" hx-trigger="input from:#call delay:300ms">)";
    beside << side(say, f.finding) << "</div>";
    Html how;
    how << say("desk.call_line") << " " << kbd("Tab") << " " << say("desk.call_tab") << " " << kbd("Enter") << " "
        << say("desk.call_enter");
    return stack({heading({.title = say("desk.call"), .below = how, .end = pill(Icon::lock, say("desk.call_draft"))}), wrongs_above(say, w),
                  two(sheet, beside)});
}

} // namespace mulin::requests::desk::views
