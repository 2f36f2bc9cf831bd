// The neighbourhood in the first days of September as the tests of this room know it: two branches, who leads them, a partner, a resident.
#pragma once
#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/service_days_visits.hpp"
#include "platform/messages/messages.hpp"
#include "results.hpp"

namespace mulin::service_days {

using organisation::BodyKind;
using organisation::Role;
using testing::got;
using testing::refused;

inline const Actor house = Actor::clock();
inline const Day first_sept = day_of(2026, 9, 1), fifth = day_of(2026, 9, 5), fifteenth = day_of(2026, 9, 15),
                 twenty_fifth = day_of(2026, 9, 25);

struct World {
    Database& db;
    TimePoint& clock;
    BodyId office{}, seventh{}, eighth{}, hospital{};
    Actor planner, desk, secretary7, secretary8, resident, neighbour;

    template <class F> auto write(F&& f) const { return db.write(CommunityId{1}, f); }
    template <class F> auto read(F&& f) const { return db.read(CommunityId{1}, f); }

    World(Database& d, TimePoint& c) : db(d), clock(c) {
        write([&](Tx& tx) {
            organisation::found(tx, {.id = tx.community(), .name = "演示新村", .phone = "0571-0000-8800"});
            office = body(tx, BodyKind::community, "社区居委会", 0);
            seventh = body(tx, BodyKind::branch, "第七支部", 7);
            eighth = body(tx, BodyKind::branch, "第八支部", 8);
            hospital = body(tx, BodyKind::partner, "演示医院", 1);
            planner = officer(tx, office, "社区工作者01", Role::grid_worker);
            desk = officer(tx, office, "值班员01", Role::duty_officer);
            secretary7 = officer(tx, seventh, "第七支部书记·演示", Role::branch_secretary);
            secretary8 = officer(tx, eighth, "第八支部书记·演示", Role::branch_secretary);
            resident = someone(tx, "63幢居民甲");
            neighbour = someone(tx, "63幢居民乙");
            return 0;
        });
    }

    // As the committee of the neighbourhood agreed: the 5th, 15th and 25th, on the square.
    void agreed() const {
        got(write([&](Tx& tx) {
            return agree(tx, planner, {.place = "中心广场", .materials = {"桌椅", "插线板"}, .reason = "逢 5 出摊"});
        }));
    }
    OfferId haircuts(Day day, int places = 1) const {
        return got(write([&](Tx& tx) {
            return put(tx, secretary8,
                       {.day = day, .branch = eighth, .kind = Kind::haircut, .who = "会理发的党员两名", .minutes = 30, .places = places});
        }));
    }
    OfferId appliances(Day day) const {
        return got(write(
            [&](Tx& tx) { return put(tx, secretary7, {.day = day, .branch = seventh, .kind = Kind::appliances, .who = "退休电工一名"}); }));
    }
    auto books(const Actor& who, OfferId o, int slot) const {
        return write([&](Tx& tx) { return book(tx, who, {.offer = o, .slot = slot}); });
    }
    OneDay day(Day planned) const {
        return read([&](Tx& tx) { return one(tx, planned).value(); });
    }
    std::string last_message(const Actor& who) const {
        const auto all = read([&](Tx& tx) { return messages::inbox(tx, who.person, 0, 1); });
        return all.empty() ? "" : all.front().key;
    }

private:
    static BodyId body(Tx& tx, BodyKind kind, std::string name, int number) {
        return got(organisation::put(
            tx, house, {.kind = kind, .name = std::move(name), .number = number, .founded = first_sept - std::chrono::days(900)}));
    }
    static Actor someone(Tx& tx, std::string name) {
        return {.person = got(organisation::put(tx, house, organisation::Person{.name = std::move(name)})), .from = "test"};
    }
    static Actor officer(Tx& tx, BodyId body, std::string name, Role role) {
        auto who = someone(tx, std::move(name));
        got(organisation::appoint(tx, house,
                                  {.body = body, .person = who.person, .role = role, .from = first_sept - std::chrono::days(100)}));
        who.offices = organisation::offices_of(tx, who.person, first_sept);
        return who;
    }
};

// On each engine, from the morning of 1 September on.
template <class Test> void in_september(Test&& test) {
    for (const auto engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = moment(first_sept, 9 * 60);
            const auto db = testing::fresh(engine, [&] { return clock; });
            World world(*db, clock);
            test(world);
        }
}

} // namespace mulin::service_days
