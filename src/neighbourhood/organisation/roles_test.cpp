#include "neighbourhood/organisation/roles.hpp"
#include "platform/accounts/actor.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace mulin;
using namespace mulin::organisation;
using enum mulin::organisation::Role;
using enum mulin::organisation::Right;

namespace {

template <class E> std::vector<E> each() {
    std::vector<E> all;
    for (std::size_t i = 0; i < std::size(Names<E>::all); ++i) all.push_back(static_cast<E>(i));
    return all;
}

Actor holding(std::initializer_list<std::pair<Role, std::int64_t>> offices) {
    Actor who{.person = {7}, .offices = {}, .house = false, .from = {}};
    for (const auto& [role, body] : offices) who.offices.push_back({std::string(name(role)), {body}});
    return who;
}

std::set<Right> rights(Role role) {
    std::set<Right> some;
    for (const auto right : each<Right>())
        if (scope(role, right) != Scope::none) some.insert(right);
    return some;
}

// The farthest any right of the role reaches.
Scope farthest(Role role) {
    Scope far = Scope::none;
    for (const auto right : each<Right>()) far = std::max(far, scope(role, right));
    return far;
}

// The whole matrix once more, as words: a cell that changes in roles.cpp has to be changed here too, on purpose.
// . none  o own  z zone  C compound; columns in the order of Right.
// clang-format off
constexpr std::pair<Role, std::string_view> golden[] = {
    {member,              "...o..........."},
    {representative,      "...o........C.."},
    {stairwell_head,      "z..zz.........."},
    {group_leader,        "z..zz..z......."},
    {branch_secretary,    "z..zCz.z....C.."},
    {branch_deputy,       "z..zCz.z....C.."},
    {committee_secretary, "CCCCCC.CCCCCCC."},
    {grid_worker,         "CC.CCC.CC.C.C.."},
    {duty_officer,        "C..CCC...C..C.."},
    {family_committee,    "...CC..C....C.."},
    {property_manager,    "...CCCo.....C.."},
    {repairer,            "...o..o........"},
    {fee_clerk,           "C..oC.........."},
    {accountant,          "...o........C.."},
    {supervisor,          "...o........C.."},
    {partner_window,      "...o..o........"},
    {team_leader,         "...o..o........"},
    {street,              "............C.."},
    {administrator,       ".............C."},
    {auditor,             "..............C"},
};
// clang-format on

} // namespace

TEST_CASE("whoever keeps the list of people to look after is told by the same table that lets them") {
    CHECK(roles_everywhere(Right::see_care) == std::vector{Role::committee_secretary, Role::grid_worker});
    CHECK(roles_everywhere(Right::see_log) == std::vector{Role::auditor});
}

TEST_CASE("the role matrix, cell by cell") {
    REQUIRE(std::size(golden) == each<Role>().size());
    for (const auto& [role, row] : golden) {
        REQUIRE(row.size() == each<Right>().size());
        for (const auto right : each<Right>()) {
            INFO(name(role) << " " << name(right));
            CHECK(".ozC"[std::size_t(scope(role, right))] == row[std::size_t(right)]);
        }
    }
}

TEST_CASE("the street sees figures and no person") { CHECK(rights(street) == std::set{see_figures}); }

TEST_CASE("an administrator sees no content") { CHECK(rights(administrator) == std::set{manage_accounts}); }

TEST_CASE("an auditor reads the log and nothing else") { CHECK(rights(auditor) == std::set{see_log}); }

TEST_CASE("nobody else reads the log, not even the committee secretary") {
    for (const auto role : each<Role>()) CHECK((scope(role, see_log) != Scope::none) == (role == auditor));
}

TEST_CASE("a branch secretary knows the people of their own zone only, and their deputy exactly as much") {
    CHECK(scope(branch_secretary, see_people) == Scope::zone);
    CHECK(scope(branch_secretary, see_requests) == Scope::zone);
    CHECK(scope(branch_secretary, handle_requests) == Scope::zone);
    CHECK(scope(branch_secretary, edit_homes) == Scope::none);
    CHECK(scope(branch_secretary, edit_bodies) == Scope::none);
    for (const auto right : each<Right>()) CHECK(scope(branch_secretary, right) == scope(branch_deputy, right));
}

TEST_CASE("a branch secretary types in a call from anywhere: whoever is rung at four in the morning helps") {
    CHECK(scope(branch_secretary, file_for_others) == Scope::compound);
}

