// A roster read to the end: its homes, each once, and all that a person should look at before bringing it in. Nothing is stored here.
#pragma once
#include "neighbourhood/organisation/roster_rows.hpp"
#include <map>

namespace mulin::organisation::roster {

struct Summary {
    int homes = 0, buildings = 0, stairwells = 0;
    int people = 0; // sum of the counts given
    int homes_without_area = 0;
    int errors = 0, warnings = 0;
    std::map<std::string_view, int> problems{}; // how many of each name
    bool operator==(const Summary&) const = default;
};

struct Roster {
    std::vector<RosterRow> homes;  // in the order of the file, each door once
    std::vector<Problem> problems; // in the order of the file
    Summary summary;
};

// Rows with the same door are one home: other owners become co-owners, what one row leaves out the other fills in. Beside the problems of
// read_rows:
//   errors    roster.area_conflict{door, row, area there, area here}: the later row is left out
//   warnings  roster.duplicate_row{door, row}  roster.co_owned{door, row}  roster.differs{door, row, field: the first stays}
//             roster.area_missing{door}  roster.usable_only{door}
Roster read_roster(const Rows&, const Layout&);

} // namespace mulin::organisation::roster
