// Any text table as a roster: each home once, with a flat, no area that is none, and every count of the summary borne out.
// Seeds: the headings of rosters, "幢号,单元,室号,业主,面积\n63,2,301,居民甲,53.47\n", "房号,电话\n63-2-301,1.99E+10\n合计,2\n".
#include "neighbourhood/organisation/roster.hpp"
#include "platform/sheets/csv.hpp"
#include <cstdint>
#include <cstdlib>
#include <set>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mulin;
    using namespace mulin::organisation;
    const auto table = sheets::read_csv({reinterpret_cast<const char*>(data), size}, {});
    if (!table) return 0;
    const auto layout = roster::guess_layout(table->rows);
    if (!layout) return 0;
    const auto read = roster::read_roster(table->rows, *layout);
    std::set<std::string> doors;
    for (const auto& home : read.homes) {
        const bool sound = !home.door.building.empty() && !home.door.flat.empty() && home.area.value_or(1) > 0 &&
                           home.area.has_value() == home.area_source.has_value() && doors.insert(display(home.door)).second;
        if (!sound) std::abort();
    }
    const auto& sum = read.summary;
    if (sum.homes != static_cast<int>(doors.size()) || sum.errors + sum.warnings != static_cast<int>(read.problems.size())) std::abort();
    return 0;
}
