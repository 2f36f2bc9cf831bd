// The figures equal what anyone counting the rows would find, and the long lists do not read what they do not show.
#include "neighbourhood/requests/requests_world.hpp"
#include "neighbourhood/requests/store_lists.hpp"
#include <algorithm>
#include <random>

using namespace mulin;
using namespace mulin::requests;

namespace {

using Dice = std::mt19937;
int roll(Dice& dice, int sides) { return int(dice() % unsigned(sides)); }

// Some request goes some way: a night's work, seen from above.
void live(Night& n, Dice& dice, RequestId id) {
    const auto by = [&](const Actor& who, const Deed& deed) {
        n.clock += std::chrono::minutes(roll(dice, 1500));
        return n.act(who, id, deed).has_value();
    };
    if (roll(dice, 12) == 0) {
        by(n.duty_officer, Decline{DeclineReason::not_ours, "不归我们"});
        return;
    }
    if (roll(dice, 12) == 0) {
        by(n.aunt_wang, Withdraw{""});
        return;
    }
    if (roll(dice, 8) == 0) return;
    by(n.duty_officer, Assign{{n.roofer.person}});
    if (roll(dice, 3)) by(n.roofer, Contact{""});
    if (roll(dice, 10) == 0) by(n.duty_officer, Suspend{SuspendReason::weather, "", n.clock + 240h});
    if (roll(dice, 5) == 0) return;
    by(n.roofer, Resolve{"好了"});
    if (roll(dice, 4) == 0) {
        by(n.secretary, Verify{false, "没好"});
        by(n.roofer, Resolve{"这回好了"});
    }
    if (roll(dice, 5)) by(n.secretary, Verify{true, ""});
    if (roll(dice, 4) == 0) {
        by(n.aunt_wang, Reopen{"又漏"});
        return;
    }
    if (roll(dice, 3)) by(n.aunt_wang, Confirm{1 + roll(dice, 5), ""});
    else by(n.duty_officer, CallBack{CallOutcome(roll(dice, 3)), {}, "问过"});
}

void add(Share& s, bool in_d, bool in_n) {
    s.d += in_d;
    s.n += in_d && in_n;
}

Figures recount(std::span<const HelpRequest> rows, TimePoint now) {
    Figures f{};
    std::vector<std::int64_t> minutes;
    for (const auto& r : rows) {
        if (r.state == State::merged || r.state == State::withdrawn) continue;
        const bool closed = r.state == State::closed;
        const bool due = closed || (is_open(r.state) && r.accepted_at && r.state != State::suspended && r.final_due && *r.final_due < now);
        add(f.accepted, true, r.accepted_at.has_value());
        add(f.closed, due, closed);
        add(f.in_time, due, closed && r.resolved_at && *r.resolved_at <= *r.final_due);
        add(f.contacted, r.contact_due && r.state != State::declined && (r.contacted_at || *r.contact_due < now),
            r.contacted_at && *r.contacted_at <= *r.contact_due);
        add(f.solved, r.solved.has_value(), r.solved.value_or(false));
        add(f.satisfied, r.rating.has_value(), r.rating.value_or(0) >= 3);
        f.reworked.n += r.reworked;
        f.reworked.d += r.reworked + r.verified_at.has_value();
        if (r.resolved_at) minutes.push_back((*r.resolved_at - r.filed_at) / 1min);
    }
    std::ranges::sort(minutes);
    f.median_minutes = percentile(minutes, 50);
    f.p90_minutes = percentile(minutes, 90);
    return f;
}

bool same(Share a, Share b) { return a.n == b.n && a.d == b.d; }

// How SQLite means to answer the queries of this test, one line per step.
template <class... Values> std::string plan(Tx& tx, const std::string& sql, const Values&... values) {
    std::string steps;
    const auto note = [&](Row row) {
        row.next<int>(), row.next<int>(), row.next<int>();
        steps += row.next<std::string>() + "\n";
    };
    tx.each("explain query plan " + sql, note, values...);
    return steps;
}

} // namespace

