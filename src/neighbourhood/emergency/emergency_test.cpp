#include "neighbourhood/emergency/emergency_world.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"

using namespace mulin;
using namespace mulin::emergency;

namespace {

// The neighbourhood at 04:10: a secretary, a duty officer, someone at the pumps, a branch secretary and an auditor.
struct Night : World {
    using World::World;
    Actor secretary = someone("社区书记·演示", Role::committee_secretary), officer = someone("值班员01", Role::duty_officer),
          repairer = someone("维修师傅01", Role::repairer), branch = someone("第八支部书记·演示", Role::branch_secretary),
          auditor = someone("审计员·演示", Role::auditor);

    EmergencyId declared() const {
        return got(write([&](Tx& tx) { return declare(tx, secretary, typhoon(Colour::orange), Level::three); }));
    }
};

template <class Test> void one_night(Test&& test) { in_a<Night>(test); }

} // namespace

TEST_CASE("the secretary or a duty officer declares an emergency, nobody else") {
    one_night([](Night& n) {
        for (const auto& who : {n.branch, n.repairer, n.auditor, Actor{}})
            CHECK(refused(n.write([&](Tx& tx) { return declare(tx, who, typhoon(Colour::orange), {}); })) == "emergency.not_yours");
        CHECK_FALSE(n.read([](Tx& tx) { return now_on(tx); }));
        got(n.write([&](Tx& tx) { return declare(tx, n.officer, typhoon(Colour::orange), {}); }));
        CHECK(n.read([](Tx& tx) { return now_on(tx); })->declared_by == n.officer.person);
    });
}

TEST_CASE("one emergency at a time: what follows is quoted in it, and its level stays as the command set it") {
    one_night([](Night& n) {
        n.declared();
        CHECK(refused(n.write([&](Tx& tx) { return declare(tx, n.officer, typhoon(Colour::red), {}); })) == "emergency.on_already");
        got(n.write([&](Tx& tx) { return quote(tx, n.officer, typhoon(Colour::red)); }));
        const auto e = n.read([](Tx& tx) { return now_on(tx); });
        REQUIRE(e);
        CHECK(e->warnings.size() == 2);
        CHECK(e->warnings.back().colour == Colour::red);
        CHECK(e->level == Level::three);
        got(n.write([&](Tx& tx) { return set_level(tx, n.secretary, Level::two); }));
        CHECK(n.read([](Tx& tx) { return now_on(tx); })->level == Level::two);
    });
}

TEST_CASE("lifting a warning does not end the emergency; an officer does, with a word on how things stand") {
    one_night([](Night& n) {
        const auto id = n.declared();
        got(n.write([&](Tx& tx) { return quote(tx, n.secretary, typhoon(Colour::orange, Says::lifted)); }));
        CHECK(n.read([](Tx& tx) { return now_on(tx); }));
        CHECK(refused(n.write([&](Tx& tx) { return stand_down(tx, n.secretary, ""); })) == "emergency.say_how");
        CHECK(refused(n.write([&](Tx& tx) { return stand_down(tx, n.branch, "好了"); })) == "emergency.not_yours");
        n.clock = at(9);
        CHECK(got(n.write([&](Tx& tx) { return stand_down(tx, n.officer, "风停了"); })) == id);
        CHECK_FALSE(n.read([](Tx& tx) { return now_on(tx); }));
        CHECK(refused(n.write([&](Tx& tx) { return quote(tx, n.secretary, typhoon(Colour::blue)); })) == "emergency.none");
        const auto before = n.read([](Tx& tx) { return past(tx, {}, 10); });
        REQUIRE(before.size() == 1);
        CHECK(before[0].ended_at == at(9));
        CHECK(before[0].warnings.size() == 2);
        n.declared(); // the next storm
        CHECK(n.read([](Tx& tx) { return past(tx, {}, 10); }).size() == 1);
    });
}

TEST_CASE("whoever is on duty ticks what is done and writes the log; an auditor does not") {
    one_night([](Night& n) {
        const auto id = n.declared();
        const auto ticking = [&](const Actor& who, Task t, bool done = true) {
            return refused(n.write([&](Tx& tx) { return tick(tx, who, t, done); }));
        };
        CHECK(ticking(n.repairer, Task::check_pumps) == "emergency.not_yours");
        n.on_duty(n.repairer, duty::Post::repair);
        CHECK(ticking(n.repairer, Task::check_pumps) == "nothing");
        CHECK(ticking(n.officer, Task::check_pumps) == "nothing"); // the first stays
        CHECK(ticking(n.officer, Task::open_shelter) == "emergency.no_such_task");
        CHECK(ticking(n.auditor, Task::test_phones) == "emergency.not_yours");
        const auto done = n.read([&](Tx& tx) { return ticks(tx, id); });
        REQUIRE(done.size() == 1);
        CHECK(done[0].by == n.repairer.person);
        CHECK(ticking(n.officer, Task::check_pumps, false) == "nothing");
        CHECK(n.read([&](Tx& tx) { return ticks(tx, id); }).empty());
        CHECK(refused(n.write([&](Tx& tx) { return write_down(tx, n.repairer, ""); })) == "emergency.say_what");
        got(n.write([&](Tx& tx) { return write_down(tx, n.repairer, "水泵开了"); }));
        CHECK(n.read([&](Tx& tx) { return entries(tx, id); }).at(0).words == "水泵开了");
    });
}

TEST_CASE("whoever is on duty is told of an emergency and of each further warning") {
    one_night([](Night& n) {
        n.on_duty(n.repairer, duty::Post::repair);
        n.declared();
        CHECK(n.read([&](Tx& tx) { return messages::unread(tx, n.repairer.person); }) == 1);
        CHECK(n.read([&](Tx& tx) { return messages::unread(tx, n.branch.person); }) == 0);
        got(n.write([&](Tx& tx) { return quote(tx, n.secretary, typhoon(Colour::red)); }));
        CHECK(n.read([&](Tx& tx) { return messages::unread(tx, n.repairer.person); }) == 2);
    });
}

TEST_CASE("the report counts the requests filed between the two times") {
    one_night([](Night& n) {
        const auto file = [&] {
            n.write([&](Tx& tx) {
                events::record(tx, n.officer, "requests.filed", {"requests", 7});
                events::record(tx, n.officer, "requests.accepted", {"requests", 7});
                return 0;
            });
        };
        file();
        n.clock = at(5);
        const auto id = n.declared();
        n.clock = at(6);
        file();
        file();
        n.clock = at(7);
        got(n.write([&](Tx& tx) { return stand_down(tx, n.secretary, "好了"); }));
        n.clock = at(8);
        file();
        CHECK(n.read([&](Tx& tx) { return filed_meanwhile(tx, *emergency::emergency(tx, id)); }) == 2);
    });
}
