#include "neighbourhood/calendar/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts.hpp"
#include <array>

namespace mulin::calendar::views {
namespace {

using namespace web;

// The paper's own words, "国庆节、中秋节", as the reader says them.
std::string named(const Words& say, std::string_view paper) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> all = {{{"元旦", "calendar.new_year"},
                                                                                   {"春节", "calendar.spring_festival"},
                                                                                   {"清明节", "calendar.tomb_sweeping"},
                                                                                   {"劳动节", "calendar.labour_day"},
                                                                                   {"端午节", "calendar.dragon_boat"},
                                                                                   {"中秋节", "calendar.mid_autumn"},
                                                                                   {"国庆节", "calendar.national_day"}}};
    std::string names;
    for (const auto& [word, key] : all)
        if (paper.find(word) != paper.npos) names.append(names.empty() ? "" : say("calendar.and")).append(say(key));
    return names.empty() ? std::string(paper) : names;
}

std::string span(const Words& say, const Holiday& h) {
    const auto first = times::full_day(say, written_day(h.first)), last = times::full_day(say, written_day(h.last));
    return h.first == h.last ? first : say("calendar.span", {first, last});
}

Html announced(const Words& say, const Year& y) {
    if (!y.announced)
        return said({.words = text(say(y.entered ? "calendar.entered_by_hand" : "calendar.not_announced", {std::to_string(y.year)})),
                     .mood = y.entered ? Mood::done : Mood::wait});
    std::vector<ListRow> lines;
    for (const auto& h : y.announced->holidays) {
        std::string make_up;
        for (const auto day : h.make_up)
            if (day) make_up.append(make_up.empty() ? "" : say("calendar.and")).append(times::full_day(say, written_day(day)));
        lines.push_back(
            {.title = named(say, h.name), .line = make_up.empty() ? "" : say("calendar.make_up", {make_up}), .end = text(span(say, h))});
    }
    return stack({rows(lines), quiet(say("calendar.paper", {std::string(y.announced->paper)}))});
}

Html changed(const Words& say, const Year& y) {
    if (y.changes.empty()) return quiet(say("calendar.none_changed"));
    std::vector<ListRow> lines;
    for (const auto& c : y.changes) {
        const Html clear =
            !y.may_edit
                ? Html()
                : form(
                      {.action = "/calendar/days/clearing",
                       .body = button({.word = say("calendar.clear"), .act = Act::second, .cut = Cut::thin, .about = " " + to_text(c.day)}),
                       .hidden = {{"csrf", y.csrf}, {"day", to_text(c.day)}}});
        lines.push_back({.title = times::full_day(say, c.day),
                         .body = Html(" "),
                         .line = c.note,
                         .end = bar({pill(c.kind == DayKind::off ? Icon::cup : Icon::wrench, say.of("calendar.kind", c.kind)), clear})});
    }
    return rows(lines);
}

Html change_form(const Words& say, const Year& y, const Wrongs& w) {
    if (!y.may_edit) return {};
    Tiles kinds{.name = "kind", .legend = say("calendar.kind_of_day"), .tiles = {}};
    for (std::size_t i = 0; i < std::size(Names<DayKind>::all); ++i) {
        const std::string word(Names<DayKind>::all[i]);
        kinds.tiles.push_back({.value = word,
                               .word = say("calendar.kind." + word),
                               .icon = DayKind(i) == DayKind::off ? Icon::cup : Icon::wrench,
                               .chosen = y.kind == word || (y.kind.empty() && i == 0)});
    }
    const auto body = stack({field({.name = "day",
                                    .label = say("calendar.day"),
                                    .input = Input::date,
                                    .value = y.day,
                                    .wrong = w.at("day"),
                                    .narrow = true,
                                    .needed = true}),
                             tiles(kinds),
                             field({.name = "note",
                                    .label = say("calendar.note"),
                                    .value = y.note,
                                    .hint = say("calendar.note_hint"),
                                    .wrong = w.at("note"),
                                    .longest = 60,
                                    .needed = true}),
                             button({.word = say("calendar.set")})});
    return card({.id = "change-day",
                 .title = say("calendar.change"),
                 .body = form({.action = "/calendar/days", .body = body, .hidden = {{"csrf", y.csrf}, {"year", std::to_string(y.year)}}})});
}

} // namespace

Html year(const Words& say, const Year& y, const Wrongs& w) {
    const auto at = [](int n) { return "/calendar?year=" + std::to_string(n); };
    const auto pages = pager({.label = say("calendar.years"),
                              .before_word = std::to_string(y.year - 1),
                              .where = say("calendar.year", {std::to_string(y.year)}),
                              .after_word = std::to_string(y.year + 1),
                              .before = at(y.year - 1),
                              .after = at(y.year + 1)});
    const auto wrongs = errors({.title = say("shell.wrong_one"), .wrongs = w.all(), .kept = say("shell.rest_kept")});
    return stack(
        {heading({.title = say("calendar.door"), .below = text(say("calendar.line"))}), wrongs,
         two(stack(
                 {card({.id = "holidays", .title = say("calendar.holidays", {std::to_string(y.year)}), .body = announced(say, y)}), pages}),
             stack({card({.id = "changed", .title = say("calendar.changed"), .body = changed(say, y)}), change_form(say, y, w)}))});
}

} // namespace mulin::calendar::views
