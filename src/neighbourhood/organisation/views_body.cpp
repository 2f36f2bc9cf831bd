#include "neighbourhood/organisation/views.hpp"
#include "neighbourhood/organisation/views_words.hpp"
#include "platform/language/times.hpp"
#include <map>
#include <utility>

namespace mulin::organisation::views {
namespace {

using namespace web;
using std::chrono::days;

constexpr days soon{60}; // a term that ends within two months should be talked about

Html term(const Words& say, const OneBody& b, const Tenure& t) {
    if (!t.term_ends || t.until) return {};
    const auto day = times::day(say, *t.term_ends, b.today);
    if (*t.term_ends <= b.today) return pill(Pill::late, say("organisation_pages.term_over", {day}));
    if (*t.term_ends <= b.today + soon) return pill(Pill::yours, say("organisation_pages.term_soon", {day}));
    return {};
}

Html sign(const Words& say, const OneBody& b) {
    const auto zone =
        b.zone.empty() ? say.of("organisation.kind", b.body.kind) : say("organisation_pages.answers_for", {std::to_string(b.zone.size())});
    if (b.body.kind != BodyKind::branch) return heading({.title = b.body.name, .below = text(zone)});
    BranchLine line{.label = say("organisation_pages.all_branches"), .branches = {}};
    for (const auto& s : b.line) line.branches.push_back({std::to_string(s.number), s.name, path(s.id), s.id == b.body.id});
    return bus_stop_sign(
        {.over = say("organisation_pages.stop_n", {std::to_string(b.body.number)}), .name = b.body.name, .under = zone, .line = line});
}

ListRow named_row(const Words& say, const OneBody& b, const Held& h) {
    const auto href = b.edit ? path(b.body.id) + "/posts/" + std::to_string(h.tenure.id.value) : std::string();
    const auto since = say("organisation_pages.since", {to_text(h.tenure.from)});
    return {.title = h.name,
            .href = href,
            .body = Html() << " " << term(say, b, h.tenure),
            .line = say("organisation_pages.and_also", {say.of("organisation.role", h.tenure.role), since}),
            .end = h.mobile.empty() ? Html() : phone_link(h.mobile)};
}

// A line for each holder of a post; those who come without a name are counted by post.
std::vector<ListRow> post_rows(const Words& say, const OneBody& b) {
    std::vector<ListRow> all;
    std::map<Role, int> unnamed;
    for (const auto& h : b.posts)
        if (h.name.empty()) ++unnamed[h.tenure.role];
        else if (h.tenure.role != Role::member) all.push_back(named_row(say, b, h));
    for (const auto& h : b.posts)
        if (const auto n = std::exchange(unnamed[h.tenure.role], 0); n > 0)
            all.push_back(
                {.title = say.of("organisation.role", h.tenure.role), .line = say("organisation_pages.persons_n", {std::to_string(n)})});
    return all;
}

Html posts(const Words& say, const OneBody& b) {
    const auto all = post_rows(say, b);
    const Html appoint = b.edit && b.day == b.today ? more({path(b.body.id) + "/appointment", say("organisation_pages.appoint")}) : Html();
    return card({.id = "posts",
                 .title = say("organisation_pages.posts"),
                 .body = all.empty() ? text(say("organisation_pages.nobody_yet")) : rows(all),
                 .beside = appoint});
}

// Who belongs to it without a post: many, so they stand close together, and last.
Html members(const Words& say, const OneBody& b) {
    std::vector<Html> all;
    for (const auto& h : b.posts)
        if (h.tenure.role == Role::member && !h.name.empty())
            all.push_back(more({path(b.body.id) + "/posts/" + std::to_string(h.tenure.id.value), h.name}));
    if (all.empty()) return {};
    const auto title = say("organisation_pages.members_n", {std::to_string(all.size())});
    return card({.id = "members", .title = title, .body = bar(all)});
}

Html zone(const Words& say, const OneBody& b) {
    if (b.zone.empty()) return {};
    if (b.body.kind != BodyKind::branch && b.body.kind != BodyKind::group) return {};
    std::vector<Html> all;
    for (const auto& s : b.zone) all.push_back(linked_plate(s.door, path(s.id)));
    return card({.id = "zone", .title = say("organisation_pages.zone"), .body = bar(all)});
}

Html about(const Words& say, const OneBody& b) {
    std::vector<Fact> all{{say("organisation_pages.kind"), text(say.of("organisation.kind", b.body.kind))}};
    if (b.body.bond) all.push_back({say("organisation_pages.bond"), text(say.of("organisation.bond", *b.body.bond))});
    if (b.parent) all.push_back({say("organisation_pages.parent"), link({path(b.parent->id), b.parent->name})});
    all.push_back({say("organisation_pages.founded"), num(to_text(b.body.founded))});
    if (b.body.dissolved) all.push_back({say("organisation_pages.dissolved"), num(to_text(*b.body.dissolved))});
    return card({.id = "about",
                 .title = say("organisation_pages.about"),
                 .body = stack({facts(all), b.body.phone.empty() ? Html() : bar({call_button(b.body.phone)})})});
}

Html below(const Words& say, const OneBody& b) {
    if (b.below.empty()) return {};
    std::vector<ListRow> all;
    for (const auto& c : b.below)
        all.push_back({.title = c.name,
                       .href = path(c.id),
                       .line = say.of("organisation.kind", c.kind),
                       .end = c.phone.empty() ? Html() : phone_link(c.phone)});
    return card({.id = "below", .title = say("organisation_pages.below"), .body = rows(all)});
}

Html history(const Words& say, const OneBody& b) {
    if (!b.officer) return {};
    const Html seek = form({.action = path(b.body.id),
                            .body = Html() << field({.name = "on",
                                                     .label = say("organisation_pages.on_day"),
                                                     .input = Input::date,
                                                     .value = to_text(b.day),
                                                     .narrow = true})
                                           << button({.word = say("organisation_pages.look"), .act = Act::second, .cut = Cut::thin}),
                            .look = FormLook::seek});
    Table t{.caption = say("organisation_pages.history"),
            .columns = {{say("organisation_pages.who")},
                        {say("organisation_pages.post")},
                        {say("organisation_pages.from")},
                        {say("organisation_pages.until")}},
            .rows = {}};
    for (const auto& h : b.history)
        t.rows.push_back({.cells = {text(h.name), text(say.of("organisation.role", h.tenure.role)), num(to_text(h.tenure.from)),
                                    h.tenure.until ? num(to_text(*h.tenure.until)) : text(say("organisation_pages.still"))}});
    return card({.id = "history", .title = say("organisation_pages.history"), .body = stack({seek, t.rows.empty() ? Html() : table(t)})});
}

// Worth a card once it has moved.
Html stood(const Words& say, const OneBody& b) {
    if (b.stood.empty() || (b.stood.size() == 1 && !b.stood.front().standing.until)) return {};
    std::vector<ListRow> all;
    for (const auto& s : b.stood)
        all.push_back({.title = s.parent,
                       .href = path(s.standing.parent),
                       .line = s.standing.until
                                   ? say("organisation_pages.from_until", {to_text(s.standing.from), to_text(*s.standing.until)})
                                   : say("organisation_pages.since", {to_text(s.standing.from)})});
    return card({.id = "stood", .title = say("organisation_pages.stood"), .body = rows(all)});
}

Html another_day(const Words& say, const OneBody& b) {
    if (b.day == b.today) return {};
    return said({.words = Html() << say("organisation_pages.as_it_was", {to_text(b.day)}) << " "
                                 << link({path(b.body.id), say("organisation_pages.back_to_today")}),
                 .mood = Mood::wait});
}

Html acts(const Words& say, const OneBody& b) {
    if (!b.edit || b.body.dissolved) return {};
    return bar(
        {button({.word = say("organisation_pages.edit_body"), .href = path(b.body.id) + "/form", .act = Act::second, .icon = Icon::pencil}),
         button({.word = say("organisation_pages.new_below"),
                 .href = "/organisation/bodies/new?parent=" + std::to_string(b.body.id.value),
                 .act = Act::second,
                 .icon = Icon::plus}),
         button({.word = say("organisation_pages.dissolve"), .href = path(b.body.id) + "/dissolution", .act = Act::stop})});
}

} // namespace

Html body(const Words& say, const OneBody& b) {
    const Html side = stack({about(say, b), stood(say, b), below(say, b)});
    return stack({organisation_crumbs(say, {}, b.body.name), sign(say, b), another_day(say, b), acts(say, b),
                  two(stack({posts(say, b), zone(say, b), history(say, b), members(say, b)}), side)});
}

} // namespace mulin::organisation::views
