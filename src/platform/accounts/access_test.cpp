#include "engines.hpp"
#include "platform/accounts/access.hpp"
#include "platform/accounts/accounts.hpp"
#include "platform/events/events.hpp"
#include "results.hpp"

using namespace mulin;
using namespace mulin::accounts;
using testing::got;
using testing::refused;

namespace {

constexpr CommunityId lane{7};
const Actor officer{.person = {3}, .offices = {{"duty_officer", {1}}}, .from = "test"};
const NewAccess hotline{.name = "12345 热线", .grants = {Grant::file_requests, Grant::read_requests}, .lasts = std::chrono::days(30)};

struct Lane {
    Database& db;
    TimePoint& clock;
    auto write(auto&& f) { return db.write(lane, f); }
    MadeAccess make(const NewAccess& n = hotline) {
        return write([&](Tx& tx) { return got(make_access(tx, officer, n)); });
    }
    std::optional<Access> shows(std::string_view token) {
        return db.read(lane, [&](Tx& tx) { return access_by_token(tx, token); });
    }
};

void in_the_lane(auto&& test) {
    for (const Engine engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = testing::real_time();
            const auto db = testing::fresh(engine, [&] { return clock; });
            db->write(lane, [](Tx& tx) { return create(tx, officer.person, "duty", "hash"); });
            Lane l{*db, clock};
            test(l);
        }
}

} // namespace

TEST_CASE("a token opens what was granted, for whoever made it, until its day; only its hash is kept") {
    in_the_lane([](Lane& l) {
        const auto made = l.make();
        const auto shown = l.shows(made.token);
        REQUIRE(shown);
        CHECK((shown->person == officer.person && shown->name == "12345 热线" && shown->grants == hotline.grants && !shown->used_at));
        CHECK(l.db.read(lane, [&](Tx& tx) {
            return tx.value<int>("select count(*) from access_tokens where community_id = $1 and key = $2", lane, made.token);
        }) == 0);
        CHECK_FALSE(l.shows(made.token + "x"));
        CHECK_FALSE(l.shows(""));
        l.write([&](Tx& tx) { return access_used(tx, made.id), 0; });
        CHECK(l.shows(made.token)->used_at == l.clock);
        l.clock += std::chrono::days(30);
        CHECK_FALSE(l.shows(made.token));
    });
}

TEST_CASE("a token ends when it is withdrawn, when the password is reset, and sleeps while the account is shut") {
    in_the_lane([](Lane& l) {
        const auto first = l.make(), second = l.make();
        l.write([&](Tx& tx) { return withdraw_access(tx, officer, first.id), 0; });
        CHECK_FALSE(l.shows(first.token));
        CHECK(l.shows(second.token));
        l.write([&](Tx& tx) { return shut(tx, officer, officer.person, true), 0; });
        CHECK_FALSE(l.shows(second.token));
        l.write([&](Tx& tx) { return shut(tx, officer, officer.person, false), 0; });
        CHECK(l.shows(second.token));
        l.write([&](Tx& tx) { return accept(tx, officer, invite(tx, officer, officer.person), "", "new hash"); });
        CHECK_FALSE(l.shows(second.token));
        CHECK(l.db.read(lane, [](Tx& tx) { return events::latest(tx, {.what = "accounts.access_withdrawn"}, 0, 9).size(); }) == 1);
    });
}

TEST_CASE("a token says for which program it is, what it may, and for how long; nobody needs more than twenty") {
    in_the_lane([](Lane& l) {
        const auto all_wrong =
            l.write([](Tx& tx) { return make_access(tx, officer, {.name = " ", .grants = {}, .lasts = std::chrono::days(0)}); });
        REQUIRE_FALSE(all_wrong);
        CHECK(all_wrong.error().also.size() == 2);
        for (int i = 0; i < most_access; ++i) l.make();
        CHECK(refused(l.write([](Tx& tx) { return make_access(tx, officer, hotline); })) == "accounts.access_many");
        l.clock += std::chrono::days(31);
        CHECK(l.write([](Tx& tx) { return make_access(tx, officer, hotline); }));
        CHECK(l.db.read(lane, [](Tx& tx) { return access_of(tx, officer.person).size(); }) == std::size_t(most_access) + 1);
    });
}

TEST_CASE("the log tells which program came, and tells a program from a person") {
    const Access hotline_access{.name = "12345 热线", .grants = {}, .made_at = {}, .until = {}};
    CHECK(program_of(came_through("203.0.113.7", hotline_access)) == "12345 热线");
    CHECK(program_of("203.0.113.7").empty());
}

TEST_CASE("what was granted is written as words and read again; a word of another age is passed over") {
    const Grants some{Grant::act_on_requests, Grant::read_requests};
    CHECK(written(some) == "read_requests act_on_requests");
    CHECK(grants_from(written(some)) == some);
    CHECK(grants_from("read_everything read_requests") == Grants{Grant::read_requests});
    CHECK(grants_from("").empty());
}
