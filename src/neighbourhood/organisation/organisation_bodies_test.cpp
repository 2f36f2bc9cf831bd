#include "neighbourhood/organisation/organisation_world.hpp"
#include <algorithm>

using namespace mulin;
using namespace mulin::organisation;

namespace {

std::vector<PersonId> secretaries_of(Tx& tx, BodyId branch, Day day) {
    std::vector<PersonId> all;
    for (const auto& t : holders(tx, Role::branch_secretary, day))
        if (t.body == branch) all.push_back(t.person);
    return all;
}
using People = std::vector<PersonId>;

} // namespace

TEST_CASE("a secretary moves to another branch and the old one keeps its history") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto before = tenures(tx, w.branch_8).at(0).id;
        got(step_down(tx, house, before, september));
        got(appoint(tx, house, post(w.branch_9, w.secretary, Role::branch_secretary, september)));
        got(appoint(tx, house, post(w.branch_8, w.leader, Role::branch_secretary, september)));

        // Who was secretary of branch 8 in August?
        CHECK(secretaries_of(tx, w.branch_8, august) == People{w.secretary});
        CHECK(secretaries_of(tx, w.branch_8, september) == People{w.leader});
        CHECK(secretaries_of(tx, w.branch_9, september) == People{w.secretary});

        const auto history = tenures(tx, w.branch_8);
        REQUIRE(history.size() == 2);
        CHECK(history[0].person == w.leader);
        CHECK(history[1].person == w.secretary);
        CHECK(history[1].until == september);
        CHECK(tenures_of(tx, w.secretary).at(0).body == w.branch_9);
    });
}

TEST_CASE("nobody holds the same post twice on one day, but again later, and other posts beside it") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        CHECK(refused(appoint(tx, house, post(w.branch_8, w.secretary, Role::branch_secretary, august))) == "organisation.already_holds");
        CHECK(refused(appoint(tx, house, post(w.branch_8, w.secretary, Role::branch_secretary, day_of(2019, 1, 1)))) ==
              "organisation.already_holds");
        got(appoint(tx, house, post(w.branch_8, w.secretary, Role::branch_secretary, day_of(2010, 1, 1), long_ago)));
        got(step_down(tx, house, got(appoint(tx, house, post(w.branch_8, w.secretary, Role::member))), july));
        got(appoint(tx, house, post(w.branch_8, w.secretary, Role::member, july)));
    });
}

TEST_CASE("a term that ends before it begins is refused, one that runs out ends nothing by itself") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        CHECK(refused(appoint(tx, house, post(w.branch_9, w.leader, Role::branch_deputy, august, july))) ==
              "organisation.until_before_from");
        auto deputy = post(w.branch_8, w.leader, Role::branch_deputy);
        deputy.term_ends = july;
        const auto id = got(appoint(tx, house, deputy));
        CHECK(refused(step_down(tx, house, id, day_of(2019, 12, 31))) == "organisation.until_before_from");
        REQUIRE(holders(tx, Role::branch_deputy, august).size() == 1);
        CHECK(holders(tx, Role::branch_deputy, august)[0].term_ends == july);
    });
}

TEST_CASE("nobody is appointed to what is not there") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        CHECK(refused(appoint(tx, house, post(BodyId{404}, w.leader, Role::member))) == "organisation.unknown");
        CHECK(refused(appoint(tx, house, post(w.branch_8, PersonId{404}, Role::member))) == "organisation.unknown");
        CHECK(refused(step_down(tx, house, TenureId{404}, august)) == "organisation.unknown");
        CHECK(refused(dissolve(tx, house, BodyId{404}, august)) == "organisation.unknown");
        got(dissolve(tx, house, w.branch_9, july));
        CHECK(refused(appoint(tx, house, post(w.branch_9, w.leader, Role::branch_secretary, august))) == "organisation.unknown");
    });
}

