// Fills a furnished house with closed requests, so that pages can be measured with years behind them:  mulin_fill DATABASE COUNT [COMMUNITY]
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/requests/store.hpp"
#include "platform/database/database.hpp"
#include "platform/database/search.hpp"
#include <iostream>
#include <random>

using namespace mulin;
using namespace mulin::requests;

namespace {

struct Where { organisation::Place place; BodyId lead; std::optional<BodyId> branch; };

std::vector<Where> doors(Tx& tx) {
    std::vector<Where> all;
    const auto today = local_day(tx.now());
    for (const auto& s : organisation::stairwells(tx)) {
        const auto a = organisation::answering(tx, s.id, today);
        for (const auto& h : organisation::homes(tx, s.id))
            all.push_back({*organisation::place(tx, h.id), a.nearest().value_or(BodyId{}), a.branch ? std::optional(a.branch->id) : std::nullopt});
    }
    return all;
}

constexpr std::string_view matters[][2] = {{"leak", "客厅顶上漏水，靠窗那边"}, {"power", "楼道停电了"}, {"drain", "厨房下水堵了"}, {"lamp", "二楼楼道灯不亮"}, {"noise", "半夜装修声音太大"}};

HelpRequest closed_one(Tx& tx, const Where& w, std::size_t matter, TimePoint filed, std::int64_t n) {
    using namespace std::chrono;
    HelpRequest r;
    r.id = tx.fresh<RequestId>();
    r.lead = w.lead;
    r.number = "F" + std::to_string(n);
    r.state = State::closed;
    r.category = matters[matter][0];
    r.words = matters[matter][1];
    r.place = w.place.door;
    r.building = w.place.building;
    r.stairwell = w.place.stairwell;
    r.home = w.place.home;
    r.caller_name = "住户";
    r.branch = w.branch;
    r.filed_at = filed;
    r.contacted_at = filed + minutes(30);
    r.on_site_at = filed + hours(5);
    r.resolved_at = filed + hours(9);
    r.closed_at = filed + hours(30);
    r.final_due = filed + days(5);
    r.rating = 4;
    r.version = 7;
    return r;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::cerr << "mulin_fill DATABASE COUNT [COMMUNITY]\n", 2;
    const std::int64_t count = std::stoll(argv[2]);
    const CommunityId community{argc > 3 ? std::stoll(argv[3]) : 1};
    const auto db = Database::open(argv[1], [] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); });
    const auto where = db->read(community, doors);
    std::mt19937_64 dice(7);
    constexpr std::int64_t at_once = 5000;
    for (std::int64_t done = 0; done < count;) {
        db->write(community, [&](Tx& tx) {
            for (std::int64_t i = 0; i < at_once && done < count; ++i, ++done) {
                const auto filed = tx.now() - std::chrono::minutes((count - done) * 2 * 365 * 24 * 60 / count + 60 * 24 * 3);
                const auto matter = dice() % std::size(matters);
                const auto r = closed_one(tx, where[dice() % where.size()], matter, filed, done);
                store::insert(tx, r, std::nullopt);
                search::put(tx, "requests", r.id.value, r.words + " " + r.place);
            }
            return 0;
        });
        std::cout << "\r" << done << " / " << count << std::flush;
    }
    std::cout << "\n";
}
