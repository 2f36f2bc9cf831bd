#include "neighbourhood/organisation/organisation_world.hpp"
#include <algorithm>

using namespace mulin;
using namespace mulin::organisation;

namespace {

// "第八支部第二小组 group_leader 第二小组组长·演示", a vacant post with "—".
std::vector<std::string> said(const Answering& a) {
    std::vector<std::string> all;
    for (const auto& p : a.posts) all.push_back(p.body.name + " " + std::string(name(p.role)) + " " + (p.holder ? p.holder->name : "—"));
    return all;
}
using Said = std::vector<std::string>;

} // namespace

TEST_CASE("any door leads to its group, its branch and whom to ring, the nearest first") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto a = answering(tx, w.stairwell_2, august);
        CHECK(a.group->id == w.group_2);
        CHECK(a.branch->id == w.branch_8);
        CHECK(a.community->id == w.office);
        CHECK(a.nearest() == w.group_2);
        CHECK(said(a) == Said{"第八支部第二小组 group_leader 第二小组组长·演示", "第八支部第二小组 stairwell_head —",
                              "第八支部 branch_secretary 第八支部书记·演示", "第八支部 branch_deputy —", "社区居委会 grid_worker —"});
    });
}

TEST_CASE("the stairwell's own head answers for it, the group's other heads only when it has none") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(cover(tx, house, w.stairwell_1, w.group_2, long_ago));
        got(appoint(tx, house, post(w.group_2, w.uncle_li, Role::stairwell_head))); // lives in stairwell 1
        CHECK(said(answering(tx, w.stairwell_2, august)).at(1) == "第八支部第二小组 stairwell_head 李建国");
        got(appoint(tx, house, post(w.group_2, w.teacher_chen, Role::stairwell_head))); // lives in stairwell 2
        CHECK(said(answering(tx, w.stairwell_2, august)).at(1) == "第八支部第二小组 stairwell_head 陈大文");
        CHECK(said(answering(tx, w.stairwell_2, august)).at(2) == "第八支部 branch_secretary 第八支部书记·演示");
        CHECK(said(answering(tx, w.stairwell_1, august)).at(1) == "第八支部第二小组 stairwell_head 李建国");
    });
}

TEST_CASE("a stairwell nobody answers for falls to the community, and shows as a fault") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto a = answering(tx, w.stairwell_1, august);
        CHECK_FALSE(a.group);
        CHECK_FALSE(a.branch);
        CHECK(a.nearest() == w.office);
        CHECK(a.posts.size() == 1);

        const auto wrong = faults(tx, august);
        CHECK(wrong.size() == 2); // 12幢 1单元 too
        CHECK(std::ranges::count(wrong, w.stairwell_1, &CoverageFault::stairwell) == 1);
    });
}

TEST_CASE("a neighbourhood without any body answers with nothing, and breaks nothing") {
    testing::on_both_engines([](Database& db) {
        db.write(CommunityId{1}, [](Tx& tx) {
            const auto only = got(stairwell(tx, house, got(building(tx, house, "1")), "1"));
            const auto a = answering(tx, only, august);
            CHECK_FALSE(a.nearest());
            CHECK(a.posts.empty());
            CHECK(bodies(tx, august).empty());
            CHECK(faults(tx, august).size() == 1);
            CHECK(answering(tx, StairwellId{404}, august).posts.empty());
            CHECK(zone(tx, std::vector{BodyId{404}}, august).empty());
            return true;
        });
    });
}

TEST_CASE("a group whose branch was never founded answers alone; an empty branch leaves its posts vacant") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto lone = got(put(tx, house, new_body(BodyKind::group, "独立小组")));
        got(cover(tx, house, w.stairwell_1, lone, long_ago));
        const auto a = answering(tx, w.stairwell_1, august);
        CHECK(a.nearest() == lone);
        CHECK_FALSE(a.branch);
        CHECK(said(a) == Said{"独立小组 group_leader —", "独立小组 stairwell_head —", "社区居委会 grid_worker —"});
        CHECK(faults(tx, august).front().fault == Fault::uncovered);
        CHECK(faults(tx, august).back().fault == Fault::no_branch);
    });
}

TEST_CASE("who newly covers a stairwell does so alone, from that day; the former one until that day") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto group_1 = got(put(tx, house, new_body(BodyKind::group, "第九支部第一小组", 1, w.branch_9)));
        got(cover(tx, house, w.stairwell_2, group_1, september));
        CHECK(answering(tx, w.stairwell_2, september - std::chrono::days(1)).group->id == w.group_2);
        CHECK(answering(tx, w.stairwell_2, september).group->id == group_1);
        CHECK(answering(tx, w.stairwell_2, september).branch->id == w.branch_9);
        CHECK(coverage(tx, september).size() == 1);
    });
}

TEST_CASE("changing one's mind the same day, or before it comes, leaves one group at the door on every day") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto other = got(put(tx, house, new_body(BodyKind::group, "第九支部第一小组", 1, w.branch_9)));
        got(cover(tx, house, w.stairwell_2, other, september));
        got(cover(tx, house, w.stairwell_2, w.group_2, september));
        CHECK(answering(tx, w.stairwell_2, september).group->id == w.group_2);
        got(cover(tx, house, w.stairwell_2, other, july));
        for (const auto day : {july, august, september, day_of(2026, 1, 1)}) {
            CHECK(answering(tx, w.stairwell_2, day).group->id == other);
            CHECK(coverage(tx, day).size() == 1);
        }
    });
}

TEST_CASE("covering again what is covered changes nothing") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto before = coverage(tx, august).at(0).id;
        got(cover(tx, house, w.stairwell_2, w.group_2, august));
        CHECK(coverage(tx, september).at(0).id == before);
        CHECK(events::of(tx, {"stairwell", w.stairwell_2.value}).size() == 2); // added, covered once
    });
}

TEST_CASE("only a group that stands on the day can answer for a stairwell") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (const auto id : {w.branch_8, w.office, w.committee})
            CHECK(refused(cover(tx, house, w.stairwell_1, id, august)) == "organisation.not_a_group");
        CHECK(refused(cover(tx, house, w.stairwell_1, w.group_2, day_of(2019, 1, 1))) == "organisation.not_a_group");
        CHECK(refused(cover(tx, house, StairwellId{404}, w.group_2, august)) == "organisation.unknown");
        CHECK(refused(cover(tx, house, w.stairwell_1, BodyId{404}, august)) == "organisation.unknown");
    });
}

TEST_CASE("a zone reaches from the committee down to every door below it") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (const auto id : {w.committee, w.branch_8, w.group_2}) CHECK(zone(tx, std::vector{id}, august) == std::vector{w.stairwell_2});
        CHECK(zone(tx, std::vector{w.branch_9, w.office}, august).empty());
        CHECK(zone(tx, std::vector{w.branch_8, w.group_2, w.branch_8}, august).size() == 1);
        CHECK(zone(tx, std::vector{w.branch_8}, day_of(2019, 1, 1)).empty());
    });
}