TEST_CASE("group leaders and stairwell heads never look beyond their zone") {
    CHECK(farthest(group_leader) == Scope::zone);
    CHECK(farthest(stairwell_head) == Scope::zone);
}

TEST_CASE("a member of a body sees their own requests, as every resident does") { CHECK(rights(member) == std::set{see_requests}); }

TEST_CASE("a fee clerk finds people and types in their calls, but sees no request that is not their own") {
    CHECK(rights(fee_clerk) == std::set{see_people, see_requests, file_for_others});
    CHECK(scope(fee_clerk, see_requests) == Scope::own);
}

TEST_CASE("those who repair, a partner's window and a team's leader work on what was given to them") {
    for (const auto role : {repairer, partner_window, team_leader}) {
        CHECK(rights(role) == std::set{see_requests, work_requests});
        CHECK(farthest(role) == Scope::own);
    }
}

TEST_CASE("whoever repairs does not verify: no role has both") {
    for (const auto role : each<Role>())
        CHECK_FALSE((scope(role, work_requests) != Scope::none && scope(role, verify_requests) != Scope::none));
}

TEST_CASE("the accountant and the supervisor look at figures, never at people") {
    for (const auto role : {accountant, supervisor}) CHECK(rights(role) == std::set{see_requests, see_figures});
}

TEST_CASE("only the committee secretary changes bodies, rules, and accounts beside the administrator") {
    for (const auto role : each<Role>()) {
        CHECK((scope(role, edit_bodies) != Scope::none) == (role == committee_secretary));
        CHECK((scope(role, edit_rules) != Scope::none) == (role == committee_secretary));
        CHECK((scope(role, manage_accounts) != Scope::none) == (role == committee_secretary || role == administrator));
    }
}

TEST_CASE("who lives where is written by the community's own staff") {
    for (const auto role : each<Role>())
        CHECK((scope(role, edit_homes) != Scope::none) == (role == committee_secretary || role == grid_worker));
}

TEST_CASE("figures are for all or for nobody: a rate has no zone") {
    for (const auto role : each<Role>()) CHECK((scope(role, see_figures) == Scope::none || scope(role, see_figures) == Scope::compound));
}

TEST_CASE("a passer-by may nothing; someone signed in sees their own requests") {
    for (const auto right : each<Right>()) CHECK(may(Actor{}, right) == Scope::none);
    const Actor resident = holding({});
    for (const auto right : each<Right>()) CHECK(may(resident, right) == (right == see_requests ? Scope::own : Scope::none));
}

TEST_CASE("of several offices the widest counts") {
    const Actor who = holding({{group_leader, 81}, {duty_officer, 5}, {administrator, 5}});
    CHECK(may(who, see_people) == Scope::compound);
    CHECK(may(who, verify_requests) == Scope::zone);
    CHECK(may(who, manage_accounts) == Scope::compound);
    CHECK_FALSE(may_everywhere(who, verify_requests));
    CHECK(may_everywhere(who, see_people));
}

TEST_CASE("an office never takes away what another gives") {
    for (const auto a : each<Role>())
        for (const auto b : each<Role>())
            for (const auto right : each<Right>())
                CHECK(may(holding({{a, 1}, {b, 2}}), right) >= std::max(scope(a, right), scope(b, right)));
}

TEST_CASE("the zones are those of the offices the right comes from") {
    const Actor who = holding({{branch_secretary, 8}, {member, 3}, {group_leader, 91}, {team_leader, 70}});
    CHECK(zones(who, see_people) == std::vector<BodyId>{{8}, {91}});
    CHECK(zones(who, handle_requests) == std::vector<BodyId>{{8}});
    CHECK(zones(who, see_figures).empty());
    CHECK(zones(holding({}), see_people).empty());
}

TEST_CASE("the house may do on time what it must, without an office") {
    for (const auto right : each<Right>()) CHECK(may_everywhere(Actor::clock(), right));
}

TEST_CASE("plain membership makes no officer, any office does") {
    CHECK_FALSE(is_officer(Actor{}));
    CHECK_FALSE(is_officer(holding({{member, 8}})));
    CHECK(is_officer(holding({{member, 8}, {stairwell_head, 81}})));
    CHECK(holds(holding({{branch_secretary, 8}}), branch_secretary));
    CHECK_FALSE(holds(holding({{branch_secretary, 8}}), branch_deputy));
}
