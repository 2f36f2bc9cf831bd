// Whose it is: the place, the category, the rule that fits and the people it names.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests_inside.hpp"
#include "neighbourhood/requests/store.hpp"

namespace mulin::requests {
namespace {

using organisation::Answering;
using organisation::BodyKind;
using organisation::Role;

// Who answers for a whole building: what all its stairwells have in common.
Answering in_common(Answering a, const Answering& b) {
    const auto differ = [](const auto& x, const auto& y) { return !x || !y || x->id != y->id; };
    const auto drop = [&](BodyKind kind) { std::erase_if(a.posts, [&](const organisation::Post& p) { return p.body.kind == kind; }); };
    if (differ(a.group, b.group)) {
        a.group.reset();
        drop(BodyKind::group);
    }
    if (differ(a.branch, b.branch)) {
        a.branch.reset();
        drop(BodyKind::branch);
    }
    return a;
}

Answering answering(Tx& tx, std::optional<StairwellId> stairwell, std::optional<BuildingId> building, Day today) {
    if (stairwell) return organisation::answering(tx, *stairwell, today);
    std::optional<Answering> all;
    if (building)
        for (const auto& s : organisation::stairwells(tx, *building)) {
            const auto one = organisation::answering(tx, s.id, today);
            all = all ? in_common(*std::move(all), one) : one;
        }
    return all.value_or(Answering{});
}

// A role that is on a roster: while someone has that post, it is they who are told, and nobody who is off duty.
std::optional<duty::Post> post_of(Role role) {
    if (role == Role::duty_officer) return duty::Post::desk;
    if (role == Role::repairer) return duty::Post::repair;
    return std::nullopt;
}

std::vector<organisation::Tenure> at_their_post(Tx& tx, Role role, Day today) {
    std::vector<organisation::Tenure> all;
    if (const auto post = post_of(role))
        for (const auto& shift : duty::on_duty(tx, *post)) all.push_back({.body = {}, .person = shift.person, .role = role, .from = today});
    return all.empty() ? organisation::holders(tx, role, today) : all;
}

std::vector<Role> with_those_above(std::span<const Role> roles) {
    std::vector<Role> all;
    for (const auto role : roles)
        for (auto up = std::optional(role); up && !contains(all, *up); up = above(*up)) all.push_back(*up);
    return all;
}

} // namespace

Around around(Tx& tx, std::optional<StairwellId> stairwell, std::optional<BuildingId> building, std::span<const Role> roles) {
    const auto today = local_day(tx.now());
    Around a{answering(tx, stairwell, building, today), {}, {}};
    for (const auto& body : organisation::bodies(tx, today)) {
        if (body.kind == BodyKind::community && !a.answering.community) a.answering.community = body;
        if (body.kind == BodyKind::property && !a.property) a.property = body.id;
    }
    for (const auto role : with_those_above(roles))
        for (const auto& tenure : at_their_post(tx, role, today)) a.holders.push_back(tenure);
    return a;
}

std::optional<Whereabouts> whereabouts(Tx& tx, const NewRequest& n) {
    const auto words = text::tidy(n.place_words);
    std::optional<organisation::Place> place;
    if (n.home) place = organisation::place(tx, *n.home);
    else if (n.stairwell) place = organisation::place(tx, *n.stairwell);
    else if (n.building) place = organisation::place(tx, *n.building);
    else if (!words.empty()) return Whereabouts{{}, {}, {}, words};
    if (!place) return std::nullopt;
    return Whereabouts{place->building, place->stairwell, place->home, words.empty() ? place->door : place->door + " " + words};
}

std::string sorted(std::span<const Category> all, const NewRequest& n) {
    if (!n.category.empty()) return n.category;
    const auto guessed = guess(all, n.words);
    return guessed.empty() ? "other" : guessed.front().category;
}

Routing decide(Tx& tx, const Whereabouts& where, const Case& c) {
    const auto all = rules(tx);
    const auto* rule = first_fitting(all, c);
    const std::vector<Role> without_rule{Role::duty_officer, Role::grid_worker};
    return decide(rule, around(tx, where.stairwell, where.building, rule ? rule->tell : without_rule));
}

std::vector<PersonId> deputies(Tx& tx, const HelpRequest& r) {
    std::vector<PersonId> people;
    for (const auto post : {duty::Post::desk, duty::Post::repair, duty::Post::leader})
        for (const auto& shift : duty::on_duty(tx, post))
            if (shift.deputy) people.push_back(*shift.deputy);
    const Role wanted[] = {Role::branch_deputy};
    const auto there = around(tx, r.stairwell, r.building, wanted);
    for (const auto& post : there.answering.posts)
        if (post.role == Role::branch_deputy && post.holder) people.push_back(post.holder->id);
    return people;
}

std::vector<PersonId> above_the_lead(Tx& tx, const HelpRequest& r, int steps) {
    const auto lead = organisation::body(tx, r.handed_to.value_or(r.lead));
    auto role = !lead                              ? Role::committee_secretary
                : lead->kind == BodyKind::group    ? Role::group_leader
                : lead->kind == BodyKind::branch   ? Role::branch_secretary
                : lead->kind == BodyKind::property ? Role::property_manager
                                                   : Role::committee_secretary;
    for (; steps > 0; --steps) role = above(role).value_or(role);

    const Role wanted[] = {role};
    const auto there = around(tx, r.stairwell, r.building, wanted);
    auto people = holders_of(role, there);
    for (auto up = above(role); people.empty() && up; up = above(*up)) people = holders_of(*up, there);
    return people;
}

Result<Routing> route(Tx& tx, const NewRequest& n) {
    const auto where = whereabouts(tx, n);
    if (!where) return refuse({.why = Why::invalid, .name = "requests.where", .field = "place"});
    const auto all = categories(tx);
    const auto category = sorted(all, n);
    const auto* c = find(all, category);
    if (!c) return refuse({.why = Why::invalid, .name = "requests.unknown_category", .field = "category"});
    return decide(tx, *where, {category, n.urgency.value_or(c->urgency), where->building});
}

std::optional<Routing> routing(Tx& tx, const HelpRequest& r) { return store::routing(tx, r); }

} // namespace mulin::requests
