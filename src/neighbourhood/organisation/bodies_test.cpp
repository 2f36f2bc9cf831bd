#include "neighbourhood/organisation/bodies.hpp"
#include <algorithm>
#include <functional>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mulin;
using namespace mulin::organisation;

namespace {

constexpr Day spring{std::chrono::year(2025) / 3 / 1}, august{std::chrono::year(2025) / 8 / 1}, autumn{std::chrono::year(2025) / 10 / 1};

Body body(std::int64_t id, BodyKind kind, std::string name, std::optional<BodyId> parent = {}) {
    return {.id = {id}, .kind = kind, .name = std::move(name), .number = 0, .parent = parent, .founded = spring};
}

const Body committee = body(1, BodyKind::committee, "党委");
const Body branch_8 = body(8, BodyKind::branch, "第八支部", BodyId{1});
const Body group_1 = body(81, BodyKind::group, "第一小组", BodyId{8});
const Body group_2 = body(82, BodyKind::group, "第二小组", BodyId{8});
const Body greening = body(90, BodyKind::team, "绿化小队");
const std::vector<Body> neighbourhood{committee, branch_8, group_1, group_2, greening};

const StairwellId stairwell_2{632}, stairwell_3{633};
const std::vector<StairwellId> both{stairwell_2, stairwell_3};

Coverage covers(BodyId body, StairwellId stairwell, Day from = spring, std::optional<Day> until = {}) {
    return {.id = {1}, .stairwell = stairwell, .body = body, .from = from, .until = until};
}

std::string_view refused(const Done& d) { return d ? "" : d.error().name; }

} // namespace

TEST_CASE("a stairwell with one group under a branch has nothing wrong with it") {
    const std::vector all{covers(group_1.id, stairwell_2), covers(group_2.id, stairwell_3)};
    CHECK(coverage_faults(both, all, neighbourhood, august).empty());
}

TEST_CASE("a stairwell nobody answers for is shown as a fault") {
    const std::vector all{covers(group_1.id, stairwell_2)};
    const auto faults = coverage_faults(both, all, neighbourhood, august);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].stairwell == stairwell_3);
    CHECK(faults[0].fault == Fault::uncovered);
}

TEST_CASE("two groups at one door are shown with both their names") {
    const std::vector all{covers(group_1.id, stairwell_2), covers(group_2.id, stairwell_2), covers(group_1.id, stairwell_3)};
    const auto faults = coverage_faults(both, all, neighbourhood, august);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].fault == Fault::overlap);
    CHECK(faults[0].bodies == std::vector{group_1.id, group_2.id});
}

TEST_CASE("a group that hangs in the air is a fault of the stairwell it answers for") {
    const std::vector bodies{body(81, BodyKind::group, "第一小组")};
    const std::vector all{covers(BodyId{81}, stairwell_2)};
    const auto faults = coverage_faults(std::span(both).first(1), all, bodies, august);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].fault == Fault::no_branch);
}

TEST_CASE("only what holds on the day counts: ended coverage and dissolved groups cover nothing") {
    auto gone = group_2;
    gone.dissolved = august;
    const std::vector bodies{committee, branch_8, group_1, gone};
    const std::vector all{covers(group_1.id, stairwell_2, spring, august), covers(gone.id, stairwell_3)};
    CHECK(coverage_faults(both, all, bodies, august - std::chrono::days(1)).empty());
    CHECK(coverage_faults(both, all, bodies, august).size() == 2);
}

TEST_CASE("a branch or a team at a door does not replace its group") {
    const std::vector all{covers(branch_8.id, stairwell_2), covers(greening.id, stairwell_3), covers(BodyId{404}, stairwell_3)};
    for (const auto& f : coverage_faults(both, all, neighbourhood, august)) CHECK(f.fault == Fault::uncovered);
}

TEST_CASE("every stairwell is covered by exactly one group or is a fault, never both and never neither") {
    CHECK(rc::check([] {
        const std::vector<Body> bodies{committee, branch_8, group_1, group_2, body(83, BodyKind::group, "无支部小组"), greening};
        std::vector<StairwellId> stairwells;
        for (int i = 1; i <= 6; ++i) stairwells.push_back({i});
        std::vector<Coverage> all;
        for (int i = *rc::gen::inRange(0, 15); i > 0; --i)
            all.push_back(covers({*rc::gen::element(1, 8, 81, 82, 83, 90, 404)}, *rc::gen::elementOf(stairwells),
                                 *rc::gen::element(spring, autumn), *rc::gen::element<std::optional<Day>>(std::nullopt, august, autumn)));

        const auto faults = coverage_faults(stairwells, all, bodies, august);
        for (const auto stairwell : stairwells) {
            std::vector<BodyId> groups;
            for (const auto& c : all)
                if (c.stairwell == stairwell && c.on(august) && c.body.value > 80 && c.body.value < 90) groups.push_back(c.body);
            std::ranges::sort(groups);
            const auto repeated = std::ranges::unique(groups);
            groups.erase(repeated.begin(), repeated.end());
            const bool well_covered = groups.size() == 1 && groups[0] != BodyId{83};
            RC_ASSERT(std::ranges::count(faults, stairwell, &CoverageFault::stairwell) == (well_covered ? 0 : 1));
        }
    }));
}

