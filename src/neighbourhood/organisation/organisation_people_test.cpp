#include "neighbourhood/organisation/organisation_world.hpp"
#include <algorithm>

using namespace mulin;
using namespace mulin::organisation;

TEST_CASE("a number is kept as digits, however it was written") {
    auto p = named_person(" 王小芳 ", "+86 199-0000-0063");
    p.landline = "（0571）0000 1234";
    const auto kept = got(tidied(p));
    CHECK(kept.name == "王小芳");
    CHECK(kept.mobile == "19900000063");
    CHECK(kept.landline == "057100001234");
}

TEST_CASE("a person without a name or with half a number is told all of it at once") {
    auto p = named_person(" ", "1990000006");
    p.landline = "没有";
    const auto refusal = tidied(p).error();
    CHECK(refusal.name == "organisation.no_name");
    REQUIRE(refusal.also.size() == 2);
    CHECK(refusal.also[0].field == "mobile");
    CHECK(refusal.also[1].field == "landline");
}

TEST_CASE("someone with two homes has both, and one of them until it is sold") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto second = got(tie(tx, house, living(w.flat_301, w.aunt_wang, Relation::owner, july)));
        CHECK(homes_of(tx, w.aunt_wang, august).size() == 2);
        got(untie(tx, house, second, september));
        CHECK(homes_of(tx, w.aunt_wang, august).size() == 2);
        CHECK(homes_of(tx, w.aunt_wang, september) == std::vector{w.roof_flat});
        CHECK(ties_of(tx, w.aunt_wang).size() == 2);
    });
}

TEST_CASE("who owns one home and rents another is at home where they rent, and leaving one keeps the other") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto owned = ties_of(tx, w.uncle_li).at(0); // 63-1-101
        const auto rented = got(tie(tx, house, living(w.flat_301, w.uncle_li, Relation::tenant, july)));
        CHECK(homes_of(tx, w.uncle_li, august) == std::vector{w.flat_301, w.other_flat});

        got(untie(tx, house, rented, september));
        CHECK(homes_of(tx, w.uncle_li, september) == std::vector{w.other_flat});
        CHECK(ties_of(tx, w.uncle_li).at(0).id == owned.id);
        CHECK_FALSE(ties_of(tx, w.uncle_li).at(0).until);
        CHECK(ties_at(tx, w.flat_301).size() == 2); // Teacher Chen, who owns it, and who rented it until then

        got(tie(tx, house, living(w.flat_301, w.uncle_li, Relation::tenant, september)));
        got(untie(tx, house, owned.id, september));
        CHECK(homes_of(tx, w.uncle_li, september) == std::vector{w.flat_301});
        CHECK(homes_of(tx, w.uncle_li, august).size() == 2);
    });
}

TEST_CASE("the same tie again changes nothing, another relation is another tie") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto first = ties_at(tx, w.roof_flat).at(0).id;
        CHECK(tie(tx, house, living(w.roof_flat, w.aunt_wang, Relation::owner, august)) == first);
        got(tie(tx, house, living(w.roof_flat, w.aunt_wang, Relation::head)));
        CHECK(ties_at(tx, w.roof_flat).size() == 2);
        CHECK(homes_of(tx, w.aunt_wang, august).size() == 1);
    });
}

TEST_CASE("who moved out and came back has two ties one after the other") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(untie(tx, house, ties_at(tx, w.roof_flat).at(0).id, july));
        got(tie(tx, house, living(w.roof_flat, w.aunt_wang, Relation::tenant, september)));
        got(tie(tx, house, living(w.roof_flat, w.aunt_wang, Relation::owner, september)));
        CHECK(homes_of(tx, w.aunt_wang, august).empty());
        CHECK(ties_at(tx, w.roof_flat).size() == 3);
    });
}

