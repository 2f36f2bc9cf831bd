// What is PostgreSQL's own: a server that goes away and comes back, several processes on one database.
#include "engines.hpp"
#include "postgres_cluster.hpp"
#include <atomic>
#include <thread>

using namespace mulin;
using namespace mulin::testing;
using namespace std::chrono_literals;

namespace {

constexpr CommunityId garden{7};

bool postgres_wanted() { return engines().back() == Engine::postgres; }

void with_numbers(Database& db) {
    db.write(garden, [](Tx& tx) {
        tx.connection().script("create table numbers (n bigint primary key)");
        return true;
    });
}

int put(Database& db, std::int64_t n) {
    return db.write(garden, [&](Tx& tx) {
        tx.announce("numbers");
        return tx.execute("insert into numbers (n) values ($1)", n);
    });
}

std::int64_t count(Database& db) {
    return db.read(garden, [](Tx& tx) { return tx.value<std::int64_t>("select count(*) from numbers"); });
}

bool before_long(const std::function<bool()>& holds) {
    for (int i = 0; i < 500; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

TEST_CASE("a server that goes away fails calls at once and is used again when it is back") {
    if (!postgres_wanted()) return;
    PostgresCluster cluster;
    const auto db = Database::open(cluster.url("postgres"), real_time);
    std::atomic<int> heard = 0, missed = 0;
    db->on_announce([&](CommunityId, std::string_view) { ++heard; }, [&] { ++missed; });
    with_numbers(*db);
    CHECK(put(*db, 1) == 1);

    cluster.crash();
    const auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(count(*db), DatabaseError);
    CHECK_THROWS_AS(put(*db, 2), DatabaseError);
    CHECK(std::chrono::steady_clock::now() - start < 3s);

    CHECK(missed == 0);

    cluster.start();
    CHECK(count(*db) == 1);
    CHECK(before_long([&] { return missed == 1; })); // who listens looks at everything again
    CHECK(put(*db, 2) == 1);
    CHECK(before_long([&] {
        heard = 0;
        put(*db, real_time().time_since_epoch().count());
        std::this_thread::sleep_for(50ms);
        return heard > 0;
    }));
}

TEST_CASE("connections the server has cut are replaced unnoticed") {
    if (!postgres_wanted()) return;
    const auto place = fresh_place(Engine::postgres);
    const auto db = Database::open(place, real_time), other = Database::open(place, real_time);
    with_numbers(*db);
    const auto cut = [&] {
        other->read(garden, [](Tx& tx) {
            return tx.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        });
    };
    cut();
    CHECK(put(*db, 1) == 1);
    cut();
    CHECK(count(*db) == 1);
}

TEST_CASE("a connection lost in the middle of a write starts the write again, once") {
    if (!postgres_wanted()) return;
    const auto db = Database::open(fresh_place(Engine::postgres), real_time);
    with_numbers(*db);
    int runs = 0;
    db->write(garden, [&](Tx& tx) {
        const int wrote = tx.execute("insert into numbers (n) values (1)");
        if (++runs == 1) tx.execute("select pg_terminate_backend(pg_backend_pid())");
        return wrote;
    });
    CHECK(runs == 2);
    CHECK(count(*db) == 1);
}

TEST_CASE("an error passed over inside a write does not let it seem done") {
    if (!postgres_wanted()) return;
    const auto db = Database::open(fresh_place(Engine::postgres), real_time);
    with_numbers(*db);
    CHECK_THROWS_WITH(db->write(garden,
                                [](Tx& tx) {
                                    try {
                                        tx.execute("insert into numbers (n) values (null)");
                                    } catch (const DatabaseError&) {}
                                    return true;
                                }),
                      Catch::Contains("passed over"));
}

TEST_CASE("what one process announces is heard in another, and their identifiers never meet") {
    if (!postgres_wanted()) return;
    const auto place = fresh_place(Engine::postgres);
    const auto one = Database::open(place, real_time), other = Database::open(place, real_time);
    with_numbers(*one);
    std::atomic<int> heard = 0;
    other->on_announce([&](CommunityId community, std::string_view topic) { heard += community == garden && topic == "numbers"; });
    put(*one, 1);
    CHECK(before_long([&] { return heard == 1; }));

    const auto process = [](Database& db) { return db.read(garden, [](Tx& tx) { return (tx.new_id() >> 12) & 1023; }); };
    CHECK(process(*one) != process(*other));
}

TEST_CASE("processes that start together bring the schema up once") {
    if (!postgres_wanted()) return;
    const auto place = fresh_place(Engine::postgres);
    std::vector<Migration> steps;
    for (int n = 1; n <= 10; ++n) steps.push_back({"jars", n, "create table jars_" + std::to_string(n) + " (id bigint)"});
    std::atomic<int> ready = 0;
    {
        std::vector<std::jthread> processes;
        for (int i = 0; i < 4; ++i)
            processes.emplace_back([&] {
                try {
                    Database::open(place, real_time)->migrate(steps);
                    ++ready;
                } catch (const DatabaseError&) {}
            });
    }
    CHECK(ready == 4);
}

TEST_CASE("an error does not repeat what people typed") {
    if (!postgres_wanted()) return;
    const auto db = Database::open(fresh_place(Engine::postgres), real_time);
    db->write(garden, [](Tx& tx) {
        tx.connection().script("create table people (name text primary key)");
        return true;
    });
    const auto put_name = [&] {
        return db->write(garden, [](Tx& tx) { return tx.execute("insert into people (name) values ('王阿姨')"); });
    };
    put_name();
    CHECK_THROWS_WITH(put_name(), !Catch::Contains("王阿姨"));
}

TEST_CASE("a server that is not there is said so plainly") {
    CHECK_THROWS_WITH(Database::open("postgresql://nobody@/x?host=/no/such/folder", real_time),
                      Catch::Contains("PostgreSQL cannot be reached"));
}

TEST_CASE("a crowd that files through one door at the same moment is let in, every one of them") {
    if (!postgres_wanted()) return;
    const auto db = fresh(Engine::postgres);
    db->write(garden, [](Tx& tx) {
        tx.connection().script(
            "create table tickets (community_id bigint not null, number bigint not null, primary key (community_id, number))");
        return 0;
    });
    const auto draw = [](Tx& tx) {
        const auto last = tx.value<std::int64_t>("select coalesce(max(number), 0) from tickets where community_id = $1", tx.community());
        tx.execute("insert into tickets (community_id, number) values ($1, $2)", tx.community(), last + 1);
        return 0;
    };
    std::atomic<int> turned_away = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 14; ++i)
            crowd.emplace_back([&] {
                for (int n = 0; n < 20; ++n) try {
                        db->write(garden, draw);
                    } catch (const std::exception&) {
                        ++turned_away;
                    }
            });
    }
    CHECK(turned_away == 0);
    CHECK(db->read(garden, [](Tx& tx) { return tx.value<std::int64_t>("select max(number) from tickets"); }) == 280);
}

TEST_CASE("a write that others get in the way of again and again is given up calmly") {
    if (!postgres_wanted()) return;
    const auto db = Database::open(fresh_place(Engine::postgres), real_time);
    CHECK_THROWS_AS(db->write(garden, [](Tx&) -> bool { throw Conflict("could not serialize access"); }), Unavailable);
}
