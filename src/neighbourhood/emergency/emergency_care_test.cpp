#include "neighbourhood/emergency/emergency_care.hpp"
#include "neighbourhood/emergency/emergency_world.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"

using namespace mulin;
using namespace mulin::emergency;

namespace {

// A stairwell in which 王阿姨 lives on the sixth floor and 李伯伯 on the first; the list's keeper, a branch secretary on duty, one who is not.
struct Stairwell63 : World {
    StairwellId stairwell{};
    HomeId high{}, low{};
    PersonId wang{}, li{};
    Actor keeper = someone("社区工作者01", Role::grid_worker), branch = someone("第八支部书记·演示", Role::branch_secretary),
          head = someone("楼道长01", Role::stairwell_head);

    Stairwell63(Database& d, TimePoint& c) : World(d, c) {
        write([&](Tx& tx) {
            stairwell = got(organisation::stairwell(tx, house, got(organisation::building(tx, house, "63")), "2"));
            std::tie(high, wang) = lives(tx, "601", "王阿姨");
            std::tie(low, li) = lives(tx, "101", "李伯伯");
            return 0;
        });
        on_duty(branch, duty::Post::leader);
    }

    std::pair<HomeId, PersonId> lives(Tx& tx, std::string flat, std::string name) const {
        const auto home = got(organisation::put(tx, house, organisation::Home{.stairwell = stairwell, .flat = std::move(flat)}));
        const auto person = got(organisation::put(tx, house, organisation::Person{.name = std::move(name)}));
        got(organisation::tie(
            tx, house,
            {.home = home, .person = person, .relation = organisation::Relation::owner, .from = tenth - std::chrono::days(900)}));
        return {home, person};
    }
    Cared cared(PersonId person, HomeId home) const {
        return {.person = person,
                .home = home,
                .grade = Grade::b,
                .reasons = {Reason::alone, Reason::very_old},
                .consent = Consent::phone,
                .agreed_on = tenth};
    }
    void listed() const {
        got(write([&](Tx& tx) { return put(tx, keeper, cared(li, low)); }));
        got(write([&](Tx& tx) { return put(tx, keeper, cared(wang, high)); }));
    }
    void storm() const {
        got(write([&](Tx& tx) { return declare(tx, house, typhoon(Colour::orange), {}); }));
    }
    std::string_view opening(const Actor& who) const {
        return refused(write([&](Tx& tx) { return to_ask(tx, who, stairwell); }));
    }
    std::size_t events_of(std::string_view what, bool looks) const {
        return read([&](Tx& tx) { return events::latest(tx, {.what = std::string(what), .looks = looks}, 0, 100).size(); });
    }
};

template <class Test> void in_63(Test&& test) { in_a<Stairwell63>(test); }

} // namespace

TEST_CASE("the list of people to look after is kept by the community's own staff, and every look at it is written down") {
    in_63([](const Stairwell63& n) {
        for (const auto& who : {n.branch, n.head, Actor{}}) {
            CHECK(refused(n.write([&](Tx& tx) { return put(tx, who, n.cared(n.wang, n.high)); })) == "emergency.care_not_yours");
            CHECK(refused(n.write([&](Tx& tx) { return cared_for(tx, who); })) == "emergency.care_not_yours");
        }
        n.listed();
        n.listed(); // again: changed, not doubled
        const auto all = got(n.write([&](Tx& tx) { return cared_for(tx, n.keeper); }));
        REQUIRE(all.size() == 2);
        CHECK(all[0].reasons == std::vector{Reason::alone, Reason::very_old});
        CHECK(n.events_of("emergency.care.seen", true) == 1);
        got(n.write([&](Tx& tx) { return remove(tx, n.keeper, all[0].id); }));
        CHECK(got(n.write([&](Tx& tx) { return cared_for(tx, n.keeper); })).size() == 1);
    });
}

TEST_CASE("nobody is entered for a home they have nothing to do with, and who moved out can't be any more") {
    in_63([](const Stairwell63& n) {
        const auto enter = [&](PersonId person, HomeId home) {
            return refused(n.write([&](Tx& tx) { return put(tx, n.keeper, n.cared(person, home)); }));
        };
        CHECK(enter(n.wang, n.low) == "emergency.care_who");
        CHECK(enter(PersonId{404}, n.high) == "emergency.care_who");
        CHECK(enter(n.wang, n.high) == "nothing");
        n.write([&](Tx& tx) { return got(organisation::untie(tx, house, organisation::ties_of(tx, n.li).front().id, tenth)), 0; });
        CHECK(enter(n.li, n.low) == "emergency.care_who");
    });
}

