// Which body answers for which door.
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/store_bodies.hpp"
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

std::optional<Body> one_of(const std::vector<Body>& bodies, BodyId id, BodyKind kind) {
    const auto b = std::ranges::find_if(bodies, [&](const Body& x) { return x.id == id && x.kind == kind; });
    return b == bodies.end() ? std::nullopt : std::optional(*b);
}

std::optional<Body> group_of(Tx& tx, const std::vector<Body>& bodies, StairwellId stairwell, Day day) {
    for (const auto& c : store::coverage_of(tx, stairwell))
        if (c.on(day))
            if (auto group = one_of(bodies, c.body, BodyKind::group)) return group;
    return std::nullopt;
}

std::optional<Body> branch_above(const std::vector<Body>& bodies, BodyId group) {
    for (const auto id : chain(bodies, group))
        if (auto branch = one_of(bodies, id, BodyKind::branch)) return branch;
    return std::nullopt;
}

std::optional<Body> community_office(const std::vector<Body>& bodies) {
    const auto b = std::ranges::find(bodies, BodyKind::community, &Body::kind);
    return b == bodies.end() ? std::nullopt : std::optional(*b);
}

// Everyone who holds the post, or the post itself, vacant.
std::vector<Post> post(Tx& tx, const Body& body, Role role, Day day) {
    std::vector<Post> posts;
    for (const auto& t : store::holders(tx, body.id, role, day)) posts.push_back({body, role, store::person(tx, t.person)});
    if (posts.empty()) posts.push_back({body, role, {}});
    return posts;
}

// The stairwell's own head, if one lives in it; else all heads of the group.
std::vector<Post> heads(Tx& tx, const Body& group, StairwellId stairwell, Day day) {
    auto all = post(tx, group, Role::stairwell_head, day);
    std::vector<Post> here;
    for (const auto& p : all)
        if (p.holder && std::ranges::count(store::stairwells_of(tx, p.holder->id, day), stairwell)) here.push_back(p);
    return here.empty() ? all : here;
}

void append(std::vector<Post>& to, std::vector<Post> more) { std::ranges::move(more, std::back_inserter(to)); }

} // namespace

Done cover(Tx& tx, const Actor& who, StairwellId stairwell, BodyId id, Day from) {
    if (auto ok = permitted(who, Right::edit_bodies); !ok) return ok;
    const auto b = body(tx, id);
    if (!b || !store::stairwell(tx, stairwell)) return refuse(unknown());
    if (b->kind != BodyKind::group || !b->on(from)) return refuse({Why::invalid, "organisation.not_a_group", "body"});

    auto past = store::coverage_of(tx, stairwell);
    std::erase_if(past, [&](const Coverage& c) { return c.until && *c.until <= from; });
    if (past.size() == 1 && past[0].body == id && past[0].from <= from && !past[0].until) return {};

    store::end_coverage(tx, stairwell, from);
    store::insert(tx, {.id = tx.fresh<CoverageId>(), .stairwell = stairwell, .body = id, .from = from});
    events::record(tx, who, "organisation.covered", {"stairwell", stairwell.value}, b->name);
    return {};
}

std::vector<Coverage> coverage(Tx& tx, Day day) { return store::coverage(tx, day); }

std::vector<CoverageFault> faults(Tx& tx, Day day) {
    std::vector<StairwellId> ids;
    for (const auto& s : store::stairwells(tx, {})) ids.push_back(s.id);
    return coverage_faults(ids, store::coverage(tx, day), store::bodies_ever(tx, day), day);
}

std::vector<StairwellId> zone(Tx& tx, std::span<const BodyId> bodies, Day day) {
    std::vector<StairwellId> all;
    for (const auto body : bodies) std::ranges::copy(store::zone(tx, body, day), std::back_inserter(all));
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

bool reaches(Tx& tx, const Actor& who, Right right, StairwellId stairwell) { return reach(tx, who, right).holds(stairwell); }

std::optional<BodyId> Answering::nearest() const {
    for (const auto* body : {&group, &branch, &community})
        if (*body) return (*body)->id;
    return std::nullopt;
}

Answering answering(Tx& tx, StairwellId stairwell, Day day) {
    const auto standing = bodies(tx, day);
    Answering a{.group = group_of(tx, standing, stairwell, day), .branch = {}, .community = community_office(standing), .posts = {}};
    if (a.group) a.branch = branch_above(standing, a.group->id);

    if (a.group) {
        append(a.posts, post(tx, *a.group, Role::group_leader, day));
        append(a.posts, heads(tx, *a.group, stairwell, day));
    }
    if (a.branch) {
        append(a.posts, post(tx, *a.branch, Role::branch_secretary, day));
        append(a.posts, post(tx, *a.branch, Role::branch_deputy, day));
    }
    if (a.community) a.posts.push_back({*a.community, Role::grid_worker, {}});
    return a;
}

} // namespace mulin::organisation
