#include "neighbourhood/requests/categories.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/routing.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::requests;
using organisation::BodyKind;
using organisation::Role;

namespace {

const BodyId group{82}, branch{8}, community{100}, property{90};
const PersonId leader{1}, secretary{2}, officer_on_duty{3}, manager{4}, roofer{5}, party_secretary{6}, social_worker{7};

organisation::Body body(BodyId id, BodyKind kind) {
    organisation::Body b;
    b.id = id;
    b.kind = kind;
    return b;
}

organisation::Tenure holds(PersonId who, Role role) {
    organisation::Tenure t;
    t.person = who;
    t.role = role;
    return t;
}

organisation::Post post(BodyId of, Role role, PersonId who) {
    organisation::Person p;
    p.id = who;
    return {body(of, BodyKind::branch), role, p};
}

// The second stairwell of building 63, and everyone who has a post around it.
Around building_63() {
    Around a;
    a.answering.group = body(group, BodyKind::group);
    a.answering.branch = body(branch, BodyKind::branch);
    a.answering.community = body(community, BodyKind::community);
    a.answering.posts = {post(group, Role::group_leader, leader), post(branch, Role::branch_secretary, secretary)};
    a.property = property;
    a.holders = {holds(officer_on_duty, Role::duty_officer),
                 holds(manager, Role::property_manager),
                 holds(roofer, Role::repairer),
                 holds(party_secretary, Role::committee_secretary),
                 holds(social_worker, Role::grid_worker),
                 holds(PersonId{99}, Role::branch_secretary)}; // of another branch
    return a;
}

Routing route(const Case& c, const Around& around = building_63()) {
    const auto rules = default_rules();
    return decide(first_fitting(rules, c), around);
}

} // namespace

TEST_CASE("an urgent leak in building 63 reaches the secretary of its branch, whoever is on duty and the repairers") {
    const auto r = route({"leak", Urgency::urgent, BuildingId{63}});
    CHECK(r.lead == branch);
    CHECK(r.branch == branch);
    CHECK(r.told == std::vector{secretary, officer_on_duty, manager, roofer});
    CHECK(r.because_note == "急的漏水、停电、下水堵、东西要掉");
    CHECK(r.fallbacks.empty());
}

TEST_CASE("a lamp can wait for the quasi-property's manager; noise is the stairwell's; a question the community's") {
    CHECK(route({"lamp", Urgency::ordinary, {}}).lead == property);
    CHECK(route({"noise", Urgency::ordinary, BuildingId{63}}).lead == group);
    const auto question = route({"lift", Urgency::question, {}});
    CHECK(question.lead == community);
    CHECK(question.told == std::vector{social_worker});
}

TEST_CASE("an empty post falls to the next above, and the decision says so") {
    auto around = building_63();
    around.answering.group.reset();
    around.answering.posts.erase(around.answering.posts.begin());
    const auto r = route({"noise", Urgency::ordinary, BuildingId{63}}, around);
    CHECK(r.lead == branch);
    CHECK(r.told == std::vector{secretary});
    CHECK(r.fallbacks == std::vector<std::string>{"group", "group_leader", "stairwell_head"});
}

TEST_CASE("where nobody answers at all, the committee's secretary is told, and where there is none, nobody pretends") {
    Around empty;
    empty.holders = {holds(party_secretary, Role::committee_secretary)};
    const auto r = route({"leak", Urgency::urgent, {}}, empty);
    CHECK(r.told == std::vector{party_secretary});
    CHECK_FALSE(r.lead);
    CHECK(decide(nullptr, {}).told.empty());
}

TEST_CASE("without rules the community answers") {
    const auto r = decide(first_fitting({}, {"leak", Urgency::urgent, {}}), building_63());
    CHECK(r.lead == community);
    CHECK(r.told == std::vector{officer_on_duty, social_worker});
    CHECK_FALSE(r.rule);
}

TEST_CASE("the first rule that fits decides, by position, and a rule at rest never does") {
    std::vector<RoutingRule> rules{
        {.id = {1}, .position = 2, .note = "任何事", .tell = {Role::grid_worker}},
        {.id = {2}, .position = 1, .note = "63幢的漏水", .categories = {"leak"}, .buildings = {BuildingId{63}}, .tell = {Role::repairer}},
    };
    CHECK(first_fitting(rules, {"leak", Urgency::ordinary, BuildingId{63}})->id == RuleId{2});
    CHECK(first_fitting(rules, {"leak", Urgency::ordinary, BuildingId{12}})->id == RuleId{1});
    CHECK(first_fitting(rules, {"leak", Urgency::ordinary, {}})->id == RuleId{1});
    rules[1].enabled = false;
    CHECK(first_fitting(rules, {"leak", Urgency::ordinary, BuildingId{63}})->id == RuleId{1});
}

TEST_CASE("the rules we start with name only categories there are, and something fits every case") {
    const auto rules = default_rules();
    for (const auto& rule : rules) {
        CHECK(sound(rule));
        for (const auto& code : rule.categories) CHECK(find(default_categories(), code));
    }
    for (const auto& c : default_categories()) CHECK(first_fitting(rules, {c.code, c.urgency, {}}));
}

TEST_CASE("a rule that tells nobody or does not say what it is for is refused, both at once") {
    const auto wrong = sound({});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().name == "requests.rule_no_note");
    REQUIRE(wrong.error().also.size() == 1);
    CHECK(wrong.error().also.front().name == "requests.rule_tells_nobody");
}

TEST_CASE("whoever is asked above ends with the committee's secretary") {
    for (std::size_t role = 0; role < std::size(Names<Role>::all); ++role) {
        auto up = std::optional(Role(role));
        for (int steps = 0; up && steps < 10; ++steps) {
            const auto next = above(*up);
            if (!next) CHECK(*up == Role::committee_secretary);
            up = next;
        }
        CHECK_FALSE(up);
    }
}
