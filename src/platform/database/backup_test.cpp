#include "engines.hpp"
#include <atomic>
#include <fstream>
#include <thread>

using namespace mulin;
using namespace mulin::testing;

namespace {

constexpr CommunityId garden{7};

// Both halves of a pair are written in one transaction; a copy with one of them is torn.
void put_pair(Database& db) {
    db.write(garden, [](Tx& tx) {
        const auto pair = tx.new_id();
        tx.execute("insert into halves (id, pair) values ($1, $2)", tx.new_id(), pair);
        return tx.execute("insert into halves (id, pair) values ($1, $2)", tx.new_id(), pair);
    });
}

std::int64_t number(Database& db, std::string_view sql) {
    return db.read(garden, [&](Tx& tx) { return tx.value<std::int64_t>(sql); });
}

} // namespace

TEST_CASE("a backup taken while people write holds whole transactions and is restored") {
    for (const Engine engine : engines()) DYNAMIC_SECTION(name(engine)) {
            const auto db = fresh(engine);
            db->write(garden, [](Tx& tx) {
                tx.connection().script("create table halves (id bigint primary key, pair bigint not null)");
                return true;
            });
            for (int i = 0; i < 100; ++i) put_pair(*db);

            const auto file = scratch("backup");
            {
                const std::jthread people([&](std::stop_token stop) {
                    while (!stop.stop_requested()) put_pair(*db);
                });
                db->backup(file);
            }
            const auto place = engine == Engine::sqlite ? scratch("restored.db").string() : fresh_place(engine);
            Database::restore(file, place);
            const auto restored = Database::open(place, real_time);
            CHECK(number(*restored, "select count(*) from halves") >= 200);
            CHECK(number(*restored, "select count(*) from (select pair from halves group by pair having count(*) <> 2) as torn") == 0);
            CHECK(restored->integrity().empty());
        }
}

TEST_CASE("a backup does not overwrite what is there with something unfinished, a restore overwrites nothing") {
    for (const Engine engine : engines()) DYNAMIC_SECTION(name(engine)) {
            const auto place = fresh_place(engine);
            const auto db = Database::open(place, real_time);
            db->write(garden, [](Tx& tx) {
                tx.connection().script("create table kept (id bigint primary key)");
                return true;
            });
            const auto file = scratch("backup");
            db->backup(file);
            db->backup(file);
            CHECK_THROWS(Database::restore(file, place));
            CHECK(number(*db, "select count(*) from kept") == 0);
            CHECK_THROWS(db->backup("/no/such/folder/backup"));
            const auto other = scratch("backup");
            std::ofstream(other) << "not a backup at all";
            CHECK_THROWS_AS(Database::restore(other, engine == Engine::sqlite ? scratch("restored.db").string() : fresh_place(engine)),
                            DatabaseError);
        }
}
