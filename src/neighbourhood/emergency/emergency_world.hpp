// The night of 10 August as the tests of this room know it: an office, and whoever holds a post in it.
#pragma once
#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/emergency/emergency.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "results.hpp"

namespace mulin::emergency {

using organisation::Role;
using testing::got;
using testing::refused;

inline const Actor house = Actor::clock();
inline const Day tenth = day_of(2026, 8, 10);
inline TimePoint at(int hour, int minute = 0) { return moment(tenth, hour * 60 + minute); }

inline Quote typhoon(Colour colour, Says says = Says::issued) {
    return {.signal = Signal::typhoon,
            .colour = colour,
            .says = says,
            .words = "预计未来 12 小时平均风力可达 10 级以上。",
            .issuer = "市气象台",
            .source = "市气象台网站",
            .issued_at = at(3)};
}

struct World {
    Database& db;
    TimePoint& clock;
    BodyId office{};

    template <class F> auto write(F&& f) const { return db.write(CommunityId{1}, f); }
    template <class F> auto read(F&& f) const { return db.read(CommunityId{1}, f); }

    World(Database& d, TimePoint& c) : db(d), clock(c) {
        office = write([](Tx& tx) {
            organisation::found(tx, {.id = tx.community(), .name = "演示新村", .phone = "0571-0000-8800"});
            return got(organisation::put(
                tx, house, {.kind = organisation::BodyKind::community, .name = "社区居委会", .founded = tenth - std::chrono::days(900)}));
        });
    }

    Actor someone(std::string name, Role role) const {
        return write([&](Tx& tx) -> Actor {
            const auto person = got(organisation::put(tx, house, organisation::Person{.name = std::move(name)}));
            got(organisation::appoint(tx, house, {.body = office, .person = person, .role = role, .from = tenth - std::chrono::days(100)}));
            return {.person = person, .offices = organisation::offices_of(tx, person, tenth), .house = false, .from = "test"};
        });
    }
    void on_duty(const Actor& who, duty::Post post) const {
        got(write([&](Tx& tx) { return duty::put(tx, house, {.post = post, .person = who.person, .from = at(0), .until = at(8)}); }));
    }
};

// On each engine, from 04:10 on.
template <class W, class Test> void in_a(Test&& test) {
    for (const auto engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = at(4, 10);
            const auto db = testing::fresh(engine, [&] { return clock; });
            W world(*db, clock);
            test(world);
        }
}

} // namespace mulin::emergency
