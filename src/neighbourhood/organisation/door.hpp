// An address inside the neighbourhood as people write it: 63-2-301, 63幢2单元301室, 演示新村６３号楼, 12-1幢.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::organisation {

// Names as the plan knows them: half-width, letters large, numbers without zeros before them ("063幢一单元0101" is 63, 1, 101);
// a part that was not said is "".
struct Door {
    std::string building, stairwell, flat;
    bool operator==(const Door&) const = default;
};

// What the words may mean, the likeliest first; empty when they are no address. Words like 幢 and 单元 decide where they stand. Without:
//   63         building; a number of three digits or more may also be a flat
//   12-1       building and stairwell, or the building named 12-1
//   63-301     building and flat: three digits or more are a flat
//   63-2-301   building, stairwell, flat, or building 63-2 and flat
//   12-1-3     building 12-1 and stairwell, or building, stairwell and flat
//   12-1-3-402 building 12-1, stairwell, flat
//   63幢2      building and stairwell, or building and flat
// Understood: 幢 栋 座 号楼 楼 # 号; 单元 楼道; 室 户 号; a floor (3层301) and the compound's name before it all are left out;
// blanks, / . _ 、 and ， separate like dashes.
std::vector<Door> readings(std::string_view words);

// The likeliest reading.
std::optional<Door> read_door(std::string_view words);

// One part by itself, as a column of a roster has it ("063幢", "一单元", "0101室"); nothing when it cannot be a name.
std::optional<std::string> building_name(std::string_view);
std::optional<std::string> stairwell_name(std::string_view);
std::optional<std::string> flat_name(std::string_view);

// "63幢 2单元 301"; "63幢 301室" without a stairwell. The likeliest reading of it is the door itself.
std::string display(const Door&);

// In the order one walks past them, compared byte by byte (base/text.hpp).
std::string sort_key(const Door&);

} // namespace mulin::organisation
