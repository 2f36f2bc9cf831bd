// The door a roster's row speaks of, put together from the columns that say a part of it.
#pragma once
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/roster_rows.hpp"
#include <expected>

namespace mulin::organisation::roster {

// A row's cells about its place, tidy, letters mended; "" where there is none.
struct PlaceCells {
    std::string building, stairwell, flat, door;
};

// What of a door is wrong: the name of the problem and its blanks.
struct DoorTrouble {
    std::string_view name;
    std::vector<std::string> blanks{};
};

// The door, which has a flat. Any cell may say more than its heading promises: 63-2-301 under 房号, 63幢2单元 under 楼栋. What the columns
// of building and stairwell say decides between several readings. Troubles: those of read_rows that are errors.
std::expected<Door, DoorTrouble> door_of(const PlaceCells&);

// The building, and perhaps the stairwell, of a line that says only this above its homes ("63幢"); a bare number is no such line.
std::optional<Door> section(std::string_view line);

} // namespace mulin::organisation::roster
