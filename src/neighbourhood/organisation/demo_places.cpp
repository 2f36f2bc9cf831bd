// The demo's buildings and homes: 1 to 66 with 12-1 and 30-1, three stairwells each, six floors, two doors a floor.
#include "neighbourhood/organisation/demo_village.hpp"
#include <cmath>

namespace mulin::organisation::village {
namespace {

constexpr int plan_columns = 8;

// Twenty-four shops look onto the lane, twenty-four flats serve the public; 2,400 are lived in or could be.
bool is_shop(std::size_t building, std::size_t stairwell, std::size_t door) { return building < 24 && stairwell == 0 && door == 0; }
bool is_public_room(std::size_t building, std::size_t stairwell, std::size_t door) {
    return building >= 24 && building < 48 && stairwell == 2 && door == 1;
}
constexpr std::size_t dwellings = 2400;

// 71 % reformed, 17 % commodity, 8 % public housing, 3 % of work units, of all 2,448.
PropertyKind dwelling_kind(std::size_t dwelling) {
    const auto rank = dwelling * 1009 % dwellings;
    if (rank < 1730) return PropertyKind::reformed;
    if (rank < 1730 + 409) return PropertyKind::commodity;
    if (rank < 1730 + 409 + 190) return PropertyKind::public_housing;
    return PropertyKind::work_unit;
}

// 24 % let, 4 % vacant.
Usage dwelling_usage(std::size_t dwelling) {
    const auto rank = dwelling * 1483 % dwellings;
    if (rank < 588) return Usage::let;
    if (rank < 588 + 98) return Usage::vacant;
    if (rank < 588 + 98 + 12) return Usage::unknown;
    return Usage::lived_in;
}

// 38 to 78 m², mean about 54: the homes above one another are alike, small ones are more frequent. In 0.01 m².
std::int64_t area(std::size_t stairwell, std::size_t side) {
    const double share = (double((stairwell * homes_per_floor + side) * 157 % 408) + 0.5) / 408;
    return 3800 + std::llround(4000 * share * std::sqrt(share));
}

AreaSource source(std::size_t dwelling) {
    const auto rank = dwelling * 1433 % 100;
    return rank < 60 ? AreaSource::registered : rank < 80 ? AreaSource::surveyed : rank < 95 ? AreaSource::contract : AreaSource::stated;
}

// 1.5 % have no area at all, 3 % only the usable one that stands in an old lease.
void forget_some_areas(Home& h, std::size_t dwelling) {
    const auto rank = dwelling * 1567 % dwellings;
    if (rank >= 37 + 73) return;
    if (rank >= 37) h.usable = *h.area * 3 / 4;
    h.area.reset();
    h.area_source.reset();
}

std::vector<std::string> building_names() {
    std::vector<std::string> names;
    for (int n = 1; n <= 66; ++n) {
        names.push_back(std::to_string(n));
        if (n == 12 || n == 30) names.push_back(std::to_string(n) + "-1");
    }
    return names;
}

Home home(Tx& tx, const Village& v, std::size_t building, std::size_t stairwell, std::size_t door, std::size_t& dwelling) {
    const auto position = v.stairwells.size() - 1;
    Home h{.id = tx.fresh<HomeId>(),
           .stairwell = v.stairwells.back().id,
           .flat = std::to_string((door / homes_per_floor + 1) * 100 + door % homes_per_floor + 1),
           .area = area(position, door % homes_per_floor),
           .area_source = AreaSource::registered};
    if (is_shop(building, stairwell, door)) {
        h.kind = PropertyKind::shop;
        h.usage = Usage::business;
    } else if (is_public_room(building, stairwell, door)) {
        h.usage = Usage::business;
    } else {
        h.kind = dwelling_kind(dwelling);
        h.usage = dwelling_usage(dwelling);
        h.area_source = source(dwelling);
        forget_some_areas(h, dwelling++);
    }
    return h;
}

} // namespace

void build_places(Tx& tx, Village& v) {
    std::size_t dwelling = 0;
    for (const auto& name : building_names()) {
        const auto b = v.buildings.size();
        v.buildings.push_back(
            {.id = tx.fresh<BuildingId>(), .name = name, .row = int(b) / plan_columns + 1, .column = int(b) % plan_columns + 1});
        for (std::size_t s = 0; s < stairwells_per_building; ++s) {
            // The demo's codes are readable, so that a printed poster can be checked by eye: "d63-2".
            const auto number = std::to_string(s + 1);
            v.stairwells.push_back(
                {.id = tx.fresh<StairwellId>(), .building = v.buildings.back().id, .name = number, .token = "d" + name + "-" + number});
            for (std::size_t door = 0; door < homes_per_stairwell; ++door) v.homes.push_back(home(tx, v, b, s, door, dwelling));
        }
    }
}

} // namespace mulin::organisation::village
