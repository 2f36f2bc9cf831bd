#include "neighbourhood/requests/demo.hpp"
#include "neighbourhood/requests/requests_world.hpp"
#include "platform/room.hpp"
#include <algorithm>
#include <set>

using namespace mulin;
using namespace mulin::requests;

namespace mulin::organisation {
Room room();
}

namespace {

std::vector<HelpRequest> everything(Tx& tx) {
    const Actor desk{.person = {1}, .offices = {{"duty_officer", {1}}}};
    std::vector<HelpRequest> all;
    std::string next;
    do {
        auto page = list(tx, desk, {}, next, 50);
        all.insert(all.end(), page.rows.begin(), page.rows.end());
        next = page.next;
    } while (!next.empty());
    return all;
}

} // namespace

TEST_CASE("the demo's year of requests counts as the handbook says, and every state can be looked at") {
    const TimePoint now = moment(day_of(2025, 12, 5), 10 * 60);
    for (const Engine engine : testing::engines()) {
        if (engine != Engine::sqlite) continue; // the same statements as everywhere else; one engine is enough for a year
        const auto db = testing::fresh(engine, [&] { return now; });
        db->write(CommunityId{1}, [&](Tx& tx) {
            organisation::room().demo(tx);
            furnish(tx, now);
            return true;
        });
        db->read(CommunityId{1}, [&](Tx& tx) {
            const auto all = everything(tx);
            CHECK(all.size() == 1180);
            CHECK(std::ranges::count(all, Urgency::urgent, &HelpRequest::urgency) == 165);
            const auto in_the_night = [](const HelpRequest& r) { return r.filed_at >= night && r.filed_at < night + 6h; };
            CHECK(std::ranges::count_if(all, in_the_night) == 37);

            const auto first = *std::ranges::find(all, night, &HelpRequest::filed_at);
            CHECK(first.number == "0810-01");
            CHECK(first.place == "63幢 2单元 601");
            CHECK(first.category == "leak");
            CHECK(*first.closed_at - first.filed_at == 29h);

            std::set<State> states;
            for (const auto& r : all) {
                states.insert(r.state);
                CHECK(r.filed_at <= now);
                for (const auto& t : {r.accepted_at, r.contacted_at, r.on_site_at, r.resolved_at, r.verified_at, r.closed_at})
                    CHECK((!t || *t <= now));
                if (now - r.filed_at > 24h * 20) CHECK_FALSE(is_open(r.state));
            }
            CHECK(states.size() == std::size(Names<State>::all));
            const Actor desk{.person = {1}, .offices = {{"duty_officer", {1}}}};
            const auto c = counts(tx, desk);
            CHECK(c.urgent > 0);
            CHECK(c.waiting > 0);
            CHECK(c.working > 0);
            CHECK(c.to_verify > 0);
            CHECK(c.late > 0);
            return true;
        });
    }
}
