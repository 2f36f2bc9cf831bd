#include "engines.hpp"
#include "neighbourhood/calendar/calendar.hpp"

using namespace mulin;

namespace {

const CommunityId community{1};
const Actor secretary{.person = {1}, .offices = {{"committee_secretary", {1}}}};
const Actor clerk{.person = {2}, .offices = {{"fee_clerk", {1}}}};
const Day office_moves = day_of(2026, 3, 5);

} // namespace

TEST_CASE("a day the office is closed is no working day here any more, and is one again when that is taken back") {
    testing::on_both_engines([](Database& db) {
        CHECK(db.read(community, [](Tx& tx) { return calendar::current(tx).is_work_day(office_moves); }));
        REQUIRE(db.write(community, [](Tx& tx) { return calendar::set_day(tx, secretary, office_moves, DayKind::off, " 办公室搬家 "); }));
        db.read(community, [](Tx& tx) {
            CHECK(calendar::current(tx).holiday(office_moves) == "办公室搬家");
            CHECK(calendar::changes(tx, 2026).size() == 1);
            CHECK(calendar::changes(tx, 2025).empty());
            return true;
        });
        REQUIRE(db.write(community, [](Tx& tx) { return calendar::clear_day(tx, secretary, office_moves); }));
        CHECK(db.read(community, [](Tx& tx) { return calendar::current(tx).is_work_day(office_moves); }));
        REQUIRE(db.write(community, [](Tx& tx) { return calendar::clear_day(tx, secretary, office_moves); }));
    });
}

TEST_CASE("a Saturday can be made a working day, and the last word on a day counts") {
    testing::on_both_engines([](Database& db) {
        const Day saturday = day_of(2026, 3, 7);
        REQUIRE(db.write(community, [&](Tx& tx) { return calendar::set_day(tx, secretary, saturday, DayKind::off, "休息"); }));
        REQUIRE(db.write(community, [&](Tx& tx) { return calendar::set_day(tx, secretary, saturday, DayKind::work, "集中办证"); }));
        CHECK(db.read(community, [&](Tx& tx) { return calendar::current(tx).is_work_day(saturday); }));
        CHECK(db.read(CommunityId{2}, [&](Tx& tx) { return !calendar::current(tx).is_work_day(saturday); }));
    });
}

TEST_CASE("only who edits the rules changes the calendar, and says why") {
    testing::on_both_engines([](Database& db) {
        const auto by_clerk = db.write(community, [](Tx& tx) { return calendar::set_day(tx, clerk, office_moves, DayKind::off, "休息"); });
        CHECK(by_clerk.error().name == "calendar.not_yours");
        const auto silent = db.write(community, [](Tx& tx) { return calendar::set_day(tx, secretary, office_moves, DayKind::off, "　"); });
        CHECK(silent.error().name == "calendar.say_why");
    });
}

TEST_CASE("2027 is not announced until its first of January is entered") {
    testing::on_both_engines([](Database& db) {
        const auto unknown = [&] {
            return db.read(community, [](Tx& tx) { return calendar::unknown_year(tx, day_of(2026, 12, 1), day_of(2027, 1, 15)); });
        };
        CHECK(unknown() == 2027);
        REQUIRE(db.write(community, [](Tx& tx) { return calendar::set_day(tx, secretary, day_of(2027, 3, 5), DayKind::off, "搬家"); }));
        CHECK(unknown() == 2027);
        REQUIRE(db.write(community, [](Tx& tx) { return calendar::set_day(tx, secretary, day_of(2027, 1, 1), DayKind::off, "元旦"); }));
        CHECK_FALSE(unknown());
    });
}
