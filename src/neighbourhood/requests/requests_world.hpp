// A corner of the neighbourhood on the night of the typhoon, for the tests of this room: building 63 in the zone of branch 8, building 12 in
// that of branch 9, and the people who live and serve there. Its clock is the test's.
#pragma once
#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/requests.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include "results.hpp"

namespace mulin::requests {

using namespace std::chrono_literals;
using organisation::BodyKind;
using organisation::Role;

inline const Day long_ago = day_of(2020, 1, 1);
inline TimePoint at(int month, int day, int hour, int minute = 0) {
    return moment(day_of(2025, unsigned(month), unsigned(day)), hour * 60 + minute);
}
inline const TimePoint night = at(8, 10, 4, 12);

using testing::got;
using testing::refused;

struct World {
    HomeId roof_flat, flat_301, flat_12; // 63-2-601, 63-2-301, 12-1-101
    StairwellId stairwell_2;             // 63幢 2单元
    BuildingId building_63, building_12;
    Actor aunt_wang, teacher_chen, uncle_li;            // who live in them
    Actor secretary, leader, other_secretary;           // of branch 8, of its second group, of branch 9
    Actor duty_officer, party_secretary, social_worker; // of the community and its committee
    Actor manager, roofer, second_roofer;               // of the quasi-property
    Actor passer_by;
    BodyId committee, community, branch_8, branch_9, group_82, group_91, property;

    explicit World(Tx& tx) {
        organisation::found(tx, {.id = tx.community(), .name = "演示新村", .host = {}, .phone = "0571-0000-8800"});
        places(tx);
        bodies(tx);
        people(tx);
    }

    static Actor person(Tx& tx, std::string name, std::optional<BodyId> body = {}, Role role = Role::member, std::string called = {}) {
        organisation::Person p{};
        p.name = std::move(name);
        p.called = std::move(called);
        const auto id = got(organisation::put(tx, house, p));
        if (body) {
            organisation::Tenure t{};
            t.body = *body;
            t.person = id;
            t.role = role;
            t.from = long_ago;
            got(organisation::appoint(tx, house, t));
        }
        return {.person = id, .offices = organisation::offices_of(tx, id, local_day(tx.now())), .house = false, .from = "test"};
    }

private:
    static inline const Actor house = Actor::clock();

    static HomeId flat(Tx& tx, StairwellId stairwell, std::string number) {
        organisation::Home h{};
        h.stairwell = stairwell;
        h.flat = std::move(number);
        return got(organisation::put(tx, house, h));
    }
    void places(Tx& tx) {
        building_63 = got(organisation::building(tx, house, "63"));
        building_12 = got(organisation::building(tx, house, "12"));
        stairwell_2 = got(organisation::stairwell(tx, house, building_63, "2"));
        roof_flat = flat(tx, stairwell_2, "601");
        flat_301 = flat(tx, stairwell_2, "301");
        flat_12 = flat(tx, got(organisation::stairwell(tx, house, building_12, "1")), "101");
    }
    static BodyId body(Tx& tx, BodyKind kind, std::string name, std::optional<BodyId> parent = {}) {
        organisation::Body b{};
        b.kind = kind;
        b.name = std::move(name);
        b.parent = parent;
        b.founded = long_ago;
        return got(organisation::put(tx, house, b));
    }
    void bodies(Tx& tx) {
        committee = body(tx, BodyKind::committee, "社区党委");
        community = body(tx, BodyKind::community, "社区居委会");
        property = body(tx, BodyKind::property, "准物业");
        branch_8 = body(tx, BodyKind::branch, "第八支部", committee);
        branch_9 = body(tx, BodyKind::branch, "第九支部", committee);
        group_82 = body(tx, BodyKind::group, "第八支部第二小组", branch_8);
        group_91 = body(tx, BodyKind::group, "第九支部第一小组", branch_9);
        got(organisation::cover(tx, house, stairwell_2, group_82, long_ago));
        got(organisation::cover(tx, house, organisation::stairwells(tx, building_12).front().id, group_91, long_ago));
    }
    void people(Tx& tx) {
        aunt_wang = person(tx, "王小芳", {}, Role::member, "王阿姨");
        teacher_chen = person(tx, "陈大文");
        uncle_li = person(tx, "李建国");
        secretary = person(tx, "第八支部书记·演示", branch_8, Role::branch_secretary);
        leader = person(tx, "第二小组组长·演示", group_82, Role::group_leader);
        other_secretary = person(tx, "第九支部书记·演示", branch_9, Role::branch_secretary);
        duty_officer = person(tx, "值班员03", community, Role::duty_officer);
        party_secretary = person(tx, "社区书记·演示", committee, Role::committee_secretary);
        social_worker = person(tx, "社区工作者01", community, Role::grid_worker);
        manager = person(tx, "准物业经理·演示", property, Role::property_manager);
        roofer = person(tx, "维修01", property, Role::repairer);
        second_roofer = person(tx, "维修02", property, Role::repairer);
    }
};

// The neighbourhood with a clock that the test turns.
struct Night : World {
    Database& db;
    TimePoint& clock;

    auto write(auto&& f) { return db.write(CommunityId{1}, f); }
    auto read(auto&& f) { return db.read(CommunityId{1}, f); }

    Result<Filed> file(const Actor& who, const NewRequest& n) {
        return write([&](Tx& tx) { return requests::file(tx, who, n); });
    }
    HelpRequest look(RequestId id) {
        return read([&](Tx& tx) { return got(requests::find(tx, Actor::clock(), id)); });
    }
    Result<HelpRequest> act(const Actor& who, RequestId id, const Deed& deed) {
        return write([&](Tx& tx) {
            const auto newest = requests::find(tx, who, id);
            return newest ? requests::act(tx, who, id, newest->version, deed) : newest;
        });
    }
    std::vector<std::string> told(const Actor& who) {
        std::vector<std::string> keys;
        for (const auto& m : read([&](Tx& tx) { return messages::inbox(tx, who.person, 0, 100); }))
            keys.insert(keys.begin(), m.key.substr(17));
        return keys;
    }
    std::vector<std::string> happened(RequestId id) {
        std::vector<std::string> words;
        for (const auto& e : read([&](Tx& tx) { return events::of(tx, {"requests", id.value}); })) words.push_back(e.what.substr(9));
        return words;
    }
    // The call at 04:12, taken down by the secretary.
    NewRequest roof_leak() const {
        return {.home = roof_flat,
                .spot = "客厅、卧室",
                .words = "客厅、卧室渗水严重",
                .category = "leak",
                .urgency = Urgency::urgent,
                .caller = aunt_wang.person,
                .channel = Channel::phone};
    }
    RequestId leak() { return got(file(secretary, roof_leak())).id; }
    // One that has come as far as being done by the roofer.
    RequestId mended_leak() {
        const auto id = leak();
        got(act(duty_officer, id, Assign{{roofer.person}}));
        got(act(roofer, id, Resolve{"换了三张瓦"}));
        return id;
    }
};

template <class Test> void on_the_night(Test&& test) {
    for (const Engine engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = night;
            const auto database = testing::fresh(engine, [&] { return clock; });
            Night world{database->write(CommunityId{1}, [](Tx& tx) { return World(tx); }), *database, clock};
            test(world);
        }
}

} // namespace mulin::requests
