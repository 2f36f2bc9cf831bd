#include "engines.hpp"
#include "platform/events/events.hpp"

using namespace mulin;
using namespace std::chrono_literals;

namespace {

constexpr CommunityId lane{7};
constexpr events::About leak{"requests", 63};
const Actor officer{.person = {1}, .from = "10.0.0.1"}, secretary{.person = {2}, .from = "10.0.0.2"};

std::size_t looks(Database& db) {
    return db.read(lane, [](Tx& tx) { return events::latest(tx, {.what = "requests.caller.seen", .kind = {}}, 0, 100).size(); });
}

} // namespace

TEST_CASE("an officer who reloads a page within ten minutes has looked once, another officer looks for himself") {
    TimePoint now = testing::real_time();
    for (const auto engine : testing::engines()) {
        const auto db = testing::fresh(engine, [&] { return now; });
        const auto look = [&](const Actor& who) {
            db->write(lane, [&](Tx& tx) { return events::looked(tx, who, "requests.caller", leak), 0; });
        };
        look(officer);
        now += 9min;
        look(officer);
        CHECK(looks(*db) == 1);
        look(secretary);
        CHECK(looks(*db) == 2);
        now += 2min;
        CHECK_FALSE(db->read(lane, [](Tx& tx) { return events::looked_lately(tx, officer, "requests.caller", leak); }));
        look(officer);
        CHECK(looks(*db) == 3);
    }
}

TEST_CASE("what was done to a thing is told in order, without who looked at it") {
    testing::on_both_engines([](Database& db) {
        db.write(lane, [](Tx& tx) {
            events::record(tx, officer, "requests.filed", leak, "渗水");
            events::looked(tx, secretary, "requests.caller", leak);
            events::record(tx, secretary, "requests.accepted", leak);
            return 0;
        });
        const auto done = db.read(lane, [](Tx& tx) { return events::of(tx, leak); });
        REQUIRE(done.size() == 2);
        CHECK(done[0].what == "requests.filed");
        CHECK(done[1].what == "requests.accepted");
    });
}

TEST_CASE("what was done is counted from one moment until before another, looks apart") {
    for (const auto engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = testing::real_time();
            const auto begin = clock;
            const auto db = testing::fresh(engine, [&] { return clock; });
            for (int hour = 0; hour < 4; ++hour, clock += std::chrono::hours(1))
                db->write(lane, [](Tx& tx) {
                    events::record(tx, officer, "requests.filed", leak);
                    events::looked(tx, officer, "requests.filed", leak);
                    return 0;
                });
            const auto counted = [&](int from, int until) {
                return db->read(lane, [&](Tx& tx) {
                    return events::count(tx, "requests.filed", begin + std::chrono::hours(from), begin + std::chrono::hours(until));
                });
            };
            CHECK(counted(0, 4) == 4);
            CHECK(counted(1, 3) == 2);
            CHECK(counted(4, 9) == 0);
        }
}
