#include "neighbourhood/organisation/roster_door.hpp"
#include "base/text.hpp"
#include <algorithm>

namespace mulin::organisation::roster {
namespace {

// What the columns of building and stairwell say. Nothing when a cell has words that cannot be a name.
std::expected<Door, DoorTrouble> stairs_of(const PlaceCells& cells) {
    Door door;
    if (!cells.building.empty()) {
        if (const auto name = building_name(cells.building)) door.building = *name;
        else if (const auto more = read_door(cells.building)) door = {more->building, more->stairwell, ""};
        else return std::unexpected(DoorTrouble{"roster.door_unclear", {cells.building}});
    }
    if (!cells.stairwell.empty()) {
        std::string words = cells.stairwell;
        if (!door.building.empty() && words.starts_with(door.building + "-")) words.erase(0, door.building.size() + 1); // 63-2 beside 63
        const auto name = stairwell_name(words);
        if (!name) return std::unexpected(DoorTrouble{"roster.door_unclear", {cells.stairwell}});
        door.stairwell = *name;
    }
    return door;
}

bool agree(std::string_view said, std::string_view column) { return column.empty() || said.empty() || said == column; }

enum class Said { with_building, at_least_flat };

// The reading of the words that fits what the columns say, with their parts added.
std::optional<Door> fitting(std::string_view words, const Door& stairs, Said least) {
    for (Door& door : readings(words)) {
        if (door.flat.empty() || (least == Said::with_building && door.building.empty())) continue;
        if (!agree(door.building, stairs.building) || !agree(door.stairwell, stairs.stairwell)) continue;
        if (door.building.empty()) door.building = stairs.building;
        if (door.stairwell.empty()) door.stairwell = stairs.stairwell;
        return door;
    }
    return std::nullopt;
}

std::expected<Door, DoorTrouble> whole_door(std::string_view words, const Door& stairs) {
    if (auto door = fitting(words, stairs, Said::at_least_flat)) return *door;
    const auto read = read_door(words);
    if (read && read->flat.empty()) return std::unexpected(DoorTrouble{"roster.no_flat", {}});
    if (read) return std::unexpected(DoorTrouble{"roster.door_differs", {std::string(words), display(stairs)}});
    return std::unexpected(DoorTrouble{"roster.door_unclear", {std::string(words)}});
}

// The flat's column, which may hold the whole door (63-2-301), a part of it (2-301), or the flat's name alone.
std::expected<Door, DoorTrouble> flat_in(std::string_view words, const Door& stairs) {
    if (auto door = fitting(words, stairs, Said::with_building)) return *door;
    if (!stairs.building.empty())
        if (auto door = fitting(stairs.building + "幢" + std::string(words), stairs, Said::with_building)) return *door;
    if (const auto flat = flat_name(words)) return Door{stairs.building, stairs.stairwell, *flat};
    return std::unexpected(DoorTrouble{"roster.door_unclear", {std::string(words)}});
}

} // namespace

std::expected<Door, DoorTrouble> door_of(const PlaceCells& cells) {
    const auto stairs = stairs_of(cells);
    if (!stairs) return stairs;
    const bool by_flat = cells.door.empty();
    if (by_flat && cells.flat.empty())
        return std::unexpected(DoorTrouble{cells.building.empty() ? "roster.no_door" : "roster.no_flat", {}});
    auto door = by_flat ? flat_in(cells.flat, *stairs) : whole_door(cells.door, *stairs);
    if (door && door->building.empty()) return std::unexpected(DoorTrouble{"roster.door_unclear", {by_flat ? cells.flat : cells.door}});
    return door;
}

std::optional<Door> section(std::string_view line) {
    if (line.find("幢") == std::string_view::npos && line.find("栋") == std::string_view::npos &&
        line.find("号楼") == std::string_view::npos)
        return std::nullopt;
    auto door = read_door(line);
    if (!door || !door->flat.empty() || door->building.empty()) return std::nullopt;
    return door;
}

} // namespace mulin::organisation::roster
