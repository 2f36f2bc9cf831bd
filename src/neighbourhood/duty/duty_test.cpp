#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/messages/messages.hpp"
#include "results.hpp"

using namespace mulin;
using namespace mulin::duty;
using organisation::Role;

namespace {

const Actor house = Actor::clock();

using testing::got;
using testing::refused;

const Day tenth = day_of(2026, 8, 10);
TimePoint at(int hour, int days = 0) { return moment(tenth + std::chrono::days(days), hour * 60); }

// The corner of the neighbourhood on the evening of 10 August, with two duty officers and someone who plans.
struct Roster {
    Database& db;
    TimePoint& clock;
    PersonId one, two;
    Actor planner, first, second, secretary;

    Roster(Database& d, TimePoint& c) : db(d), clock(c) {
        db.write(lane, [&](Tx& tx) {
            organisation::found(tx, {.id = tx.community(), .name = "演示新村", .phone = "0571-0000-8800"});
            const auto office = got(organisation::put(
                tx, house, {.kind = organisation::BodyKind::community, .name = "社区居委会", .founded = tenth - std::chrono::days(900)}));
            planner = officer(tx, office, "社区工作者01", Role::grid_worker);
            first = officer(tx, office, "值班员01", Role::duty_officer);
            second = officer(tx, office, "值班员02", Role::duty_officer);
            secretary = officer(tx, office, "第八支部书记·演示", Role::branch_secretary);
            one = first.person;
            two = second.person;
            return 0;
        });
    }

    static Actor officer(Tx& tx, BodyId office, std::string name, Role role) {
        const auto person = got(organisation::put(tx, house, organisation::Person{.name = std::move(name)}));
        const auto today = local_day(tx.now());
        got(organisation::appoint(tx, house, {.body = office, .person = person, .role = role, .from = today - std::chrono::days(100)}));
        return {.person = person, .offices = organisation::offices_of(tx, person, today), .house = false, .from = "test"};
    }

    Shift shift(PersonId who, TimePoint from, TimePoint until, Post post = Post::desk) const {
        return {.post = post, .person = who, .from = from, .until = until};
    }
    template <class F> auto write(F&& f) const { return db.write(lane, f); }
    template <class F> auto read(F&& f) const { return db.read(lane, f); }
    std::optional<PersonId> at_the_desk() const {
        const auto on = read([](Tx& tx) { return on_duty(tx, Post::desk); });
        return on.empty() ? std::nullopt : std::optional(on.front().person);
    }

    static constexpr CommunityId lane{1};
};

template <class Test> void with_a_roster(Test&& test) {
    for (const auto engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = at(18);
            const auto db = testing::fresh(engine, [&] { return clock; });
            Roster roster(*db, clock);
            test(roster);
        }
}

} // namespace

TEST_CASE("at 04:10 the roster knows who sits at the desk, and who did before eight") {
    with_a_roster([](Roster& r) {
        got(r.write([&](Tx& tx) { return put(tx, r.planner, r.shift(r.one, at(20), at(8, 1))); }));
        CHECK(r.at_the_desk() == std::nullopt);
        r.clock = at(4, 1) + std::chrono::minutes(10);
        CHECK(r.at_the_desk() == r.one);
        r.clock = at(8, 1);
        CHECK(r.at_the_desk() == std::nullopt);
        CHECK(r.read([&](Tx& tx) { return on_duty(tx, at(23)).at(0).person; }) == r.one);
    });
}

TEST_CASE("only those who plan change the roster, and what is past stays") {
    with_a_roster([](Roster& r) {
        const auto night = r.shift(r.one, at(20), at(8, 1));
        CHECK(refused(r.write([&](Tx& tx) { return put(tx, r.first, night); })) == "duty.not_yours");
        CHECK(refused(r.write([&](Tx& tx) { return put(tx, r.secretary, night); })) == "duty.not_yours");
        const auto id = got(r.write([&](Tx& tx) { return put(tx, r.planner, night); }));
        r.clock = at(9, 1);
        CHECK(refused(r.write([&](Tx& tx) { return remove(tx, r.planner, id); })) == "duty.over");
        auto changed = night;
        changed.id = id;
        CHECK(refused(r.write([&](Tx& tx) { return put(tx, r.planner, changed); })) == "duty.over");
    });
}

TEST_CASE("one person is not put on two posts at once by mistake") {
    with_a_roster([](Roster& r) {
        got(r.write([&](Tx& tx) { return put(tx, r.planner, r.shift(r.one, at(20), at(8, 1))); }));
        auto repair = r.shift(r.one, at(6, 1), at(10, 1), Post::repair);
        const auto no = r.write([&](Tx& tx) { return put(tx, r.planner, repair); });
        REQUIRE(refused(no) == "duty.two_posts");
        CHECK(no.error().blanks == std::vector<std::string>{"值班员01", "2026-08-10", "20:00", "08:00"});
        repair.alongside = true;
        CHECK(r.write([&](Tx& tx) { return put(tx, r.planner, repair); }).has_value());
    });
}

