#include "neighbourhood/organisation/roles.hpp"
#include "platform/accounts/actor.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

constexpr Scope none = Scope::none, own = Scope::own, zone = Scope::zone, all = Scope::compound;

// One line per role, one column per right, in the order of the enums.
// clang-format off
constexpr Scope matrix[][std::size(Names<Right>::all)] = {
    //                       people  homes bodies see   others handle work verify duty  storm care  rules figures accounts log
    /* member */              {none, none, none, own,  none, none, none, none, none, none, none, none, none, none, none},
    /* representative */      {none, none, none, own,  none, none, none, none, none, none, none, none, all,  none, none},
    /* stairwell_head */      {zone, none, none, zone, zone, none, none, none, none, none, none, none, none, none, none},
    /* group_leader */        {zone, none, none, zone, zone, none, none, zone, none, none, none, none, none, none, none},
    /* branch_secretary */    {zone, none, none, zone, all,  zone, none, zone, none, none, none, none, all,  none, none},
    /* branch_deputy */       {zone, none, none, zone, all,  zone, none, zone, none, none, none, none, all,  none, none},
    /* committee_secretary */ {all,  all,  all,  all,  all,  all,  none, all,  all,  all,  all,  all,  all,  all,  none},
    /* grid_worker */         {all,  all,  none, all,  all,  all,  none, all,  all,  none, all,  none, all,  none, none},
    /* duty_officer */        {all,  none, none, all,  all,  all,  none, none, none, all,  none, none, all,  none, none},
    /* family_committee */    {none, none, none, all,  all,  none, none, all,  none, none, none, none, all,  none, none},
    /* property_manager */    {none, none, none, all,  all,  all,  own,  none, none, none, none, none, all,  none, none},
    /* repairer */            {none, none, none, own,  none, none, own,  none, none, none, none, none, none, none, none},
    /* fee_clerk */           {all,  none, none, own,  all,  none, none, none, none, none, none, none, none, none, none},
    /* accountant */          {none, none, none, own,  none, none, none, none, none, none, none, none, all,  none, none},
    /* supervisor */          {none, none, none, own,  none, none, none, none, none, none, none, none, all,  none, none},
    /* partner_window */      {none, none, none, own,  none, none, own,  none, none, none, none, none, none, none, none},
    /* team_leader */         {none, none, none, own,  none, none, own,  none, none, none, none, none, none, none, none},
    /* street */              {none, none, none, none, none, none, none, none, none, none, none, none, all,  none, none},
    /* administrator */       {none, none, none, none, none, none, none, none, none, none, none, none, none, all,  none},
    /* auditor */             {none, none, none, none, none, none, none, none, none, none, none, none, none, none, all},
};
// clang-format on
static_assert(std::size(matrix) == std::size(Names<Role>::all));

// What a program may use of its person's rights; the rights that keep the house itself are never lent.
bool lent(const Actor& who, Right right) {
    if (!who.program) return true;
    const auto has = [&](Grant g) { return who.program->has(g); };
    switch (right) {
    case Right::see_requests: return has(Grant::read_requests) || has(Grant::act_on_requests);
    case Right::see_people: return has(Grant::read_requests) || has(Grant::read_organisation);
    case Right::see_figures: return has(Grant::read_requests);
    case Right::file_for_others: return has(Grant::file_requests);
    case Right::handle_requests:
    case Right::work_requests:
    case Right::verify_requests: return has(Grant::act_on_requests);
    case Right::edit_homes:
    case Right::edit_bodies:
    case Right::plan_duty:
    case Right::declare_emergency:
    case Right::see_care:
    case Right::edit_rules:
    case Right::manage_accounts:
    case Right::see_log: return false;
    }
    return false;
}

} // namespace

Scope scope(Role role, Right right) { return matrix[std::size_t(role)][std::size_t(right)]; }

std::vector<Role> roles_everywhere(Right right) {
    std::vector<Role> roles;
    for (const auto word : Names<Role>::all)
        if (const auto role = named<Role>(word); scope(role, right) == Scope::compound) roles.push_back(role);
    return roles;
}

Scope may(const Actor& who, Right right) {
    Scope widest = who.known() && right == Right::see_requests ? Scope::own : Scope::none;
    if (!lent(who, right)) return widest;
    for (const auto& office : who.offices) widest = std::max(widest, scope(named<Role>(office.role), right));
    return widest;
}

bool may_everywhere(const Actor& who, Right right) { return who.house || may(who, right) == Scope::compound; }

std::vector<BodyId> zones(const Actor& who, Right right) {
    std::vector<BodyId> bodies;
    if (!lent(who, right)) return bodies;
    for (const auto& office : who.offices)
        if (scope(named<Role>(office.role), right) == Scope::zone) bodies.push_back(office.body);
    return bodies;
}

bool holds(const Actor& who, Role role) {
    return std::ranges::any_of(who.offices, [&](const Office& o) { return o.role == name(role); });
}

bool is_officer(const Actor& who) {
    return std::ranges::any_of(who.offices, [](const Office& o) { return o.role != name(Role::member); });
}

} // namespace mulin::organisation