TEST_CASE("a body dissolves with its posts and its coverage, but not over the heads of those below it") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        CHECK(refused(dissolve(tx, house, w.branch_8, september)) == "organisation.has_children");
        got(dissolve(tx, house, w.group_2, september));

        CHECK(holders(tx, Role::group_leader, august).size() == 1);
        CHECK(holders(tx, Role::group_leader, september).empty());
        CHECK(coverage(tx, august).size() == 1);
        CHECK(coverage(tx, september).empty());
        CHECK(offices_of(tx, w.leader, august).size() == 1);
        CHECK(offices_of(tx, w.leader, september).empty());
        CHECK(std::ranges::count(bodies(tx, august), w.group_2, &Body::id) == 1);
        CHECK(std::ranges::count(bodies(tx, september), w.group_2, &Body::id) == 0);
        got(dissolve(tx, house, w.branch_8, september));
    });
}

TEST_CASE("an appointment for later never begins in a body that is dissolved before") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(appoint(tx, house, post(w.branch_9, w.leader, Role::branch_secretary, september)));
        got(dissolve(tx, house, w.branch_9, august));
        CHECK(holders(tx, Role::branch_secretary, september + std::chrono::days(30)).size() == 1); // that of branch 8
        CHECK(tenures(tx, w.branch_9).size() == 1);
    });
}

TEST_CASE("offices are those held today, in bodies that exist") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(appoint(tx, house, post(w.branch_8, w.leader, Role::member, july, september)));
        CHECK(offices_of(tx, w.leader, august) == std::vector<Office>{{"group_leader", w.group_2}, {"member", w.branch_8}});
        CHECK(offices_of(tx, w.leader, september) == std::vector<Office>{{"group_leader", w.group_2}});
        CHECK(offices_of(tx, w.stranger, august).empty());
    });
}

TEST_CASE("a body is renamed and moved, but dissolved only by dissolving") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto group = *body(tx, w.group_2);
        group.name = " 第九支部第三小组 ";
        group.parent = w.branch_9;
        group.dissolved = july;
        group.bond = Bond::trade;
        CHECK(put(tx, house, group) == w.group_2);
        const auto kept = *body(tx, w.group_2);
        CHECK(kept.name == "第九支部第三小组");
        CHECK(kept.parent == w.branch_9);
        CHECK_FALSE(kept.dissolved);
        CHECK_FALSE(kept.bond);
        got(dissolve(tx, house, w.branch_8, local_day(tx.now())));
    });
}

TEST_CASE("a group that moves to another branch in September still belonged to the first in August") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto group = *body(tx, w.group_2);
        group.parent = w.branch_9;
        got(put(tx, house, group, september));

        CHECK(body(tx, w.group_2, august)->parent == w.branch_8);
        CHECK(body(tx, w.group_2, september)->parent == w.branch_9);
        CHECK(body(tx, w.group_2)->parent == w.branch_9);
        CHECK(answering(tx, w.stairwell_2, august).branch->id == w.branch_8);
        CHECK(answering(tx, w.stairwell_2, september).branch->id == w.branch_9);
        CHECK(zone(tx, std::vector{w.branch_8}, august) == std::vector{w.stairwell_2});
        CHECK(zone(tx, std::vector{w.branch_8}, september).empty());
        CHECK(zone(tx, std::vector{w.branch_9}, september) == std::vector{w.stairwell_2});

        const auto stood = parents(tx, w.group_2);
        REQUIRE(stood.size() == 2);
        CHECK(stood[0].parent == w.branch_9);
        CHECK_FALSE(stood[0].until);
        CHECK(stood[1].parent == w.branch_8);
        CHECK(stood[1].from == long_ago);
        CHECK(stood[1].until == september);
        CHECK(refused(dissolve(tx, house, w.branch_8, august)) == "organisation.has_children");
        got(dissolve(tx, house, w.branch_8, september));
    });
}

TEST_CASE("a group taken out of its branch shows as a fault from that day on, not before") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto group = *body(tx, w.group_2);
        group.parent.reset();
        got(put(tx, house, group, september));
        const auto at_the_door = [&](Day day) {
            const auto all = faults(tx, day);
            return std::ranges::count(all, w.stairwell_2, &CoverageFault::stairwell);
        };
        CHECK(at_the_door(august) == 0);
        CHECK(at_the_door(september) == 1);
        CHECK_FALSE(answering(tx, w.stairwell_2, september).branch);
    });
}

