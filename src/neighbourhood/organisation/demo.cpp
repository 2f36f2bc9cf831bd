#include "neighbourhood/organisation/demo.hpp"
#include "neighbourhood/organisation/demo_village.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace village {
namespace {

struct Zone {
    int branch, groups;
};
// In the order of the lane. Five branches have three groups, two have two, two have four.
constexpr Zone zones_along_the_lane[] = {{1, 3}, {2, 4}, {3, 3}, {4, 2}, {5, 3}, {6, 3}, {7, 4}, {9, 2}, {8, 3}};

// Seven or eight stairwells to a group, 204 in all; the last three 8, 8, 7, so that 63幢 lies in one.
std::size_t stretch_length(std::size_t group) {
    if (group >= 24) return group == 26 ? 7 : 8;
    return (group + 1) * 13 / 24 > group * 13 / 24 ? 8 : 7;
}

const Stretch& first_of(const std::vector<Stretch>& all, int branch) { return *std::ranges::find(all, branch, &Stretch::branch); }

void rename(Village& v, std::size_t person, std::string post) { v.people[person].name = std::move(post.append("·演示")); }

} // namespace

std::vector<Stretch> stretches() {
    std::vector<Stretch> all;
    std::size_t first = 0;
    for (const auto& zone : zones_along_the_lane)
        for (int g = 1; g <= zone.groups; ++g) {
            all.push_back({zone.branch, g, first, stretch_length(all.size())});
            first += all.back().count;
        }
    return all;
}

std::string branch_name(int branch) { return std::string("第").append(numerals[std::size_t(branch)]).append("支部"); }
std::string group_name(const Stretch& s) {
    return branch_name(s.branch).append("第").append(numerals[std::size_t(s.group)]).append("小组");
}

std::size_t head_of(const Village& v, std::size_t stairwell) { return v.living[stairwell].at(0); }
std::size_t leader_of(const Village& v, const Stretch& s) { return v.living[s.first].at(3); }
std::size_t secretary_of(const Village& v, int branch) { return v.living[first_of(stretches(), branch).first + 2].at(4); }
std::size_t deputy_of(const Village& v, int branch) { return v.living[first_of(stretches(), branch).first + 4].at(4); }

void name_officers(Village& v) {
    for (std::size_t s = 0; s < v.stairwells.size(); ++s)
        rename(v, head_of(v, s),
               std::string(v.buildings[s / stairwells_per_building].name).append("幢").append(v.stairwells[s].name).append("单元楼道长"));
    for (const auto& s : stretches()) rename(v, leader_of(v, s), group_name(s).append("组长"));
    for (int branch = 1; branch <= 9; ++branch) {
        rename(v, secretary_of(v, branch), branch_name(branch).append("书记"));
        rename(v, deputy_of(v, branch), branch_name(branch).append("副书记"));
    }
}

void name_aunt_wang(Village& v) {
    const auto building = std::ranges::find(v.buildings, "63", &Building::name);
    const auto stairwell = std::size_t(building - v.buildings.begin()) * stairwells_per_building + 1;
    const auto home =
        std::ranges::find_if(v.homes, [&](const Home& h) { return h.stairwell == v.stairwells[stairwell].id && h.flat == "601"; });
    for (const auto person : v.living[stairwell]) {
        if (std::ranges::none_of(v.ties, [&](const Tie& t) { return t.home == home->id && t.person == v.people[person].id; })) continue;
        v.people[person].called = "王阿姨";
        v.people[person].mobile = "19900000063";
        return;
    }
}

void store_village(Tx& tx, const Village& v) {
    for (const auto& b : v.buildings) store::insert(tx, b);
    for (const auto& s : v.stairwells) store::insert(tx, s);
    for (const auto& h : v.homes) store::insert(tx, h);
    for (const auto& p : v.people) store::insert(tx, p);
    for (const auto& t : v.ties) store::insert(tx, t);
}

} // namespace village

void furnish(Tx& tx, Day today) {
    if (!store::community(tx)) found(tx, {.id = tx.community(), .name = "演示新村（虚构）", .phone = "0571-0000-8800"});
    village::Village v{.today = today};
    village::build_places(tx, v);
    village::move_people_in(tx, v);
    village::name_officers(v);
    village::name_aunt_wang(v);
    village::store_village(tx, v);
    village::found_bodies(tx, v);
}

} // namespace mulin::organisation
