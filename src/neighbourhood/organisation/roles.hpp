// The role matrix: who may do what, and how far. One table, read by every use case and tested cell by cell.
// Source: handbook §5.4 (least privilege; a branch secretary sees no fees, the street sees aggregates, administrators see no content).
#pragma once
#include "base/names.hpp"
#include "base/values.hpp"
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mulin {
struct Actor;
}

namespace mulin::organisation {

enum class Role {
    member,              // belongs to a body, without an office
    representative,      // 居民代表
    stairwell_head,      // 楼道长
    group_leader,        // 楼道党小组长
    branch_secretary,    // 支部书记
    branch_deputy,       // 支部副书记
    committee_secretary, // 社区党委书记 (主任)
    grid_worker,         // 社区工作者 (网格)
    duty_officer,        // 值班员
    family_committee,    // 家委会成员
    property_manager,    // 准物业经理
    repairer,            // 准物业维修
    fee_clerk,           // 准物业收费员
    accountant,          // 财务
    supervisor,          // 监督员
    partner_window,      // 共建单位窗口
    team_leader,         // 自治小队队长
    street,              // 街道 (汇总)
    administrator,       // 系统管理员
    auditor,             // 审计员
};

enum class Right {
    see_people,  // names and numbers of residents beyond one's own home
    edit_homes,  // buildings, stairwells, homes, who lives there; roster import and undo
    edit_bodies, // bodies, posts, terms, coverage
    see_requests,
    file_for_others,   // type in a request for a caller
    handle_requests,   // accept, decline, assign, transfer, merge, suspend, close
    work_requests,     // be assigned: survey, repair
    verify_requests,   // look whether what is said to be done is done; never one's own work
    plan_duty,         // who is on duty when
    declare_emergency, // quote an official warning to everyone, and stand down
    see_care,          // the people to look after: who they are, why, what helps
    edit_rules,        // routing, deadlines, working calendar, settings of the neighbourhood
    see_figures,       // counts and rates, never a person
    manage_accounts,   // invite, reset, lock, unlock
    see_log,           // who looked at what, who did what
};

// How far a right reaches. The order is widening.
enum class Scope {
    none,
    own,      // what concerns oneself or was given to oneself
    zone,     // the stairwells that the office's body, or a body below it, answers for
    compound, // the whole neighbourhood
};

Scope scope(Role, Right);
std::vector<Role> roles_everywhere(Right); // those that have it for the whole neighbourhood

// The widest of today's offices. Of someone for whom a program acts, as far as they granted it.
Scope may(const Actor&, Right);
bool may_everywhere(const Actor&, Right);
// The bodies whose zones the actor reaches by this right, when the scope is `zone`; empty otherwise.
std::vector<BodyId> zones(const Actor&, Right);
bool holds(const Actor&, Role);
// Any office but plain membership: such people see the officers' pages.
bool is_officer(const Actor&);

} // namespace mulin::organisation

template <> struct mulin::Names<mulin::organisation::Role> {
    static constexpr std::string_view all[] = {
        "member",      "representative", "stairwell_head",   "group_leader",     "branch_secretary", "branch_deputy", "committee_secretary",
        "grid_worker", "duty_officer",   "family_committee", "property_manager", "repairer",         "fee_clerk",     "accountant",
        "supervisor",  "partner_window", "team_leader",      "street",           "administrator",    "auditor"};
};
template <> struct mulin::Names<mulin::organisation::Right> {
    static constexpr std::string_view all[] = {"see_people",      "edit_homes",        "edit_bodies",   "see_requests",
                                               "file_for_others", "handle_requests",   "work_requests", "verify_requests",
                                               "plan_duty",       "declare_emergency", "see_care",      "edit_rules",
                                               "see_figures",     "manage_accounts",   "see_log"};
};
template <> struct mulin::Names<mulin::organisation::Scope> {
    static constexpr std::string_view all[] = {"none", "own", "zone", "compound"};
};
