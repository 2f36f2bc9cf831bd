#include "base/dates.hpp"
#include "engines.hpp"
#include "neighbourhood/log/log.hpp"
#include "neighbourhood/log/views.hpp"

using namespace mulin;
using namespace mulin::organisation;

namespace {

const Actor auditor{.person = {9}, .offices = {{"auditor", {1}}}};
const CommunityId village{1};

// A secretary who was appointed, and looked at the people behind a door.
PersonId wang_aiguo(Tx& tx) {
    const Actor house = Actor::clock();
    found(tx, {.id = tx.community(), .name = "演示新村", .host = {}, .phone = {}});
    const auto person = put(tx, house, Person{.id = {}, .name = "王爱国", .called = {}, .mobile = "19900000063", .landline = {}});
    const auto body = put(tx, house, Body{.kind = BodyKind::community, .name = "社区", .founded = day_of(2020, 1, 1)});
    REQUIRE(appoint(tx, house, {.body = *body, .person = *person, .role = Role::grid_worker, .from = day_of(2020, 1, 1)}));
    const Actor worker{.person = *person, .offices = offices_of(tx, *person, local_day(tx.now())), .from = "203.0.113.7"};
    events::looked(tx, worker, "organisation.people", {"home", 7}, "home");
    events::record(tx, worker, "requests.filed", {"requests", 8}, R"({"number":"0810-1"})");
    return *person;
}

} // namespace

TEST_CASE("an auditor reads who did what to what, by post, with names no plainer than they may see them") {
    testing::on_both_engines([](Database& db) {
        const auto person = db.write(village, wang_aiguo);
        db.read(village, [&](Tx& tx) {
            const auto filed = log::lines(tx, auditor, {.kind = "requests"}, 50)->at(0);
            CHECK(filed.about == "0810-1");
            CHECK(filed.body == "社区");
            CHECK(filed.role == "grid_worker");
            CHECK(filed.by == "王*");
            const auto appointed = log::lines(tx, auditor, {.kind = "body"}, 1)->at(0);
            CHECK(appointed.whom == "王*");
            CHECK(appointed.about == "社区");
            CHECK(log::lines(tx, auditor, {.by = person}, 50)->size() == 2);
            CHECK(log::lines(tx, auditor, {.kind = "requests", .subject = 7}, 50)->empty());
            return 0;
        });
    });
}

TEST_CASE("the looks stand together, whatever was looked at") {
    testing::on_both_engines([](Database& db) {
        db.write(village, wang_aiguo);
        db.read(village, [](Tx& tx) {
            const auto looks = *log::lines(tx, auditor, {.looks = true}, 50);
            REQUIRE(looks.size() == 1);
            CHECK(looks[0].event.what == "organisation.people.seen");
            return 0;
        });
    });
}

TEST_CASE("nobody but who audits reads the log, not even the committee's secretary") {
    testing::on_both_engines([](Database& db) {
        db.read(village, [](Tx& tx) {
            for (const auto* role : {"committee_secretary", "administrator", "grid_worker"})
                CHECK(log::lines(tx, {.person = {3}, .offices = {{role, {1}}}}, {}, 50).error().name == "organisation.not_yours");
            return 0;
        });
    });
}

TEST_CASE("no line of the log shows a key, in either language") {
    testing::on_both_engines([](Database& db) {
        db.write(village, wang_aiguo);
        const Catalogue catalogue;
        for (const auto language : {Language::zh, Language::en}) {
            const auto page = db.read(village, [&](Tx& tx) {
                return log::views::log(Words(catalogue, language), {{}, *log::lines(tx, auditor, {}, 50), 0, tx.now()}).text();
            });
            for (const auto* room : {"log.", "accounts.", "organisation.", "requests.", R"({")"}) CHECK_THAT(page, !Catch::Contains(room));
        }
    });
}