TEST_CASE("a move planned for later is replaced by an earlier one; a new name moves nothing") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto branch_7 = got(put(tx, house, new_body(BodyKind::branch, "第七支部", 7, w.committee)));
        auto group = *body(tx, w.group_2);
        group.parent = w.branch_9;
        got(put(tx, house, group, september));
        group.parent = branch_7;
        got(put(tx, house, group, july));
        CHECK(body(tx, w.group_2, september)->parent == branch_7);
        CHECK(parents(tx, w.group_2).size() == 2);
        group.name = "新名字";
        got(put(tx, house, group));
        CHECK(parents(tx, w.group_2).size() == 2);
        group.parent = w.branch_9;
        got(put(tx, house, group, day_of(1990, 1, 1))); // before it was founded: from its founding
        CHECK(parents(tx, w.group_2).size() == 1);
        CHECK(body(tx, w.group_2, long_ago)->parent == w.branch_9);
    });
}

TEST_CASE("the tree holds: no group under the office, no branch that becomes a team over its groups, nothing under what is gone") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto group = *body(tx, w.group_2);
        group.parent = w.office;
        CHECK(refused(put(tx, house, group)) == "organisation.wrong_parent");
        auto branch = *body(tx, w.branch_8);
        branch.kind = BodyKind::team;
        CHECK(refused(put(tx, house, branch)) == "organisation.wrong_parent");
        got(dissolve(tx, house, w.branch_9, september));
        CHECK(refused(put(tx, house, new_body(BodyKind::group, "小组", 1, w.branch_9))) == "organisation.wrong_parent");
        CHECK(refused(put(tx, house, new_body(BodyKind::team, ""))) == "organisation.no_name");
        branch.id = {404};
        CHECK(refused(put(tx, house, branch)) == "organisation.unknown");
    });
}

TEST_CASE("teams come together by place, trade or interest, and may stand anywhere") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (const auto bond : {Bond::place, Bond::trade, Bond::interest}) {
            auto team = new_body(BodyKind::team, "小队", 0, w.branch_8);
            team.bond = bond;
            CHECK(body(tx, got(put(tx, house, team)))->bond == bond);
        }
        got(put(tx, house, new_body(BodyKind::team, "无上级小队")));
    });
}

TEST_CASE("only who may edit bodies does so; a secretary does not, however high their own branch stands") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto tenure = tenures(tx, w.branch_8).at(0).id;
        for (const auto who : {w.secretary, w.leader, w.worker, w.aunt_wang, PersonId{}}) {
            const Actor actor = World::acting(tx, who);
            CHECK(refused(put(tx, actor, new_body(BodyKind::team, "小队"))) == "organisation.not_yours");
            CHECK(refused(dissolve(tx, actor, w.branch_9, august)) == "organisation.not_yours");
            CHECK(refused(appoint(tx, actor, post(w.branch_8, who, Role::committee_secretary))) == "organisation.not_yours");
            CHECK(refused(step_down(tx, actor, tenure, august)) == "organisation.not_yours");
            CHECK(refused(cover(tx, actor, w.stairwell_1, w.group_2, august)) == "organisation.not_yours");
        }
        got(appoint(tx, house, post(w.committee, w.stranger, Role::committee_secretary)));
        got(put(tx, World::acting(tx, w.stranger), new_body(BodyKind::team, "小队")));
    });
}

TEST_CASE("who was appointed and who stepped down is written down, with the post and without a name") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(step_down(tx, house, tenures(tx, w.branch_8).at(0).id, september));
        const auto happened = events::of(tx, {"body", w.branch_8.value});
        REQUIRE(happened.size() == 3);
        CHECK(happened[0].what == "organisation.body_founded");
        CHECK(happened[1].what == "organisation.appointed");
        CHECK(happened[2].what == "organisation.stepped_down");
        CHECK(happened[2].detail == R"({"person":)" + std::to_string(w.secretary.value) + R"(,"role":"branch_secretary"})");
    });
}
