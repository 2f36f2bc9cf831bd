// The tree of the organisation, and one body of it.
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

using namespace web;

// Officers know one another by name; which names stay masked is `seen`'s to say.
std::map<BodyId, views::Leader> leaders(Tx& tx, const Actor& who, Day day) {
    std::map<BodyId, views::Leader> all;
    for (const auto role : {Role::committee_secretary, Role::branch_secretary, Role::group_leader, Role::team_leader})
        for (const auto& o : officers(tx, role, day))
            if (!all.contains(o.body)) all[o.body] = {role, seen(tx, who, o.person).name};
    return all;
}

std::vector<std::pair<std::string, std::string>> ways_on(const Actor& who) {
    std::vector<std::pair<std::string, std::string>> ways;
    const auto add = [&](bool may, std::string_view path, std::string_view key) {
        if (may) ways.emplace_back(path, key);
    };
    add(may_everywhere(who, Right::edit_bodies), "/organisation/bodies/new", "organisation_pages.new_body");
    add(is_officer(who), "/coverage", "organisation_pages.coverage");
    add(may_everywhere(who, Right::edit_homes), "/rosters", "organisation_pages.rosters");
    add(may_everywhere(who, Right::edit_homes), "/stairwells/sheets", "organisation_pages.sheets");
    add(may_everywhere(who, Right::edit_rules), "/settings", "organisation_pages.settings");
    add(may_everywhere(who, Right::see_log), "/log", "organisation_pages.log");
    add(may_everywhere(who, Right::edit_rules) || may_everywhere(who, Right::manage_accounts), "/channels", "channels.door");
    add(is_officer(who), "/tokens", "machines.tokens");
    return ways;
}

std::map<BodyId, int> stairwells_of_groups(Tx& tx, Day day) {
    std::map<BodyId, int> all;
    for (const auto& c : coverage(tx, day)) ++all[c.body];
    return all;
}

std::vector<views::Stair> zone_of(Tx& tx, BodyId id, Day day) {
    const BodyId one[] = {id};
    const auto ids = zone(tx, one, day);
    std::map<BuildingId, std::string> names;
    for (const auto& b : buildings(tx)) names[b.id] = b.name;
    std::vector<views::Stair> all;
    for (const auto& s : stairwells(tx))
        if (std::ranges::binary_search(ids, s.id))
            all.push_back({s.id, display({.building = names[s.building], .stairwell = {}, .flat = {}}),
                           display({.building = names[s.building], .stairwell = s.name, .flat = {}})});
    return all;
}

views::Held held(Tx& tx, const Actor& who, const Tenure& t, bool officer) {
    if (!officer) return {t, {}};
    const auto p = person(tx, t.person);
    if (!p) return {t, {}};
    const auto shown = seen(tx, who, *p);
    return {t, shown.name, shown.mobile};
}

views::OneBody one_body(Tx& tx, const Actor& who, const Body& b, Day day) {
    views::OneBody page{.body = b,
                        .parent = {},
                        .below = {},
                        .line = {},
                        .posts = {},
                        .history = {},
                        .zone = {},
                        .officer = is_officer(who),
                        .edit = may_everywhere(who, Right::edit_bodies),
                        .day = day,
                        .today = local_day(tx.now())};
    if (b.parent) page.parent = body(tx, *b.parent);
    for (const auto& s : parents(tx, b.id))
        if (const auto p = body(tx, s.parent)) page.stood.push_back({s, p->name});
    for (const auto& other : bodies(tx, day)) {
        if (other.parent == b.id) page.below.push_back(other);
        if (other.kind == BodyKind::branch) page.line.push_back(other);
    }
    for (const auto& t : tenures(tx, b.id)) {
        // Who merely belongs to a body is for those who keep its books; everyone else is told how many they are.
        const bool named = page.officer && (t.role != Role::member || page.edit);
        if (t.on(day)) page.posts.push_back(held(tx, who, t, named));
        if (named && t.role != Role::member) page.history.push_back(held(tx, who, t, true));
    }
    std::ranges::stable_sort(page.posts, {}, [&](const views::Held& h) {
        const auto order = posts_in(b.kind);
        return std::ranges::find(order, h.tenure.role) - order.begin();
    });
    page.zone = zone_of(tx, b.id, day);
    return page;
}

} // namespace

Answered show_organisation(Visit& v) {
    const auto page = v.read([&](Tx& tx) {
        const auto today = local_day(tx.now());
        views::Tree t{.place = community(tx).name,
                      .bodies = bodies(tx, today),
                      .stairwells = stairwells_of_groups(tx, today),
                      .leaders = {},
                      .all = int(stairwells(tx).size()),
                      .ways = ways_on(v.who),
                      .edit = may_everywhere(v.who, Right::edit_bodies),
                      .now = tx.now()};
        t.answered = t.all - int(faults(tx, today).size());
        if (is_officer(v.who)) t.leaders = leaders(tx, v.who, today);
        return t;
    });
    return Page{v.say("organisation.door"), views::tree(v.say, page), look_of(v)};
}

Answered show_body(Visit& v) {
    const auto today = today_of(v);
    const auto day = is_officer(v.who) ? day_or(v, "on", today) : today;
    const auto page = v.read([&](Tx& tx) -> std::optional<views::OneBody> {
        const auto b = body(tx, v.id<BodyId>(), day);
        if (!b || (!b->on(today) && !is_officer(v.who))) return {};
        return one_body(tx, v.who, *b, day);
    });
    if (!page) return refuse(page_unknown());
    return Page{page->body.name, views::body(v.say, *page), look_of(v)};
}

} // namespace mulin::organisation