TEST_CASE("a tie that ends before it begins, or to nobody's home, is refused") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        auto t = living(w.flat_301, w.aunt_wang);
        t.until = long_ago - std::chrono::days(1);
        CHECK(refused(tie(tx, house, t)) == "organisation.until_before_from");
        CHECK(refused(tie(tx, house, living(HomeId{404}, w.aunt_wang))) == "organisation.unknown");
        CHECK(refused(tie(tx, house, living(w.flat_301, PersonId{404}))) == "organisation.unknown");
        CHECK(refused(untie(tx, house, TieId{404}, august)) == "organisation.unknown");
        CHECK(refused(untie(tx, house, ties_at(tx, w.roof_flat).at(0).id, day_of(2019, 1, 1))) == "organisation.until_before_from");
    });
}

TEST_CASE("one's own number and form of address may always be changed, one's name and other people may not") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor herself = World::acting(tx, w.aunt_wang);
        auto p = *person(tx, w.aunt_wang);
        p.mobile = "199 0000 0064";
        p.called = "王奶奶";
        CHECK(put(tx, herself, p) == w.aunt_wang);
        CHECK(person(tx, w.aunt_wang)->mobile == "19900000064");

        p.name = "王大芳";
        CHECK(refused(put(tx, herself, p)) == "organisation.not_yours");
        CHECK(refused(put(tx, herself, *person(tx, w.uncle_li))) == "organisation.not_yours");
        CHECK(refused(put(tx, herself, named_person("新来的"))) == "organisation.not_yours");
        CHECK(refused(put(tx, Actor{}, named_person("新来的"))) == "organisation.not_yours");
        CHECK(put(tx, World::acting(tx, w.worker), p) == w.aunt_wang);
    });
}

TEST_CASE("a person is seen whole by themselves, their zone and the community; masked by all others") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const auto aunt_wang = *person(tx, w.aunt_wang), uncle_li = *person(tx, w.uncle_li);
        const auto by = [&](PersonId who, const Person& p) { return seen(tx, World::acting(tx, who), p); };

        for (const auto who : {w.aunt_wang, w.secretary, w.leader, w.worker}) CHECK(by(who, aunt_wang).mobile == "19900000063");
        CHECK(by(w.worker, uncle_li).name == "李建国");

        // The secretary of branch 8 has a post, but nothing to do with 63幢 1单元.
        CHECK(by(w.secretary, uncle_li).name == "李*国");
        CHECK(by(w.secretary, uncle_li).mobile == "199****1101");

        for (const auto who : {w.uncle_li, w.stranger, PersonId{}}) {
            CHECK(by(who, aunt_wang).name == "王*");
            CHECK(by(who, aunt_wang).mobile.empty());
            CHECK(by(who, aunt_wang).called.empty());
        }
    });
}

TEST_CASE("the street and the administrator see no person") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (const auto role : {Role::street, Role::administrator, Role::auditor, Role::repairer}) {
            const Actor who{.person = w.stranger, .offices = {{std::string(name(role)), w.office}}, .house = false, .from = "test"};
            CHECK(seen(tx, who, *person(tx, w.aunt_wang)).name == "王*");
            CHECK(seen(tx, who, *person(tx, w.aunt_wang)).mobile.empty());
        }
    });
}

TEST_CASE("a home's people are known to the secretary from the day the zone is theirs, and no longer than it is") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor secretary = World::acting(tx, w.secretary);
        CHECK(reaches(tx, secretary, Right::see_people, w.stairwell_2));
        CHECK_FALSE(reaches(tx, secretary, Right::see_people, w.stairwell_1));
        CHECK(reaches(tx, World::acting(tx, w.worker), Right::see_people, w.stairwell_1));
        CHECK_FALSE(reaches(tx, World::acting(tx, w.aunt_wang), Right::see_people, w.stairwell_2));

        const auto group_9 = got(put(tx, house, new_body(BodyKind::group, "第九支部第一小组", 1, w.branch_9)));
        got(cover(tx, house, w.stairwell_2, group_9, september));
        CHECK_FALSE(reaches(tx, secretary, Right::see_people, w.stairwell_2));
    });
}
