#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/emergency/emergency_care.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include "results.hpp"

using namespace mulin;
using namespace mulin::emergency;
using organisation::Role;
using testing::got;
using testing::refused;

namespace {

const Actor house = Actor::clock();
const Day tenth = day_of(2026, 8, 10);
TimePoint at(int hour) { return moment(tenth, hour * 60); }

// A stairwell in which 王阿姨 lives on the sixth floor and 李伯伯 on the first; the list's keeper, a branch secretary on duty, one who is not.
struct Stairwell63 {
    Database& db;
    StairwellId stairwell{};
    HomeId high{}, low{};
    PersonId wang{}, li{};
    Actor keeper, branch, head;

    explicit Stairwell63(Database& d) : db(d) {
        db.write(CommunityId{1}, [&](Tx& tx) {
            organisation::found(tx, {.id = tx.community(), .name = "演示新村", .phone = "0571-0000-8800"});
            stairwell = got(organisation::stairwell(tx, house, got(organisation::building(tx, house, "63")), "2"));
            high = got(organisation::put(tx, house, organisation::Home{.stairwell = stairwell, .flat = "601"}));
            low = got(organisation::put(tx, house, organisation::Home{.stairwell = stairwell, .flat = "101"}));
            wang = got(organisation::put(tx, house, organisation::Person{.name = "王阿姨"}));
            li = got(organisation::put(tx, house, organisation::Person{.name = "李伯伯"}));
            const auto office = got(organisation::put(
                tx, house, {.kind = organisation::BodyKind::community, .name = "社区居委会", .founded = tenth - std::chrono::days(900)}));
            keeper = someone(tx, office, "社区工作者01", Role::grid_worker);
            branch = someone(tx, office, "第八支部书记·演示", Role::branch_secretary);
            head = someone(tx, office, "楼道长01", Role::stairwell_head);
            got(duty::put(tx, house, {.post = duty::Post::leader, .person = branch.person, .from = at(0), .until = at(8)}));
            return 0;
        });
    }

    static Actor someone(Tx& tx, BodyId office, std::string name, Role role) {
        const auto person = got(organisation::put(tx, house, organisation::Person{.name = std::move(name)}));
        got(organisation::appoint(tx, house, {.body = office, .person = person, .role = role, .from = tenth - std::chrono::days(100)}));
        return {.person = person, .offices = organisation::offices_of(tx, person, tenth), .house = false, .from = "test"};
    }

    template <class F> auto write(F&& f) const { return db.write(CommunityId{1}, f); }
    template <class F> auto read(F&& f) const { return db.read(CommunityId{1}, f); }
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
        got(write([&](Tx& tx) {
            return declare(tx, house,
                           {.signal = Signal::typhoon,
                            .colour = Colour::orange,
                            .words = "原文",
                            .issuer = "市气象台",
                            .source = "网站",
                            .issued_at = at(3)},
                           {});
        }));
    }
    std::string_view opening(const Actor& who) const {
        return refused(write([&](Tx& tx) { return to_ask(tx, who, stairwell); }));
    }
    std::size_t events_of(std::string_view what, bool looks) const {
        return read([&](Tx& tx) { return events::latest(tx, {.what = std::string(what), .looks = looks}, 0, 100).size(); });
    }
};

template <class Test> void in_63(Test&& test) {
    for (const auto engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            const auto db = testing::fresh(engine, [] { return at(4); });
            test(Stairwell63(*db));
        }
}

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
