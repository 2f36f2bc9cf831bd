#include "neighbourhood/organisation/organisation_world.hpp"

using namespace mulin;
using namespace mulin::organisation;

namespace {

std::vector<PersonId> people(const std::vector<DoorHit>& hits) {
    std::vector<PersonId> all;
    for (const auto& hit : hits)
        for (const auto& p : hit.people) all.push_back(p.id);
    return all;
}
using People = std::vector<PersonId>;

std::size_t looks(Tx& tx) { return events::latest(tx, {.what = "organisation.people.seen", .kind = {}, .by = {}}, 0, 100).size(); }

} // namespace

TEST_CASE("at the phone a caller is found by door, by name, by form of address, by the end of the number") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor worker = World::acting(tx, w.worker);
        for (const auto words : {"63-2-601", "王小芳", "小芳", "王阿姨", "0063", "199 0000 0063"}) {
            INFO(words);
            const auto hits = look_up(tx, worker, words, 10);
            REQUIRE(hits.size() == 1);
            CHECK(hits[0].place.door == "63幢 2单元 601");
            REQUIRE(hits[0].people.size() == 1);
            CHECK(hits[0].people[0].called == "王阿姨");
        }
    });
}

TEST_CASE("three digits of a number are too few, and signs of the database are only signs") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor worker = World::acting(tx, w.worker);
        for (const auto words : {"", "%", "_", "王%", "\\", "' or 1=1 --"}) {
            INFO(words);
            CHECK(look_up(tx, worker, words, 10).empty());
        }
        CHECK(people(look_up(tx, worker, "063", 10)).empty()); // the building, if anything
    });
}

TEST_CASE("a secretary finds the people of their zone only") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor secretary = World::acting(tx, w.secretary);
        CHECK(people(look_up(tx, secretary, "王", 10)) == People{w.aunt_wang});
        CHECK(look_up(tx, secretary, "李建国", 10).empty());
        CHECK(look_up(tx, secretary, "1101", 10).empty());

        const auto beyond = look_up(tx, secretary, "63-1-101", 10); // the door is there, the people are not theirs to see
        REQUIRE(beyond.size() == 1);
        CHECK(beyond[0].people.empty());
    });
}

TEST_CASE("a resident finds doors and themselves, a passer-by finds doors") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor aunt_wang = World::acting(tx, w.aunt_wang);
        CHECK(people(look_up(tx, aunt_wang, "63-2-601", 10)) == People{w.aunt_wang});
        CHECK(people(look_up(tx, aunt_wang, "63-2-301", 10)).empty());
        CHECK(look_up(tx, aunt_wang, "陈老师", 10).empty());
        CHECK(people(look_up(tx, Actor{}, "63-2-601", 10)).empty());
        CHECK(looks(tx) == 0);
    });
}

TEST_CASE("that an officer looked at people is written down, by door and without the words") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        look_up(tx, World::acting(tx, w.secretary), "李建国", 10); // found nobody: nothing was seen
        look_up(tx, World::acting(tx, w.secretary), "63幢", 10);   // a building, no person
        CHECK(looks(tx) == 0);
        look_up(tx, World::acting(tx, w.secretary), "0063", 10);
        REQUIRE(looks(tx) == 1);
        const auto seen = events::latest(tx, {.what = "organisation.people.seen", .kind = {}, .by = {}}, 0, 1).at(0);
        CHECK(seen.by == w.secretary);
        CHECK(seen.kind == "home");
        CHECK(seen.subject == w.roof_flat.value);
        CHECK(seen.detail.find("0063") == std::string::npos);
    });
}

TEST_CASE("a common name fills no more than the lines asked for, each door once") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        for (int i = 0; i < 5; ++i) {
            const auto home = got(put(tx, house, flat(w.stairwell_2, "20" + std::to_string(i))));
            for (const auto& name : {"王甲", "王乙"}) got(tie(tx, house, living(home, got(put(tx, house, named_person(name))))));
        }
        const auto hits = look_up(tx, World::acting(tx, w.worker), "王", 3);
        REQUIRE(hits.size() == 3);
        CHECK(hits[0].place.door == "63幢 2单元 200");
        CHECK(hits[0].people.size() == 2);
    });
}

TEST_CASE("who moved away is no longer found behind the door") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        got(untie(tx, house, ties_at(tx, w.roof_flat).at(0).id, september));
        const Actor worker = World::acting(tx, w.worker);
        CHECK(people(look_up(tx, worker, "63-2-601", 10)).empty());
        CHECK(look_up(tx, worker, "王阿姨", 10).empty());
    });
}

TEST_CASE("who looks after accounts finds a person by name or whole number, and never a list of everyone") {
    in_the_neighbourhood([](Tx& tx, const World& w) {
        const Actor administrator{.person = w.stranger, .offices = {{"administrator", w.office}}, .house = false, .from = "test"};
        for (const auto words : {"王小", "199 0000 0063"}) {
            REQUIRE(people_named(tx, administrator, words, 5).size() == 1);
            CHECK(people_named(tx, administrator, words, 5)[0].id == w.aunt_wang);
        }
        CHECK(looks(tx) == 1); // noted; coming back at once is the same look
        for (const auto words : {"", " ", "%", "0063"}) CHECK(people_named(tx, administrator, words, 5).empty());
        CHECK(people_named(tx, World::acting(tx, w.secretary), "王小", 5).empty());
    });
}
