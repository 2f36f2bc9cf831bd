#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/organisation/demo.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <algorithm>
#include <map>
#include <set>

using namespace mulin;
using namespace mulin::organisation;

namespace {

const Day today = day_of(2025, 8, 10);

struct Demo {
    std::vector<Home> homes;
    std::map<PersonId, Person> people;
    std::vector<Tie> ties;
    std::vector<Body> bodies;
    std::map<BodyKind, int> kinds;
};

Demo read(Tx& tx) {
    Demo d;
    for (const auto& s : stairwells(tx)) std::ranges::copy(homes(tx, s.id), std::back_inserter(d.homes));
    for (const auto& h : d.homes)
        for (const auto& t : ties_at(tx, h.id)) {
            d.ties.push_back(t);
            d.people.emplace(t.person, *person(tx, t.person));
        }
    d.bodies = bodies(tx, today);
    for (const auto& b : d.bodies) ++d.kinds[b.kind];
    return d;
}

std::ptrdiff_t of_kind(const Demo& d, PropertyKind k) { return std::ranges::count(d.homes, k, &Home::kind); }
std::ptrdiff_t of_usage(const Demo& d, Usage u) { return std::ranges::count(d.homes, u, &Home::usage); }

// Runs `test` in a furnished neighbourhood on SQLite: what is counted here does not depend on the engine, and furnishing takes a moment.
template <class Test> void in_the_demo(Test&& test) {
    const auto db = testing::fresh(Engine::sqlite);
    db->write(CommunityId{1}, [&](Tx& tx) { return furnish(tx, today), test(tx), true; });
}

int tenures_of_role(Tx& tx, Role role) { return int(holders(tx, role, today).size()); }

} // namespace

TEST_CASE("the demo neighbourhood counts as the handbook says: places") {
    in_the_demo([](Tx& tx) {
        CHECK(community(tx).name == "演示新村（虚构）");
        CHECK(community(tx).phone == "0571-0000-8800");

        const auto d = read(tx);
        CHECK(buildings(tx).size() == 68);
        CHECK(stairwells(tx).size() == 204);
        REQUIRE(d.homes.size() == 2448);
        std::set<std::string> names;
        for (const auto& b : buildings(tx)) names.insert(b.name);
        for (const auto name : {"1", "12-1", "30-1", "63", "66"}) CHECK(names.contains(name));
        CHECK(place(tx, d.homes.back().id)->door == "66幢 3单元 602");

        CHECK(of_kind(d, PropertyKind::reformed) == 1730);      // 71 %
        CHECK(of_kind(d, PropertyKind::commodity) == 409);      // 17 %
        CHECK(of_kind(d, PropertyKind::public_housing) == 190); //  8 %
        CHECK(of_kind(d, PropertyKind::work_unit) == 71);       //  3 %
        CHECK(of_kind(d, PropertyKind::shop) == 24);
        CHECK(of_kind(d, PropertyKind::other) == 24); // in public or community use
        CHECK(of_usage(d, Usage::let) == 588);        // 24 %
        CHECK(of_usage(d, Usage::vacant) == 98);      //  4 %
        CHECK(of_usage(d, Usage::business) == 48);

        std::int64_t sum = 0, known = 0;
        for (const auto& h : d.homes)
            if (h.area) {
                CHECK((*h.area >= 3800 && *h.area < 7800));
                CHECK(h.area_source);
                sum += *h.area;
                ++known;
            }
        CHECK(sum / known / 100 == 54);
        CHECK(2448 - known == 37 + 73);
        CHECK(std::ranges::count_if(d.homes, [](const Home& h) { return h.usable.has_value(); }) == 73);
    });
}

TEST_CASE("the demo neighbourhood counts as the handbook says: people") {
    in_the_demo([](Tx& tx) {
        const auto d = read(tx);
        std::map<HomeId, Usage> usage;
        for (const auto& h : d.homes) usage[h.id] = h.usage;

        std::map<PersonId, std::set<HomeId>> owned;
        std::set<HomeId> co_owned;
        for (const auto& t : d.ties) {
            if (t.relation == Relation::owner) owned[t.person].insert(t.home);
            if (t.relation == Relation::co_owner) co_owned.insert(t.home);
        }
        const auto resident = [](const auto& p) {
            return p.second.name.find("居民") != std::string::npos || p.second.name.ends_with("·演示");
        };
        CHECK(std::ranges::count_if(d.people, resident) == 5999);
        CHECK(d.people.size() == 6728); // with owners who live elsewhere
        CHECK(co_owned.size() * 100 / d.homes.size() == 31);

        const auto of_many = std::ranges::count_if(owned, [](const auto& o) { return o.second.size() > 2; });
        CHECK(of_many == 3); // the housing office and two work units
        const auto of_two = std::ranges::count_if(owned, [](const auto& o) { return o.second.size() == 2; });
        CHECK(of_two * 100 / std::ssize(owned) == 2);

        // Names only say what someone is, numbers are of a pattern nobody is given, and no two people share one.
        std::set<std::string> mobiles;
        for (const auto& [id, p] : d.people) {
            if (p.mobile.empty()) continue;
            CHECK(p.mobile.starts_with("1990000"));
            CHECK(p.mobile.size() == 11);
            CHECK(mobiles.insert(p.mobile).second);
        }
        std::set<std::string> names;
        for (const auto& [id, p] : d.people) CHECK(names.insert(p.name).second);
    });
}