TEST_CASE("the figures are what a recount of the rows gives, whatever happened") {
    on_the_night([](Night& n) {
        Dice dice(972);
        for (int i = 0; i < 120; ++i) {
            n.clock += std::chrono::minutes(roll(dice, 300));
            live(n, dice, n.leak());
        }
        const Filter all{.queue = Queue::all};
        const auto rows = n.read([&](Tx& tx) { return list(tx, n.duty_officer, all, "", 500); }).rows;
        REQUIRE(rows.size() == 120);
        const auto counted = recount(rows, n.clock);
        const auto f = n.read([&](Tx& tx) { return figures(tx, day_of(2025, 8, 1), day_of(2026, 8, 1), n.branch_8); });
        CHECK(same(f.accepted, counted.accepted));
        CHECK(same(f.closed, counted.closed));
        CHECK(same(f.in_time, counted.in_time));
        CHECK(same(f.contacted, counted.contacted));
        CHECK(same(f.solved, counted.solved));
        CHECK(same(f.satisfied, counted.satisfied));
        CHECK(same(f.reworked, counted.reworked));
        CHECK(f.median_minutes == counted.median_minutes);
        CHECK(f.p90_minutes == counted.p90_minutes);
        CHECK(f.as_of == n.clock);
        CHECK((f.closed.n > 10 && f.in_time.n < f.closed.n && f.solved.n < f.solved.d && f.reworked.n > 3));
        CHECK(n.read([&](Tx& tx) { return figures(tx, day_of(2025, 8, 1), day_of(2026, 8, 1), n.branch_9); }).accepted.d == 0);
        CHECK(n.read([&](Tx& tx) { return figures(tx, day_of(2024, 8, 1), day_of(2025, 8, 1), {}); }).accepted.d == 0);
    });
}

namespace {

std::string list_plan(Tx& tx, const store::Sight& sight, const Filter& f) {
    return plan(tx, store::list_sql(sight, f), 1, "", 1, 0, 0, 0, 10, 0, 0, "", 0, 0, 0);
}

} // namespace

TEST_CASE("the open queues stand on indexes of the open ones, the long lists on one of their own, and nothing is read through") {
    TimePoint clock = night;
    const auto db = testing::fresh(Engine::sqlite, [&] { return clock; });
    db->write(CommunityId{1}, [](Tx& tx) {
        const store::Sight desk{true, {}, {1}}, branch{false, {BodyId{8}}, {1}}, resident{false, {}, {1}};
        struct Expected {
            store::Sight sight;
            Filter filter;
            std::string_view index;
        };
        const Expected all[] = {
            {desk, {.queue = Queue::urgent}, "requests_up_front"},
            {branch, {.queue = Queue::urgent}, "requests_up_front"},
            {desk, {.queue = Queue::late}, "requests_due"},
            {branch, {.queue = Queue::late}, "requests_due"},
            {desk, {.queue = Queue::waiting}, "requests_due"},
            {desk, {.queue = Queue::working}, "requests_due"},
            {branch, {.queue = Queue::to_verify}, "requests_due"},
            {desk, {.queue = Queue::all, .building = BuildingId{63}}, "requests_building"},
            {desk, {.queue = Queue::all, .category = "leak"}, "requests_category"},
            {desk, {.queue = Queue::all, .body = BodyId{8}}, "requests_branch"},
            {desk, {.queue = Queue::closed, .body = BodyId{8}}, "requests_lead"},
            {desk, {.queue = Queue::all, .asker = PersonId{1}}, "requests_caller"},
            {desk, {.queue = Queue::all, .asker = PersonId{1}}, "requests_typed_by"},
        };
        for (const auto& [sight, filter, index] : all) {
            const auto steps = list_plan(tx, sight, filter);
            INFO(steps);
            CHECK(steps.find(index) != steps.npos);
            const bool halves = filter.body || filter.asker; // the scan is then of the two pages found
            CHECK((halves || steps.find("SCAN r") == steps.npos));
        }
        for (const auto& sight : {desk, branch}) CHECK(list_plan(tx, sight, {}).find("TEMP B-TREE FOR ORDER BY") == std::string::npos);
        const auto counted = plan(tx, store::counts_sql(), 1, "", 1, 0);
        INFO(counted);
        CHECK(counted.find("INDEX requests_due") != counted.npos);
        const auto own = list_plan(tx, resident, {});
        INFO(own);
        CHECK(own.find("(community_id=? AND id=?)") != own.npos); // by the ids that are one's own, never through everyone's
        return true;
    });
}
