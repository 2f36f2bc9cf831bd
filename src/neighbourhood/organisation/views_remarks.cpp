#include "neighbourhood/organisation/views_remarks.hpp"
#include "neighbourhood/organisation/roster_notes.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/web/refusals.hpp"

namespace mulin::organisation::roster::views {
namespace {

using namespace web;
using organisation::views::options;

std::string path(RemarkId id) { return "/rosters/remarks/" + std::to_string(id.value); }

std::vector<Link> way(const Words& say) {
    return {{"/rosters", say("roster_pages.title")}, {"/rosters/remarks", say("roster_pages.remarks")}};
}

Html said_there(const Words& say, const OneRemark& r) {
    const auto why = unfit(r.remark.words);
    const Html hint = why ? said({.words = text(say.of("roster_pages.unfit", *why)), .mood = Mood::wait}) : Html();
    Html quote;
    quote << "<blockquote><p>" << r.remark.words << "</p></blockquote>";
    return card({.id = "words", .title = say("roster_pages.remark_says"), .body = stack({quote, hint}), .kind = CardKind::ask});
}

Html decision(const OneRemark& r, Fate fate, Html body) {
    return form({.action = path(r.remark.id) + "/decision",
                 .body = std::move(body),
                 .hidden = {{"csrf", r.csrf}, {"fate", std::string(name(fate))}}});
}

Html keeping(const Words& say, const OneRemark& r, const Wrongs& w) {
    const bool as_it_is = r.typed.words.empty() && !unfit(r.remark.words);
    return decision(r, Fate::kept,
                    stack({field({.name = "words",
                                  .label = say("roster_pages.note"),
                                  .value = as_it_is ? r.remark.words : r.typed.words,
                                  .hint = say("roster_pages.note_hint"),
                                  .wrong = w.at("words")}),
                           bar({button({.word = say("roster_pages.keep_note")})})}));
}

Html about_use(const Words& say, const OneRemark& r) {
    return decision(r, Fate::usage,
                    stack({field({.name = "usage",
                                  .label = say("organisation_pages.usage"),
                                  .input = Input::choice,
                                  .value = std::string(name(r.home.usage)),
                                  .options = options<Usage>(say, "organisation.usage")}),
                           bar({button({.word = say("roster_pages.keep_usage"), .act = Act::second})})}));
}

Html about_number(const Words& say, const OneRemark& r, const Wrongs& w) {
    if (r.people.empty()) return {};
    std::vector<Option> people;
    for (const auto& p : r.people) people.push_back({std::to_string(p.person.value), p.name});
    return decision(r, Fate::number,
                    stack({field({.name = "person",
                                  .label = say("roster_pages.whose_number"),
                                  .input = Input::choice,
                                  .value = std::to_string(r.typed.person.value),
                                  .wrong = w.at("person"),
                                  .options = people}),
                           field({.name = "number",
                                  .label = say("roster.field.phone"),
                                  .input = Input::tel,
                                  .value = r.typed.number.empty() ? number_in(r.remark.words) : r.typed.number,
                                  .wrong = w.at("number"),
                                  .narrow = true}),
                           bar({button({.word = say("roster_pages.keep_number"), .act = Act::second})})}));
}

Html beside(const Words& say, const OneRemark& r) {
    std::vector<ListRow> people;
    for (const auto& p : r.people)
        people.push_back({.title = p.name,
                          .line = say.of("organisation.relation", p.relation),
                          .end = p.number.empty() ? Html() : phone_link(p.number)});
    const Html who = people.empty() ? text(say("organisation_pages.nobody_here")) : rows(people);
    return stack({card({.id = "people", .title = say("organisation_pages.people"), .body = who}), notes(say, r.notes, r.csrf, false)});
}

} // namespace

Html remarks(const Words& say, const WaitingRemarks& r) {
    auto back = way(say);
    back.pop_back();
    const auto top = stack({crumbs({.label = say("shell.here"), .way = std::move(back), .here = say("roster_pages.remarks")}),
                            heading({.title = say("roster_pages.remarks"), .below = text(say("roster_pages.remarks_line"))})});
    if (r.count == 0)
        return stack({top, empty({.title = say("roster_pages.remarks_none"),
                                  .line = say("roster_pages.remarks_none_line"),
                                  .act = button({.word = say("roster_pages.title"), .href = "/rosters", .act = Act::second})})});
    std::vector<ListRow> all;
    for (const auto& [id, door] : r.first) all.push_back({.title = door, .href = path(id)});
    return stack({top, bar({button({.word = say("roster_pages.remarks_begin"), .href = path(r.first.front().first), .icon = Icon::eye})}),
                  card({.id = "waiting", .title = say("roster_pages.remarks_n", {std::to_string(r.count)}), .body = rows(all)})});
}

Html remark(const Words& say, const OneRemark& r, const Wrongs& w) {
    const auto drop = decision(
        r, Fate::discarded,
        stack({sentence(say("roster_pages.discard_line")), bar({button({.word = say("roster_pages.discard"), .act = Act::stop})})}));
    return stack({crumbs({.label = say("shell.here"), .way = way(say), .here = r.place.door}),
                  heading({.title = say("roster_pages.remark_title"),
                           .above = plate(r.place.door, PlateSize::big),
                           .below = quiet(say("roster_pages.remarks_left", {std::to_string(r.waiting)}))}),
                  wrongs_above(say, w),
                  two(stack({said_there(say, r), card({.id = "discard", .title = say("roster_pages.discard_title"), .body = drop}),
                             card({.id = "keep", .title = say("roster_pages.keep_title"), .body = keeping(say, r, w)}),
                             card({.id = "file",
                                   .title = say("roster_pages.file_title"),
                                   .body = stack({about_use(say, r), about_number(say, r, w)})})}),
                      beside(say, r))});
}

Html remarks_wait(const Words& say, std::int64_t count) {
    if (count == 0) return {};
    return said({.words = Html() << say("roster_pages.remarks_n", {std::to_string(count)}) << " "
                                 << link({"/rosters/remarks", say("roster_pages.remarks_look")}),
                 .mood = Mood::wait});
}

Html notes(const Words& say, const std::vector<Note>& all, std::string_view csrf, bool edit) {
    if (all.empty()) return {};
    std::vector<ListRow> lines;
    for (const auto& n : all) {
        const auto away =
            form({.action = "/homes/" + std::to_string(n.home.value) + "/notes/" + std::to_string(n.id.value) + "/removal",
                  .body = button({.word = say("roster_pages.note_remove"), .act = Act::stop, .cut = Cut::thin, .about = n.words}),
                  .hidden = {{"csrf", std::string(csrf)}}});
        lines.push_back({.body = text(n.words), .end = edit ? away : Html()});
    }
    return card({.id = "notes", .title = say("roster_pages.notes"), .body = rows(lines)});
}

} // namespace mulin::organisation::roster::views
