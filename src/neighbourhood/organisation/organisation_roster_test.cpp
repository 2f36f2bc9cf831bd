#include "engines.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "platform/accounts/accounts.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation;

namespace {

const Actor secretary{.person = {7}, .offices = {{"committee_secretary", {1}}}};
const Actor grid_worker_of_nothing{.person = {8}, .offices = {{"fee_clerk", {1}}}};

roster::Rows office_roster() {
    return {{"某某新村业主名册"},
            {"幢号", "单元", "室号", "产权人", "联系电话", "建筑面积", "房屋状态"},
            {"63", "2", "301", "63幢居民甲、63幢居民乙", "199-0000-0063", "53.47㎡", "自住"},
            {"63", "2", "302", "63幢居民丙", "19900000064", "48", "出租"},
            {"12-1", "1", "0101", "12-1幢居民甲", "", "", "空置"}};
}

roster::BatchId brought_in(Database& db, const roster::Rows& rows, roster::Bad bad = roster::Bad::refuse) {
    const auto id = db.write({1}, [&](Tx& tx) { return roster::take_in(tx, secretary, "名册.xlsx", "f", rows); });
    REQUIRE(id);
    REQUIRE(db.write({1}, [&](Tx& tx) { return roster::apply(tx, secretary, *id, bad); }));
    for (int i = 0; i < 30; ++i) db.write({1}, [](Tx& tx) { return roster::go_on(tx), 0; });
    return *id;
}

roster::Batch batch(Database& db, roster::BatchId id) {
    return *db.read({1}, [&](Tx& tx) { return roster::batch(tx, secretary, id); });
}

std::vector<std::vector<std::string>> exported(Database& db) {
    return db.read({1}, [](Tx& tx) {
        std::vector<std::vector<std::string>> rows{roster::column_titles()};
        roster::each_row(tx, [&](const auto& row) { rows.push_back(row); });
        return rows;
    });
}

void found_village(Database& db) {
    db.write({1}, [](Tx& tx) { return found(tx, {.id = {1}, .name = "试验新村", .host = {}, .phone = "0571-0000-8800"}), 0; });
}

} // namespace

TEST_CASE("an office's roster becomes homes with their people") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        const auto b = batch(db, brought_in(db, office_roster()));
        CHECK(b.state == roster::BatchState::applied);
        CHECK(b.added == 3);
        db.read({1}, [](Tx& tx) {
            const auto door = places(tx, "63-2-301", 1);
            REQUIRE(door.size() == 1);
            const auto ties = ties_at(tx, *door.front().home);
            REQUIRE(ties.size() == 2);
            CHECK(person(tx, ties[0].person)->mobile == "19900000063");
            CHECK(homes(tx, *door.front().stairwell).front().area == 5347);
            return 0;
        });
    });
}

TEST_CASE("the same roster a second time changes nothing, a corrected one updates") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        brought_in(db, office_roster());
        CHECK(batch(db, brought_in(db, office_roster())).same == 3);

        auto corrected = office_roster();
        corrected[3] = {"63", "2", "302", "63幢居民丁", "19900000065", "48.50", "自住"};
        const auto b = batch(db, brought_in(db, corrected));
        CHECK(b.changed == 1);
        CHECK(b.same == 2);
        db.read({1}, [](Tx& tx) {
            const auto ties = ties_at(tx, *places(tx, "63-2-302", 1).front().home);
            REQUIRE(ties.size() == 2);
            CHECK(person(tx, ties[0].person)->name == "63幢居民丁");
            CHECK(ties[1].until.has_value()); // the one before keeps the history
            return 0;
        });
    });
}

TEST_CASE("a roster with bad rows is brought in whole or not at all, unless they are to be skipped") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        auto rows = office_roster();
        rows.push_back({"63", "2", "", "63幢居民戊", "", "50", ""});
        const auto id = *db.write({1}, [&](Tx& tx) { return roster::take_in(tx, secretary, "名册.csv", "f", rows); });
        CHECK(db.write({1}, [&](Tx& tx) { return roster::apply(tx, secretary, id, roster::Bad::refuse); }).error().name ==
              "roster.has_errors");
        CHECK(exported(db).size() == 1);
        CHECK(batch(db, brought_in(db, rows, roster::Bad::skip)).left_out == 1);
        CHECK(exported(db).size() == 4);
    });
}

