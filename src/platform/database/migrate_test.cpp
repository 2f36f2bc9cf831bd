#include "engines.hpp"
#include "platform/database/migrate.hpp"
#include <array>

using namespace mulin;
using namespace mulin::testing;

namespace {

const std::vector<Migration> two_steps = {
    {"jars", 1, "create table jars (name text primary key); create index jars_name on jars (name);"},
    {"jars", 2, "alter table jars add column beans bigint not null default 0"},
};

std::int64_t number(Database& db, std::string_view sql) {
    return db.read({}, [&](Tx& tx) { return tx.value<std::int64_t>(sql); });
}

std::string order(const std::vector<Migration>& migrations) {
    std::string all;
    for (const auto& m : migrations) all += m.room + std::to_string(m.number) + m.sql + " ";
    return all;
}

// An empty database on each engine, without even the platform's tables.
template <class Test> void on_bare_engines(Test&& test) {
    for (const Engine engine : engines()) DYNAMIC_SECTION(name(engine)) {
            const std::string place = fresh_place(engine);
            const auto db = Database::open(place, real_time);
            test(*db, place);
        }
}

} // namespace

TEST_CASE("migrations run once, however often they are asked for") {
    on_bare_engines([](Database& db, const std::string&) {
        db.migrate(std::span(two_steps).first(1));
        db.migrate(two_steps);
        db.migrate(two_steps);
        CHECK(number(db, "select count(*) from migrations") == 2);
        CHECK(number(db, "select count(beans) from jars") == 0);
    });
}

TEST_CASE("a migration that fails leaves nothing, and those before it stay") {
    on_bare_engines([](Database& db, const std::string&) {
        auto steps = two_steps;
        steps.push_back({"jars", 3, "create table lids (id bigint); insert into lids values (1); insert into nowhere values (1);"});
        CHECK_THROWS_AS(db.migrate(steps), DatabaseError);
        CHECK(number(db, "select count(*) from migrations") == 2);
        CHECK_THROWS_AS(number(db, "select count(*) from lids"), DatabaseError);
        steps.back().sql = "create table lids (id bigint)";
        db.migrate(steps);
        CHECK(number(db, "select count(*) from lids") == 0);
    });
}

TEST_CASE("a database that a newer program has changed is refused with a sentence") {
    on_bare_engines([](Database& db, const std::string&) {
        db.migrate(two_steps);
        CHECK_THROWS_WITH(db.migrate(std::span(two_steps).first(1)), Catch::Contains("newer program") && Catch::Contains("jars 2"));
    });
}

TEST_CASE("whoever only inspects may ask for a schema that is there and writes nothing") {
    on_bare_engines([](Database& db, const std::string& place) {
        db.migrate(std::span(two_steps).first(1));
        const auto looking = Database::open(place, real_time, Database::Purpose::inspect);
        looking->migrate(std::span(two_steps).first(1));
        CHECK_THROWS_AS(looking->migrate(two_steps), DatabaseError);
        CHECK_THROWS_AS(looking->write({}, [](Tx& tx) { return tx.execute("insert into jars values ('red')"); }), DatabaseError);
        CHECK(number(*looking, "select count(*) from jars") == 0);
    });
}

TEST_CASE("schema files run by floor, folder and number, each engine its own") {
    constexpr std::array<Embedded, 9> files = {{
        {"locales/zh-CN/schema.sql", "x"},
        {"src/neighbourhood/fees/schema/001_fees.sql", "f"},
        {"src/neighbourhood/organisation/schema/002_roster.sql", "r"},
        {"src/neighbourhood/organisation/schema/001_organisation.sql", "o"},
        {"src/neighbourhood/unlisted/schema/001_unlisted.sql", "u"},
        {"src/platform/accounts/schema/001_accounts.sql", "a"},
        {"src/platform/database/schema/001_search.postgres.sql", "p"},
        {"src/platform/database/schema/001_search.sqlite.sql", "s"},
        {"src/platform/web/page.sql", "y"},
    }};
    constexpr std::array<std::string_view, 3> rooms = {"organisation", "duty", "fees"};
    CHECK(order(migrations_for(Engine::sqlite, rooms, files)) == "database1s accounts1a organisation1o organisation2r fees1f ");
    CHECK(order(migrations_for(Engine::postgres, rooms, files)) == "database1p accounts1a organisation1o organisation2r fees1f ");

    auto twice = files;
    twice.back() = {"src/platform/accounts/schema/001_sessions.sql", "again"};
    CHECK_THROWS_WITH(migrations_for(Engine::sqlite, rooms, twice), Catch::Contains("accounts 1"));
}
