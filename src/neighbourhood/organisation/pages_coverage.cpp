// Which stairwells are answered for, and by whom: for officers to see, for those who keep the organisation to change.
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

using namespace web;

std::string field_of(StairwellId id) { return "s" + std::to_string(id.value); }

views::CoverageMap coverage_map(Tx& tx, const Actor& who) {
    const auto today = local_day(tx.now());
    views::CoverageMap map{.csrf = {},
                           .buildings = {},
                           .bodies = bodies(tx, today),
                           .from = to_text(today),
                           .edit = may_everywhere(who, Right::edit_bodies),
                           .rosters = may_everywhere(who, Right::edit_homes),
                           .now = tx.now()};
    std::map<StairwellId, BodyId> groups;
    for (const auto& c : coverage(tx, today)) groups[c.stairwell] = c.body;
    std::map<StairwellId, Fault> wrong;
    for (const auto& f : faults(tx, today)) wrong[f.stairwell] = f.fault;

    for (const auto& b : buildings(tx)) map.buildings.push_back({b, {}});
    for (const auto& s : stairwells(tx)) {
        const auto building = std::ranges::find(map.buildings, s.building, [](const views::CoveredBuilding& b) { return b.building.id; });
        views::Covered one{.stairwell = s, .group = {}, .fault = {}};
        if (const auto g = groups.find(s.id); g != groups.end()) one.group = g->second;
        if (const auto f = wrong.find(s.id); f != wrong.end()) one.fault = f->second;
        building->stairwells.push_back(one);
    }
    return map;
}

Page coverage_page(const Visit& v, const Wrongs& w) {
    auto map = v.read([&](Tx& tx) { return coverage_map(tx, v.who); });
    map.csrf = v.csrf;
    if (map.edit) map.open = v.maybe_id<BuildingId>("building");
    if (v.flag("from")) map.from = v.text("from");
    const auto main = views::coverage(v.say, map, w);
    return w.any() ? v.again(v.say("organisation_pages.coverage"), main, Look::work)
                   : Page{v.say("organisation_pages.coverage"), main, Look::work};
}

} // namespace

// ?building= opens the form of that building.
Answered show_coverage(Visit& v) { return coverage_page(v, {}); }

// A building at once: `all` for every stairwell of it, else each by its own field; what is left empty stays as it is.
Answered change_coverage(Visit& v) {
    const auto building = v.maybe_id<BuildingId>("building");
    if (!building) return refuse(page_unknown());
    const auto done = v.write([&](Tx& tx) -> Done {
        const auto from = day_or(v, "from", local_day(tx.now()));
        for (const auto& s : stairwells(tx, building)) {
            const auto group = v.flag("all") ? v.maybe_id<BodyId>("all") : v.maybe_id<BodyId>(field_of(s.id));
            if (!group) continue;
            if (auto ok = cover(tx, v.who, s.id, *group, from); !ok) return ok;
        }
        return {};
    });
    if (!done) return coverage_page(v, v.wrongs(done.error()));
    return Go{"/coverage", "organisation_pages.covered_now"};
}

} // namespace mulin::organisation