TEST_CASE("a roster is taken back, but not what someone has changed since") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        const auto id = brought_in(db, office_roster());
        const auto touched = db.write({1}, [](Tx& tx) {
            auto p = *person(tx, ties_at(tx, *places(tx, "63-2-302", 1).front().home).front().person);
            p.called = "陈老师";
            return put(tx, secretary, p);
        });
        REQUIRE(touched);
        REQUIRE(db.write({1}, [&](Tx& tx) { return roster::undo(tx, secretary, id); }));
        CHECK(batch(db, id).state == roster::BatchState::undoing);
        db.write({1}, [](Tx& tx) { return roster::go_on(tx), 0; });
        const auto b = batch(db, id);
        CHECK(b.state == roster::BatchState::undone);
        CHECK(b.kept == 1);
        CHECK(exported(db).size() == 1);
        CHECK(db.read({1}, [&](Tx& tx) { return person(tx, *touched)->called; }) == "陈老师");
        CHECK(db.write({1}, [&](Tx& tx) { return roster::undo(tx, secretary, id); }).error().name == "roster.not_now");
    });
}

TEST_CASE("someone who has an account by now stays when their roster is taken back") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        const auto id = brought_in(db, office_roster());
        const auto guest = db.write({1}, [](Tx& tx) {
            const auto p = ties_at(tx, *places(tx, "63-2-302", 1).front().home).front().person;
            REQUIRE(accounts::create(tx, p, "guest", "hash"));
            return p;
        });
        REQUIRE(db.write({1}, [&](Tx& tx) { return roster::undo(tx, secretary, id); }));
        db.write({1}, [](Tx& tx) { return roster::go_on(tx), 0; });
        CHECK(batch(db, id).kept == 1);
        CHECK(db.read({1}, [&](Tx& tx) { return person(tx, guest)->name; }) == "63幢居民丙");
    });
}

TEST_CASE("a large roster is taken back piece by piece, to the last row") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        roster::Rows rows{{"幢号", "单元", "室号", "业主"}};
        for (int flat = 101; flat < 2101; ++flat) rows.push_back({"9", "1", std::to_string(flat), std::to_string(flat) + "居民"});
        const auto id = brought_in(db, rows);
        CHECK(batch(db, id).added == 2000);
        REQUIRE(db.write({1}, [&](Tx& tx) { return roster::undo(tx, secretary, id); }));
        db.write({1}, [](Tx& tx) { return roster::go_on(tx), 0; });
        CHECK(batch(db, id).state == roster::BatchState::undoing);
        db.write({1}, [](Tx& tx) { return roster::go_on(tx), 0; });
        CHECK(batch(db, id).state == roster::BatchState::undone);
        CHECK(batch(db, id).kept == 0);
        CHECK(db.read({1}, [](Tx& tx) { return buildings(tx).empty(); }));
    });
}

TEST_CASE("what is taken out can be brought in again unchanged") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        brought_in(db, office_roster());
        const auto out = exported(db);
        CHECK(batch(db, brought_in(db, out)).same == 3);
        CHECK(exported(db) == out);
    });
}

TEST_CASE("only those who look after homes bring in rosters") {
    testing::on_both_engines([](Database& db) {
        found_village(db);
        CHECK(db.write({1}, [&](Tx& tx) { return roster::take_in(tx, grid_worker_of_nothing, "a.csv", "f", office_roster()); })
                  .error()
                  .name == "organisation.not_yours");
        CHECK(db.write({1}, [&](Tx& tx) { return roster::take_in(tx, secretary, "a.csv", "f", {{"只是一封信"}}); }).error().name ==
              "roster.no_header");
    });
}
