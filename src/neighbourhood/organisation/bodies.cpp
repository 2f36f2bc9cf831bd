#include "neighbourhood/organisation/bodies.hpp"
#include <algorithm>
#include <tuple>

namespace mulin::organisation {
namespace {

const Body* find(std::span<const Body> bodies, BodyId id) {
    const auto b = std::ranges::find(bodies, id, &Body::id);
    return b == bodies.end() ? nullptr : &*b;
}

// The one kind a parent must be of; nothing: any kind will do.
constexpr std::optional<BodyKind> kind_above(BodyKind kind) {
    switch (kind) {
    case BodyKind::group: return BodyKind::branch;
    case BodyKind::branch: return BodyKind::committee;
    case BodyKind::committee: return BodyKind::street;
    default: return std::nullopt;
    }
}

bool under_a_branch(std::span<const Body> bodies, BodyId group, Day day) {
    return std::ranges::any_of(chain(bodies, group), [&](BodyId id) {
        const Body* b = find(bodies, id);
        return b->kind == BodyKind::branch && b->on(day);
    });
}

// The groups that answer for a stairwell on a day, each once.
std::vector<BodyId> groups_of(StairwellId stairwell, std::span<const Coverage> coverage, std::span<const Body> bodies, Day day) {
    std::vector<BodyId> groups;
    for (const auto& c : coverage) {
        if (c.stairwell != stairwell || !c.on(day) || std::ranges::find(groups, c.body) != groups.end()) continue;
        const Body* b = find(bodies, c.body);
        if (b && b->kind == BodyKind::group && b->on(day)) groups.push_back(c.body);
    }
    return groups;
}

} // namespace

std::vector<CoverageFault> coverage_faults(std::span<const StairwellId> stairwells, std::span<const Coverage> coverage,
                                           std::span<const Body> bodies, Day day) {
    std::vector<CoverageFault> faults;
    for (const auto stairwell : stairwells) {
        auto groups = groups_of(stairwell, coverage, bodies, day);
        if (groups.empty()) faults.push_back({stairwell, Fault::uncovered, {}});
        else if (groups.size() > 1) faults.push_back({stairwell, Fault::overlap, std::move(groups)});
        else if (!under_a_branch(bodies, groups.front(), day)) faults.push_back({stairwell, Fault::no_branch, std::move(groups)});
    }
    return faults;
}

std::span<const Role> posts_in(BodyKind kind) {
    using enum Role;
    static constexpr Role committee[] = {committee_secretary, member}, branch[] = {branch_secretary, branch_deputy, member},
                          group[] = {group_leader, stairwell_head, member}, team[] = {team_leader, member},
                          community[] = {grid_worker, duty_officer, accountant, representative, administrator, member},
                          family[] = {family_committee, supervisor, member}, property[] = {property_manager, fee_clerk, repairer, member},
                          partner[] = {partner_window, member}, owners[] = {representative, supervisor, member}, street_office[] = {street, auditor, member};
    switch (kind) {
    case BodyKind::committee: return committee;
    case BodyKind::branch: return branch;
    case BodyKind::group: return group;
    case BodyKind::team: return team;
    case BodyKind::community: return community;
    case BodyKind::family_committee: return family;
    case BodyKind::property: return property;
    case BodyKind::partner: return partner;
    case BodyKind::owners_committee: return owners;
    case BodyKind::street: return street_office;
    }
    return {};
}

std::vector<BodyId> chain(std::span<const Body> bodies, BodyId from) {
    std::vector<BodyId> up;
    for (const Body* b = find(bodies, from); b && std::ranges::find(up, b->id) == up.end();
         b = b->parent ? find(bodies, *b->parent) : nullptr)
        up.push_back(b->id);
    return up;
}

std::vector<Body> in_order_of_the_tree(std::vector<Body> bodies) {
    std::ranges::sort(bodies, {}, [](const Body& b) { return std::tuple(b.kind, b.number, b.name, b.id); });

    std::vector<Body> ordered;
    const auto take = [&](const Body& body, const auto& take_below) -> void {
        if (find(ordered, body.id)) return;
        ordered.push_back(body);
        for (const auto& b : bodies)
            if (b.parent == body.id) take_below(b, take_below);
    };
    for (const auto& b : bodies)
        if (!b.parent || !find(bodies, *b.parent)) take(b, take);
    for (const auto& b : bodies) take(b, take); // what is left stands in a ring
    return ordered;
}

Done fits(std::span<const Body> bodies, const Body& body) {
    if (body.name.empty()) return refuse({Why::invalid, "organisation.no_name", "name"});
    if (!body.parent) return {};

    const Body* parent = find(bodies, *body.parent);
    const auto above = kind_above(body.kind);
    if (!parent || (above && parent->kind != *above)) return refuse({Why::invalid, "organisation.wrong_parent", "parent"});
    if (std::ranges::count(chain(bodies, parent->id), body.id)) return refuse({Why::conflict, "organisation.ring", "parent"});
    return {};
}

} // namespace mulin::organisation