TEST_CASE("a branch secretary on duty opens one stairwell by breaking the glass, and the list's keepers are told") {
    in_63([](const Stairwell63& n) {
        n.listed();
        CHECK(refused(n.write([&](Tx& tx) { return break_glass(tx, n.branch, n.stairwell); })) == "emergency.none");
        n.storm();
        CHECK(n.opening(n.branch) == "emergency.care_not_yours");
        CHECK(refused(n.write([&](Tx& tx) { return break_glass(tx, n.head, n.stairwell); })) == "emergency.care_not_yours");
        got(n.write([&](Tx& tx) { return break_glass(tx, n.branch, n.stairwell); }));
        got(n.write([&](Tx& tx) { return break_glass(tx, n.branch, n.stairwell); })); // once is enough
        CHECK(n.opening(n.branch) == "nothing");
        CHECK(n.events_of("emergency.glass_broken", false) == 1);
        CHECK(n.events_of("emergency.care.seen", true) == 1);
        CHECK(n.read([&](Tx& tx) { return messages::unread(tx, n.keeper.person); }) == 1);
        CHECK(refused(n.write([&](Tx& tx) { return cared_for(tx, n.branch); })) == "emergency.care_not_yours");
        got(n.write([&](Tx& tx) { return stand_down(tx, house, "好了"); }));
        CHECK(n.opening(n.branch) == "emergency.none");
    });
}

TEST_CASE("the sixth floor is asked after before the first; who is not reached stays on the list") {
    in_63([](const Stairwell63& n) {
        n.listed();
        n.storm();
        const auto people = got(n.write([&](Tx& tx) { return to_ask(tx, n.keeper, n.stairwell); }));
        REQUIRE(people.size() == 2);
        CHECK(people[0].cared.person == n.wang);
        const auto check = [&](CaredId id, Found f, std::string_view words = "") {
            return refused(n.write([&](Tx& tx) { return check_in(tx, n.keeper, id, f, words); }));
        };
        CHECK(check(people[0].cared.id, Found::unreached) == "nothing");
        CHECK(check(people[1].cared.id, Found::needs) == "emergency.care_needs_what");
        CHECK(check(people[1].cared.id, Found::needs, "缺药") == "nothing");
        auto t = got(n.read([&](Tx& tx) { return tallies(tx, n.keeper); })).at(n.stairwell);
        CHECK((t.all == 2 && t.unreached == 1 && t.needs == 1 && t.open() == 1));
        CHECK(check(people[0].cared.id, Found::visited) == "nothing");
        t = got(n.read([&](Tx& tx) { return tallies(tx, n.branch); })).at(n.stairwell);
        CHECK((t.visited == 1 && t.unreached == 0 && t.open() == 0));
        const auto e = n.read([](Tx& tx) { return now_on(tx); });
        CHECK(n.read([&](Tx& tx) { return tally(tx, e->id).all; }) == 2);
    });
}

TEST_CASE("who is still to be found is read across the whole neighbourhood, by those who keep the list") {
    in_63([](const Stairwell63& n) {
        n.listed();
        CHECK(refused(n.write([&](Tx& tx) { return all_to_ask(tx, n.keeper); })) == "emergency.none");
        n.storm();
        CHECK(refused(n.write([&](Tx& tx) { return all_to_ask(tx, n.branch); })) == "emergency.care_not_yours");
        const auto everyone = got(n.write([&](Tx& tx) { return all_to_ask(tx, n.keeper); }));
        REQUIRE(everyone.size() == 2);
        CHECK(everyone[0].cared.person == n.wang);
        got(n.write([&](Tx& tx) { return check_in(tx, n.keeper, everyone[0].cared.id, Found::unreached, ""); }));
        got(n.write([&](Tx& tx) { return check_in(tx, n.keeper, everyone[1].cared.id, Found::called, ""); }));
        const auto after = got(n.write([&](Tx& tx) { return all_to_ask(tx, n.keeper); }));
        CHECK(among(Which::to_find, after[0].check));
        CHECK(among(Which::unreached, after[0].check));
        CHECK_FALSE(among(Which::to_find, after[1].check));
    });
}

TEST_CASE("whom nobody had asked after when the storm was stood down is said in the report, and nobody can say so before") {
    in_63([](const Stairwell63& n) {
        n.listed();
        n.storm();
        const auto people = got(n.write([&](Tx& tx) { return to_ask(tx, n.keeper, n.stairwell); }));
        CHECK(refused(n.write([&](Tx& tx) { return check_in(tx, n.keeper, people[1].cared.id, Found::missed, ""); })) ==
              "emergency.care_unknown");
        got(n.write([&](Tx& tx) { return check_in(tx, n.keeper, people[0].cared.id, Found::visited, ""); }));
        const auto storm = got(n.write([&](Tx& tx) { return stand_down(tx, house, "好了"); }));
        const auto t = n.read([&](Tx& tx) { return tally(tx, storm); });
        CHECK((t.all == 2 && t.visited == 1 && t.unasked() == 1));
    });
}
