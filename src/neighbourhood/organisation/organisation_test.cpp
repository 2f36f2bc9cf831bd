#include "neighbourhood/organisation/organisation_world.hpp"

using namespace mulin;
using namespace mulin::organisation;

TEST_CASE("two neighbourhoods in one database never see each other") {
    testing::on_both_engines([](Database& db) {
        const auto here = db.write(CommunityId{1}, [](Tx& tx) { return World(tx); });
        const auto there = db.write(CommunityId{2}, [](Tx& tx) { return World(tx); });

        db.write(CommunityId{1}, [&](Tx& tx) {
            CHECK(buildings(tx).size() == 3);
            CHECK(stairwells(tx).size() == 3);
            CHECK(bodies(tx, august).size() == 5);
            CHECK(coverage(tx, august).size() == 1);
            CHECK(homes(tx, there.stairwell_2).empty());
            CHECK_FALSE(place(tx, there.roof_flat));
            CHECK_FALSE(person(tx, there.aunt_wang));
            CHECK_FALSE(body(tx, there.branch_8));
            CHECK(homes_of(tx, there.aunt_wang, august).empty());
            CHECK(offices_of(tx, there.secretary, august).empty());
            CHECK(holders(tx, Role::branch_secretary, august).size() == 1);
            CHECK(zone(tx, std::vector{there.branch_8}, august).empty());
            CHECK(answering(tx, there.stairwell_2, august).posts.size() == 1); // our own office: the stairwell is not ours
            CHECK(look_up(tx, World::acting(tx, here.worker), "王阿姨", 10).size() == 1);

            CHECK(refused(cover(tx, house, there.stairwell_1, here.group_2, august)) == "organisation.unknown");
            CHECK(refused(tie(tx, house, living(there.roof_flat, here.aunt_wang))) == "organisation.unknown");
            CHECK(refused(appoint(tx, house, post(there.branch_8, here.aunt_wang, Role::member))) == "organisation.unknown");
            auto stolen = new_body(BodyKind::group, "小组", 1, there.branch_8);
            CHECK(refused(put(tx, house, stolen)) == "organisation.wrong_parent");
            return true;
        });
        db.read(CommunityId{2}, [](Tx& tx) {
            CHECK(communities(tx).size() == 2);
            CHECK(community(tx).id == CommunityId{2});
            return true;
        });
    });
}

TEST_CASE("the settings of the neighbourhood are changed by the committee secretary") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto c = community(tx);
        CHECK(c.phone == "0571-0000-8800");
        CHECK(c.open_filing);
        CHECK(c.host.empty());

        c.name = " 演示新村（虚构） ";
        c.host = "demo.example";
        c.open_filing = false;
        for (const auto who : {w.secretary, w.worker, w.aunt_wang, PersonId{}})
            CHECK(refused(change(tx, World::acting(tx, who), c)) == "organisation.not_yours");

        got(appoint(tx, house, post(w.committee, w.stranger, Role::committee_secretary)));
        got(change(tx, World::acting(tx, w.stranger), c));
        CHECK(community(tx).name == "演示新村（虚构）");
        CHECK(community(tx).host == "demo.example");
        CHECK_FALSE(community(tx).open_filing);
    });
}

TEST_CASE("a neighbourhood keeps a name and a number that can be rung") {
    in_the_neighbourhood([](Tx& tx, const World&) {
        const auto settings = [](std::string name, std::string phone) {
            return Community{.name = std::move(name), .phone = std::move(phone)};
        };
        CHECK(refused(change(tx, house, settings("", "12345"))) == "organisation.no_name");
        CHECK(refused(change(tx, house, settings("演示新村", ""))) == "organisation.bad_phone");
        CHECK(refused(change(tx, house, settings("演示新村", "问门卫"))) == "organisation.bad_phone");
        CHECK(change(tx, house, settings("", "")).error().also.size() == 1);
        got(change(tx, house, settings("演示新村", "12345")));
    });
}

TEST_CASE("places and people are written by the community's own staff only") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (const auto who : {w.secretary, w.leader, w.aunt_wang, PersonId{}}) {
            const Actor actor = World::acting(tx, who);
            CHECK(refused(building(tx, actor, "1")) == "organisation.not_yours");
            CHECK(refused(stairwell(tx, actor, w.building_63, "4")) == "organisation.not_yours");
            CHECK(refused(put(tx, actor, flat(w.stairwell_2, "101"))) == "organisation.not_yours");
            CHECK(refused(place_on_plan(tx, actor, w.building_63, 1, 1)) == "organisation.not_yours");
            CHECK(refused(tie(tx, actor, living(w.flat_301, w.aunt_wang))) == "organisation.not_yours");
            CHECK(refused(untie(tx, actor, ties_at(tx, w.roof_flat).at(0).id, august)) == "organisation.not_yours");
        }
        const Actor worker = World::acting(tx, w.worker);
        const auto there = got(stairwell(tx, worker, got(building(tx, worker, "1")), "1"));
        got(tie(tx, worker, living(got(put(tx, worker, flat(there, "101"))), w.aunt_wang)));
    });
}
