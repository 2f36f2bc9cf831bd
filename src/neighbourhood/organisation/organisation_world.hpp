// A corner of the neighbourhood with named people, for the tests of this room: building 63 with two stairwells, building 12 and 12-1;
// the second group of branch 8 answers for 63幢 2单元 since 2020, nobody for 63幢 1单元.
#pragma once
#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/events/events.hpp"
#include "results.hpp"

namespace mulin::organisation {

inline const Day long_ago = day_of(2020, 1, 1), july = day_of(2025, 7, 1), august = day_of(2025, 8, 10), september = day_of(2025, 9, 1);
inline const Actor house = Actor::clock();

using testing::got;
using testing::refused;

inline Person named_person(std::string name, std::string mobile = {}, std::string called = {}) {
    return {.name = std::move(name), .called = std::move(called), .mobile = std::move(mobile)};
}
inline Home flat(StairwellId stairwell, std::string number) {
    return {.stairwell = stairwell, .flat = std::move(number), .area = 5421, .area_source = AreaSource::registered};
}
inline Body new_body(BodyKind kind, std::string name, int number = 0, std::optional<BodyId> parent = {}) {
    return {.kind = kind, .name = std::move(name), .number = number, .parent = parent, .founded = long_ago};
}
inline Tenure post(BodyId body, PersonId person, Role role, Day from = long_ago, std::optional<Day> until = {}) {
    return {.body = body, .person = person, .role = role, .from = from, .until = until};
}
inline Tie living(HomeId home, PersonId person, Relation relation = Relation::owner, Day from = long_ago) {
    return {.home = home, .person = person, .relation = relation, .from = from};
}

struct World {
    BuildingId building_63, building_12, building_12_1;
    StairwellId stairwell_1, stairwell_2;
    HomeId roof_flat, flat_301, other_flat;       // 63-2-601, 63-2-301, 63-1-101
    PersonId aunt_wang, teacher_chen, uncle_li;   // who live in them
    PersonId secretary, leader, worker, stranger; // of branch 8, of its second group, of the community; of nothing
    BodyId committee, branch_8, branch_9, group_2, office;

    explicit World(Tx& tx) {
        found(tx, {.id = tx.community(), .name = "演示新村", .phone = "0571-0000-8800"});
        places(tx);
        people(tx);
        bodies(tx);
    }

    static Actor acting(Tx& tx, PersonId person) {
        return {.person = person, .offices = offices_of(tx, person, local_day(tx.now())), .house = false, .from = "test"};
    }

private:
    void places(Tx& tx) {
        building_63 = got(building(tx, house, "63"));
        building_12 = got(building(tx, house, "12"));
        building_12_1 = got(building(tx, house, "12-1"));
        stairwell_1 = got(stairwell(tx, house, building_63, "1"));
        stairwell_2 = got(stairwell(tx, house, building_63, "2"));
        got(stairwell(tx, house, building_12, "1"));
        roof_flat = got(put(tx, house, flat(stairwell_2, "601")));
        flat_301 = got(put(tx, house, flat(stairwell_2, "301")));
        other_flat = got(put(tx, house, flat(stairwell_1, "101")));
    }
    void people(Tx& tx) {
        aunt_wang = got(put(tx, house, named_person("王小芳", "19900000063", "王阿姨")));
        teacher_chen = got(put(tx, house, named_person("陈大文", "19900001302", "陈老师")));
        uncle_li = got(put(tx, house, named_person("李建国", "19900001101")));
        secretary = got(put(tx, house, named_person("第八支部书记·演示", "19900008001")));
        leader = got(put(tx, house, named_person("第二小组组长·演示", "19900008002")));
        worker = got(put(tx, house, named_person("社区工作者01", "19900008003")));
        stranger = got(put(tx, house, named_person("赵无门", "19900008004")));
        got(tie(tx, house, living(roof_flat, aunt_wang)));
        got(tie(tx, house, living(flat_301, teacher_chen)));
        got(tie(tx, house, living(other_flat, uncle_li)));
    }
    void bodies(Tx& tx) {
        committee = got(put(tx, house, new_body(BodyKind::committee, "社区党委")));
        branch_8 = got(put(tx, house, new_body(BodyKind::branch, "第八支部", 8, committee)));
        branch_9 = got(put(tx, house, new_body(BodyKind::branch, "第九支部", 9, committee)));
        group_2 = got(put(tx, house, new_body(BodyKind::group, "第八支部第二小组", 2, branch_8)));
        office = got(put(tx, house, new_body(BodyKind::community, "社区居委会")));
        got(appoint(tx, house, post(branch_8, secretary, Role::branch_secretary)));
        got(appoint(tx, house, post(group_2, leader, Role::group_leader)));
        got(appoint(tx, house, post(office, worker, Role::grid_worker)));
        got(cover(tx, house, stairwell_2, group_2, long_ago));
    }
};

// Runs `test(Tx&, const World&)` in a fresh neighbourhood on each engine.
template <class Test> void in_the_neighbourhood(Test&& test) {
    testing::on_both_engines([&](Database& db) { db.write(CommunityId{1}, [&](Tx& tx) { return test(tx, World(tx)), true; }); });
}

} // namespace mulin::organisation
