// What single cells of a roster say, written as people write them.
#pragma once
#include "base/values.hpp"
#include "neighbourhood/organisation/places.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::organisation::roster {

// Empty, or a sign for it: 无, /, -, 不详.
bool says_nothing(std::string_view cell);

// A formula that had no result: #N/A, #REF!
bool formula_error(std::string_view cell);

// "53.47㎡", "约 53.47 平方米", "1,053.4" in 0.01 m², rounded to the nearest; nothing when it is no area above zero, up to 1,000,000 m².
std::optional<std::int64_t> read_area(std::string_view);

// Whether the cell itself says 使用 or 套内: whatever its column, this is no building area.
bool says_usable(std::string_view area_cell);

// Every number in the cell, its digits only: mobiles, landlines with or without area code. `rounded`: a spreadsheet has cut a number to
// 1.38E+10 and its digits are gone. `unclear`: something else there has digits but is no number one can call.
struct Phones {
    std::vector<std::string> numbers;
    bool rounded = false, unclear = false;
};
Phones read_phones(std::string_view);

// "居民甲、居民乙(已故)" → two names and a note. Shares (50%) are left out. `more`: it says 等, so there are owners not named.
struct People {
    std::vector<std::string> names;
    std::vector<std::string> notes; // what stood in brackets, with its name
    bool more = false;
};
People read_names(std::string_view);

std::optional<int> read_count(std::string_view); // "3人", up to 99
std::optional<PropertyKind> read_kind(std::string_view);
std::optional<Usage> read_usage(std::string_view);

// 2019-08-10, 2019.8.10, 2019年8月10日, or the spreadsheet's own number 43687.
std::optional<Day> read_date(std::string_view);

// O for 0, l and I for 1 where everything else is digits: "3O1" → "301". Unchanged where letters may be meant.
std::string mended(std::string_view name);

} // namespace mulin::organisation::roster