TEST_CASE("the chain leads from the stairwell's group over the branch to the committee") {
    CHECK(chain(neighbourhood, group_1.id) == std::vector{group_1.id, branch_8.id, committee.id});
    CHECK(chain(neighbourhood, BodyId{404}).empty());
}

TEST_CASE("the chain ends where a parent is missing") { CHECK(chain(std::vector{group_1}, group_1.id) == std::vector{group_1.id}); }

TEST_CASE("a ring ends, however the tree was tangled, and no body is lost or told twice") {
    CHECK(rc::check([] {
        const int n = *rc::gen::inRange(1, 12);
        std::vector<Body> tangle;
        for (int i = 1; i <= n; ++i) {
            const int parent = *rc::gen::inRange(0, n + 2);
            tangle.push_back(body(i, BodyKind::team, "小队", parent ? std::optional(BodyId{parent}) : std::nullopt));
        }
        for (const auto& b : tangle) {
            const auto up = chain(tangle, b.id);
            RC_ASSERT(up.front() == b.id);
            RC_ASSERT(up.size() <= tangle.size());
        }
        const auto ordered = in_order_of_the_tree(tangle);
        RC_ASSERT(ordered.size() == tangle.size());
        for (const auto& b : tangle) RC_ASSERT(std::ranges::count(ordered, b.id, &Body::id) == 1);
    }));
}

TEST_CASE("the tree is read branch by branch, each with its groups, by number") {
    auto branch_10 = body(10, BodyKind::branch, "第十支部", committee.id);
    branch_10.number = 10;
    auto branch_9 = body(9, BodyKind::branch, "第九支部", committee.id);
    branch_9.number = 9;
    const auto group_3 = body(91, BodyKind::group, "第一小组", branch_9.id);

    std::vector<BodyId> read;
    for (const auto& b : in_order_of_the_tree({greening, group_3, branch_10, group_2, branch_9, committee, group_1, branch_8}))
        read.push_back(b.id);
    CHECK(read == std::vector{committee.id, branch_8.id, group_1.id, group_2.id, branch_9.id, group_3.id, branch_10.id, greening.id});
}

TEST_CASE("groups stand under a branch only, branches under the committee only") {
    for (std::size_t k = 0; k < std::size(Names<BodyKind>::all); ++k) {
        const auto kind = static_cast<BodyKind>(k);
        auto parent = body(700, kind, "上级");
        const std::vector bodies{parent};
        CHECK(refused(fits(bodies, body(0, BodyKind::group, "小组", parent.id))) ==
              (kind == BodyKind::branch ? "" : "organisation.wrong_parent"));
        CHECK(refused(fits(bodies, body(0, BodyKind::branch, "支部", parent.id))) ==
              (kind == BodyKind::committee ? "" : "organisation.wrong_parent"));
        CHECK(fits(bodies, body(0, BodyKind::team, "小队", parent.id)));
    }
}

TEST_CASE("any part may stand alone, for its parent may not exist yet") {
    for (std::size_t k = 0; k < std::size(Names<BodyKind>::all); ++k) CHECK(fits({}, body(0, static_cast<BodyKind>(k), "单独")));
}

TEST_CASE("a body needs a name, a parent that is there, and may not stand below itself") {
    CHECK(refused(fits(neighbourhood, body(0, BodyKind::team, ""))) == "organisation.no_name");
    CHECK(refused(fits(neighbourhood, body(0, BodyKind::team, "小队", BodyId{404}))) == "organisation.wrong_parent");

    const std::vector teams{body(1, BodyKind::team, "甲"), body(2, BodyKind::team, "乙", BodyId{1})};
    CHECK(refused(fits(teams, body(1, BodyKind::team, "甲", BodyId{2}))) == "organisation.ring");
    CHECK(refused(fits(teams, body(1, BodyKind::team, "甲", BodyId{1}))) == "organisation.ring");
}

TEST_CASE("every post is held in some kind of body, and one may belong to each without a post") {
    std::vector<bool> held(std::size(Names<Role>::all));
    for (std::size_t k = 0; k < std::size(Names<BodyKind>::all); ++k) {
        const auto posts = posts_in(static_cast<BodyKind>(k));
        REQUIRE_FALSE(posts.empty());
        CHECK(posts.back() == Role::member);
        for (const auto role : posts) held[std::size_t(role)] = true;
    }
    CHECK(std::ranges::all_of(held, std::identity()));
}