TEST_CASE("the demo neighbourhood counts as the handbook says: 1 / 9 / 27 / 8, 17 partners, 388 members") {
    in_the_demo([](Tx& tx) {
        auto d = read(tx);
        CHECK(d.kinds[BodyKind::committee] == 1);
        CHECK(d.kinds[BodyKind::branch] == 9);
        CHECK(d.kinds[BodyKind::group] == 27);
        CHECK(d.kinds[BodyKind::team] == 8);
        CHECK(d.kinds[BodyKind::partner] == 17);
        for (const auto kind : {BodyKind::community, BodyKind::property, BodyKind::family_committee, BodyKind::street})
            CHECK(d.kinds[kind] == 1);
        CHECK(d.kinds[BodyKind::owners_committee] == 0);

        std::map<BodyId, int> groups;
        std::set<PersonId> members;
        for (const auto& b : d.bodies) {
            if (b.kind == BodyKind::group) ++groups[*b.parent];
            if (b.kind == BodyKind::team) CHECK(b.bond);
            if (b.kind == BodyKind::branch)
                for (const auto& t : tenures(tx, b.id))
                    if (t.role == Role::member) members.insert(t.person);
        }
        std::multiset<int> per_branch;
        for (const auto& [branch, n] : groups) per_branch.insert(n);
        CHECK(per_branch == std::multiset<int>{2, 2, 3, 3, 3, 3, 3, 4, 4});
        CHECK(members.size() == 388);

        CHECK(tenures_of_role(tx, Role::committee_secretary) == 1);
        CHECK(tenures_of_role(tx, Role::branch_secretary) == 9);
        CHECK(tenures_of_role(tx, Role::branch_deputy) == 9);
        CHECK(tenures_of_role(tx, Role::group_leader) == 27);
        CHECK(tenures_of_role(tx, Role::stairwell_head) == 204);
        CHECK(tenures_of_role(tx, Role::team_leader) == 8);
        CHECK(tenures_of_role(tx, Role::repairer) == 4);
        CHECK(tenures_of_role(tx, Role::duty_officer) == 3);
        CHECK(tenures_of_role(tx, Role::partner_window) == 17);
        for (std::size_t r = 0; r < std::size(Names<Role>::all); ++r) CHECK(tenures_of_role(tx, static_cast<Role>(r)) > 0);

        const auto staff_of = [&](BodyKind kind) {
            const auto body = std::ranges::find(d.bodies, kind, &Body::kind)->id;
            return std::ranges::count_if(tenures(tx, body), [](const Tenure& t) { return t.role != Role::representative; });
        };
        CHECK(staff_of(BodyKind::community) == 11);
        CHECK(staff_of(BodyKind::property) == 26);
    });
}

TEST_CASE("in the demo neighbourhood any stairwell leads to its group, its branch and a contact, and no fault is left") {
    in_the_demo([](Tx& tx) {
        CHECK(faults(tx, today).empty());
        std::map<BodyId, int> covered;
        for (const auto& s : stairwells(tx)) {
            const auto a = answering(tx, s.id, today);
            REQUIRE((a.group && a.branch && a.community));
            ++covered[a.group->id];
            CHECK(std::ranges::all_of(a.posts, [](const Post& p) { return p.holder || p.body.kind == BodyKind::community; }));
            CHECK(a.posts.size() == 5);
        }
        CHECK(covered.size() == 27);
        for (const auto& [group, n] : covered) CHECK((n == 7 || n == 8));
    });
}

TEST_CASE("the storm night's door: 63幢 is branch 8's, and 王阿姨 lives under its roof") {
    in_the_demo([](Tx& tx) {
        const auto flat = places(tx, "63-2-601", 1).at(0);
        const auto a = answering(tx, *flat.stairwell, today);
        CHECK(a.branch->number == 8);
        CHECK(a.group->name == "第八支部第二小组");
        CHECK(a.posts.at(0).holder->name == "第八支部第二小组组长·演示");
        CHECK(a.posts.at(1).holder->name == "63幢2单元楼道长·演示");
        CHECK(a.posts.at(2).holder->name == "第八支部书记·演示");

        const auto hits = look_up(tx, Actor::clock(), "0063", 5);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].place.door == "63幢 2单元 601");
        CHECK(hits[0].people.at(0).called == "王阿姨");
    });
}

TEST_CASE("the secretary of branch 9 was branch 8's before, and branch 4 is told that its term runs out") {
    in_the_demo([](Tx& tx) {
        BodyId branch_8{};
        for (const auto& b : bodies(tx, today))
            if (b.kind == BodyKind::branch && b.number == 8) branch_8 = b.id;
        const auto before = [&](Day day) {
            for (const auto& t : holders(tx, Role::branch_secretary, day))
                if (t.body == branch_8) return person(tx, t.person)->name;
            return std::string();
        };
        CHECK(before(add_months(today, -24)) == "第九支部书记·演示");
        CHECK(before(today) == "第八支部书记·演示");
        CHECK(std::ranges::count_if(holders(tx, Role::branch_secretary, today),
                                    [](const Tenure& t) { return *t.term_ends < today + std::chrono::days(60); }) == 1);
    });
}
