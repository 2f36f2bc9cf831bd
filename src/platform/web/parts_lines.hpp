// One line, many stops: how anything goes forward, and the branches as stops of the neighbourhood's own line.
#pragma once
#include "platform/web/html.hpp"
#include <string>
#include <vector>

namespace mulin::web {

// A stop to come shows its promised time; photos hang on the stop they belong to.
enum class At { passed, now, next };
struct BusStop {
    At at;
    std::string title{}, time{}, href{};
    Html text{}, photos{};
};
enum class Lie { down, across }; // across lies flat on wide screens
struct BusLine {
    std::vector<BusStop> stops;
    Lie lie = Lie::down;
};
Html bus_line(const BusLine&);

struct Branch {
    std::string number, name, href;
    bool here = false;
};
struct BranchLine {
    std::string label;
    std::vector<Branch> branches;
};
Html branch_line(const BranchLine&);

// The sign of one stop over the whole line; the page's title.
struct BusStopSign {
    std::string over, name, under;
    BranchLine line;
};
Html bus_stop_sign(const BusStopSign&);

} // namespace mulin::web