TEST_CASE("a week planned in turns has no gap, and planning it again replaces what has not begun") {
    with_a_roster([](Roster& r) {
        const Turns week{.people = {r.one, r.two}, .first = tenth, .last = tenth + std::chrono::days(6), .begins = {480, 1200}};
        CHECK(got(r.write([&](Tx& tx) { return plan(tx, r.planner, week); })) == 14);
        const Span all{at(18), at(8, 7)};
        CHECK_FALSE(r.read([&](Tx& tx) { return faults(tx, all); }).any());
        r.clock = at(21);
        auto other = week;
        other.people = {r.two};
        other.begins = {480};
        CHECK(got(r.write([&](Tx& tx) { return plan(tx, r.planner, other); })) == 6); // tonight's stands, the days after are new
        CHECK(r.at_the_desk() == r.two);
        CHECK(r.read([&](Tx& tx) { return faults(tx, all); }).long_stretches.size() == 1);
    });
}

TEST_CASE("a desk left empty for a night is a fault") {
    with_a_roster([](Roster& r) {
        got(r.write([&](Tx& tx) { return put(tx, r.planner, r.shift(r.one, at(8), at(20))); }));
        const auto f = r.read([&](Tx& tx) { return faults(tx, {at(8), at(8, 1)}); });
        REQUIRE(f.gaps.size() == 1);
        CHECK(f.gaps[0].second == Span{at(20), at(8, 1)});
    });
}

TEST_CASE("a night changes hands only when the other says yes") {
    with_a_roster([](Roster& r) {
        const auto night = got(r.write([&](Tx& tx) { return put(tx, r.planner, r.shift(r.one, at(20), at(8, 1))); }));
        CHECK(refused(r.write([&](Tx& tx) { return ask(tx, r.second, night, r.two, ""); })) == "duty.not_yours");
        CHECK(refused(r.write([&](Tx& tx) { return ask(tx, r.first, night, r.one, ""); })) == "duty.who");
        const auto swap = got(r.write([&](Tx& tx) { return ask(tx, r.first, night, r.two, "孩子发烧"); }));
        CHECK(refused(r.write([&](Tx& tx) { return ask(tx, r.first, night, r.two, ""); })) == "duty.asked_already");
        CHECK(r.read([&](Tx& tx) { return messages::unread(tx, r.two); }) == 1);
        CHECK(r.read([&](Tx& tx) { return asked_of(tx, r.two).size(); }) == 1);
        CHECK(refused(r.write([&](Tx& tx) { return answer(tx, r.first, swap, true); })) == "duty.unknown");
        r.clock = at(21);
        CHECK(r.at_the_desk() == r.one);
        got(r.write([&](Tx& tx) { return answer(tx, r.second, swap, true); }));
        CHECK(r.at_the_desk() == r.two);
        CHECK(refused(r.write([&](Tx& tx) { return answer(tx, r.second, swap, false); })) == "duty.answered");
        CHECK(r.read([&](Tx& tx) { return messages::unread(tx, r.one); }) == 1);
    });
}

TEST_CASE("a swap that was declined or withdrawn leaves the night where it was") {
    with_a_roster([](Roster& r) {
        const auto night = got(r.write([&](Tx& tx) { return put(tx, r.planner, r.shift(r.one, at(20), at(8, 1))); }));
        const auto first = got(r.write([&](Tx& tx) { return ask(tx, r.first, night, r.two, ""); }));
        got(r.write([&](Tx& tx) { return answer(tx, r.second, first, false); }));
        const auto second = got(r.write([&](Tx& tx) { return ask(tx, r.first, night, r.two, ""); }));
        got(r.write([&](Tx& tx) { return withdraw(tx, r.first, second); }));
        r.clock = at(21);
        CHECK(r.at_the_desk() == r.one);
        CHECK(r.read([&](Tx& tx) { return asked_of(tx, r.two).empty(); }));
    });
}

TEST_CASE("whoever goes home leaves a word for the next; a stranger to the shift does not") {
    with_a_roster([](Roster& r) {
        const auto night = got(r.write([&](Tx& tx) { return put(tx, r.planner, r.shift(r.one, at(20), at(8, 1))); }));
        CHECK(refused(r.write([&](Tx& tx) { return hand_over(tx, r.second, night, "钥匙在抽屉里"); })) == "duty.not_yours");
        CHECK(refused(r.write([&](Tx& tx) { return hand_over(tx, r.first, night, ""); })) == "duty.say_what");
        got(r.write([&](Tx& tx) { return hand_over(tx, r.first, night, "63幢还有一件没修完，水泵钥匙在抽屉里"); }));
        CHECK(r.read([&](Tx& tx) { return latest_notes(tx, 5).at(0).by; }) == r.one);
    });
}

TEST_CASE("the address of a calendar feed is secret, and changing it closes the old one") {
    with_a_roster([](Roster& r) {
        CHECK(r.read([&](Tx& tx) { return feed_token(tx, r.one); }) == std::nullopt);
        const auto change = [&] { r.write([&](Tx& tx) { return change_feed_token(tx, r.first), 0; }); };
        change();
        const auto token = r.read([&](Tx& tx) { return feed_token(tx, r.one).value(); });
        CHECK(r.read([&](Tx& tx) { return of_feed(tx, token); }) == r.one);
        change();
        CHECK(r.read([&](Tx& tx) { return of_feed(tx, token); }) == std::nullopt);
        CHECK(r.read([&](Tx& tx) { return of_feed(tx, ""); }) == std::nullopt);
    });
}
