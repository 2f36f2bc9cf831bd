// The demo neighbourhood while it is drawn up in memory. Private to the demo.
#pragma once
#include "neighbourhood/organisation/people.hpp"
#include "neighbourhood/organisation/places.hpp"
#include "platform/database/tx.hpp"
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::organisation::village {

constexpr std::size_t stairwells_per_building = 3, floors = 6, homes_per_floor = 2, homes_per_stairwell = floors * homes_per_floor;

struct Village {
    Day today;
    std::vector<Building> buildings{};
    std::vector<Stairwell> stairwells{}; // in the buildings' order
    std::vector<Home> homes{};           // in the stairwells' order
    std::vector<Person> people{};
    std::vector<Tie> ties{};
    std::vector<std::vector<std::size_t>> living{}; // who lives in a stairwell: by its position, positions in `people`
};

// One group's stretch of the lane: a run of stairwells, by position.
struct Stretch {
    int branch, group;
    std::size_t first, count;
};

// Twenty-seven, along the lane. It passes the zone of branch 9 before that of branch 8, whose second group has the whole of 63幢.
std::vector<Stretch> stretches();
std::string branch_name(int branch);    // 第八支部
std::string group_name(const Stretch&); // 第八支部第二小组

// Those who hold posts where they live, by position in `people`. Deterministic, so that naming and appointing agree.
std::size_t head_of(const Village&, std::size_t stairwell);
std::size_t leader_of(const Village&, const Stretch&);
std::size_t secretary_of(const Village&, int branch);
std::size_t deputy_of(const Village&, int branch);

void build_places(Tx&, Village&);
void move_people_in(Tx&, Village&);
void name_officers(Village&);  // "第八支部书记·演示" instead of "63幢居民甲"
void name_aunt_wang(Village&); // 王阿姨 of 63-2-601, under the roof that leaks on the storm night
void store_village(Tx&, const Village&);
void found_bodies(Tx&, const Village&);

constexpr std::array<std::string_view, 11> numerals{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

// Exactly `share` of the places 0 … of-1 are picked, scattered evenly: steps of a prime that does not divide `of` meet each place once.
constexpr bool picked(std::size_t i, std::size_t share, std::size_t of, std::size_t prime) { return i * prime % of < share; }

// 199-0000-xxxx, a pattern nobody is given; another for every n below 9,000. 0063 is left for the flat under the leaking roof.
std::string mobile(std::size_t n);

} // namespace mulin::organisation::village
