// What both engines promise about transactions: the list a third engine would have to pass.
#include "engines.hpp"
#include <atomic>
#include <latch>
#include <mutex>
#include <thread>

using namespace mulin;
using namespace mulin::testing;
using namespace std::chrono_literals;

namespace {

constexpr CommunityId garden{7};

void with_jars(Database& db) {
    db.write(garden, [](Tx& tx) {
        tx.connection().script(
            "create table jars (community_id bigint not null, name text not null, beans bigint not null, primary key (community_id, name))");
        return true;
    });
}

int put(Tx& tx, std::string_view name, std::int64_t beans) {
    return tx.execute("insert into jars (community_id, name, beans) values ($1, $2, $3)", tx.community(), name, beans);
}

std::int64_t count(Tx& tx) { return tx.value<std::int64_t>("select count(*) from jars where community_id = $1", tx.community()); }

std::int64_t beans(Tx& tx, std::string_view name) {
    return tx.value<std::int64_t>("select beans from jars where community_id = $1 and name = $2", tx.community(), name);
}

// Runs `f(i)` on n threads at once, as near as can be, and waits for all.
template <class F> void together(int n, F f) {
    std::latch start(n);
    std::vector<std::jthread> threads;
    for (int i = 0; i < n; ++i)
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            f(i);
        });
}

// What was announced, as it arrives.
class Ear {
public:
    explicit Ear(Database& db) {
        db.on_announce([this](CommunityId community, std::string_view topic) {
            const std::scoped_lock lock(mutex_);
            heard_.emplace_back(community, topic);
        });
    }
    std::vector<std::pair<CommunityId, std::string>> after(std::size_t expected) {
        for (int i = 0; i < 500 && size() < expected; ++i) std::this_thread::sleep_for(10ms);
        std::this_thread::sleep_for(50ms); // for one too many
        const std::scoped_lock lock(mutex_);
        return heard_;
    }

private:
    std::size_t size() {
        const std::scoped_lock lock(mutex_);
        return heard_.size();
    }
    std::mutex mutex_;
    std::vector<std::pair<CommunityId, std::string>> heard_;
};

} // namespace

TEST_CASE("what was written is there to read") {
    on_both_engines([](Database& db) {
        with_jars(db);
        CHECK(db.write(garden, [](Tx& tx) { return put(tx, "red", 3); }) == 1);
        CHECK(db.read(garden, [](Tx& tx) { return beans(tx, "red"); }) == 3);
        CHECK(db.read(CommunityId{8}, count) == 0);
    });
}

TEST_CASE("a refusal undoes everything its work did") {
    on_both_engines([](Database& db) {
        with_jars(db);
        const auto answer = db.write(garden, [](Tx& tx) -> Result<int> {
            put(tx, "red", 3);
            return refuse({Why::conflict, "jars.full"});
        });
        CHECK(answer.error().name == "jars.full");
        CHECK(db.read(garden, count) == 0);
    });
}

TEST_CASE("an exception undoes everything its work did and is thrown on") {
    on_both_engines([](Database& db) {
        with_jars(db);
        CHECK_THROWS_WITH(db.write(garden,
                                   [](Tx& tx) -> int {
                                       put(tx, "red", 3);
                                       throw std::runtime_error("the jar broke");
                                   }),
                          "the jar broke");
        CHECK_THROWS_WITH(db.read(garden, [](Tx&) -> int { throw std::runtime_error("no light"); }), "no light");
        CHECK(db.read(garden, count) == 0);
        CHECK(db.write(garden, [](Tx& tx) { return put(tx, "red", 3); }) == 1);
    });
}

TEST_CASE("of many works at once those that fail harm no other") {
    on_both_engines([](Database& db) {
        with_jars(db);
        std::atomic<int> refused = 0, thrown = 0;
        together(24, [&](int i) {
            try {
                const auto done = db.write(garden, [&](Tx& tx) -> Result<int> {
                    put(tx, std::to_string(i), i);
                    if (i % 3 == 1) return refuse({Why::invalid, "jars.one"});
                    if (i % 3 == 2) throw std::runtime_error("two");
                    return i;
                });
                if (!done) ++refused;
            } catch (const std::runtime_error&) {
                ++thrown;
            }
        });
        CHECK(refused == 8);
        CHECK(thrown == 8);
        CHECK(db.read(garden, count) == 8);
    });
}

TEST_CASE("a key that is there already is named as such") {
    on_both_engines([](Database& db) {
        with_jars(db);
        db.write(garden, [](Tx& tx) { return put(tx, "red", 3); });
        CHECK_THROWS_AS(db.write(garden, [](Tx& tx) { return put(tx, "red", 4); }), AlreadyThere);
        CHECK(db.read(garden, [](Tx& tx) { return beans(tx, "red"); }) == 3);
    });
}

TEST_CASE("a foreign key that points nowhere at the end fails its own work only") {
    on_both_engines([](Database& db) {
        db.write(garden, [](Tx& tx) {
            tx.connection().script(
                "create table lids (id bigint primary key, over bigint references lids (id) deferrable initially deferred)");
            return true;
        });
        std::atomic<int> failed = 0;
        together(8, [&](std::int64_t i) {
            try {
                db.write(garden, [&](Tx& tx) { return tx.execute("insert into lids (id, over) values ($1, $2)", i, i % 2 ? i : 100); });
            } catch (const DatabaseError&) {
                ++failed;
            }
        });
        CHECK(failed == 4);
        CHECK(db.read(garden, [](Tx& tx) { return tx.value<std::int64_t>("select count(*) from lids"); }) == 4);
    });
}

TEST_CASE("sixteen threads adding beans to one jar lose none") {
    on_both_engines([](Database& db) {
        with_jars(db);
        db.write(garden, [](Tx& tx) { return put(tx, "red", 0); });
        together(16, [&](int) {
            for (int i = 0; i < 25; ++i)
                db.write(garden, [](Tx& tx) {
                    const auto had = beans(tx, "red"); // read, then write: what a lesser isolation would lose
                    return tx.execute("update jars set beans = $3 where community_id = $1 and name = $2", tx.community(), "red", had + 1);
                });
        });
        CHECK(db.read(garden, [](Tx& tx) { return beans(tx, "red"); }) == 16 * 25);
    });
}

TEST_CASE("two works that each rest on what the other changes are not both done") {
    on_both_engines([](Database& db) {
        with_jars(db);
        db.write(garden, [](Tx& tx) { return put(tx, "a", 1) + put(tx, "b", 1); });
        // At least one jar must keep its bean; each empties its own after looking at both.
        together(2, [&](int i) {
            db.write(garden, [&](Tx& tx) {
                if (beans(tx, "a") + beans(tx, "b") < 2) return 0;
                std::this_thread::sleep_for(20ms);
                return tx.execute("update jars set beans = 0 where community_id = $1 and name = $2", tx.community(), i ? "a" : "b");
            });
        });
        CHECK(db.read(garden, [](Tx& tx) { return beans(tx, "a") + beans(tx, "b"); }) == 1);
    });
}

TEST_CASE("a reader sees one moment, whatever is written meanwhile") {
    on_both_engines([](Database& db) {
        with_jars(db);
        const auto [before, after] = db.read(garden, [&](Tx& tx) {
            const auto first = count(tx);
            std::jthread([&] { db.write(garden, [](Tx& other) { return put(other, "red", 3); }); }).join();
            return std::pair(first, count(tx));
        });
        CHECK(before == 0);
        CHECK(after == 0);
        CHECK(db.read(garden, count) == 1);
    });
}

TEST_CASE("several reads of one snapshot see one moment, until it ends") {
    on_both_engines([](Database& db) {
        with_jars(db);
        Snapshot moment(db, garden);
        CHECK(moment.read(count) == 0);
        db.write(garden, [](Tx& tx) { return put(tx, "red", 3); });
        CHECK(moment.read([&](Tx&) { return moment.read(count); }) == 0);
        CHECK_THROWS_WITH(moment.read([&](Tx&) { return moment.end(), 0; }), "a write inside a read");
        CHECK(moment.read(count) == 1);
        moment.end();
        CHECK_THROWS_WITH(moment.read([](Tx&) -> int { throw std::runtime_error("no light"); }), "no light");
        CHECK(moment.read(count) == 1);
    });
}

TEST_CASE("a reader cannot write") {
    on_both_engines([](Database& db) {
        with_jars(db);
        CHECK_THROWS_AS(db.read(garden, [](Tx& tx) { return put(tx, "red", 3); }), DatabaseError);
        CHECK(db.read(garden, count) == 0);
    });
}

TEST_CASE("a write inside a write is refused, not waited for") {
    on_both_engines([](Database& db) {
        with_jars(db);
        CHECK_THROWS_AS(db.write(garden, [&](Tx&) { return db.write(garden, [](Tx& tx) { return put(tx, "red", 3); }); }), DatabaseError);
        CHECK(db.write(garden, [](Tx& tx) { return put(tx, "red", 3); }) == 1);
    });
}

TEST_CASE("an announcement is heard once, after the commit, and never of a refusal") {
    on_both_engines([](Database& db) {
        with_jars(db);
        Ear ear(db);
        db.write(garden, [](Tx& tx) -> Result<int> {
            tx.announce("refused");
            return refuse({Why::invalid, "jars.no"});
        });
        CHECK_THROWS(db.write(garden, [](Tx& tx) -> int {
            tx.announce("thrown");
            throw std::runtime_error("no");
        }));
        std::atomic<bool> seen = false;
        db.on_announce([&](CommunityId community, std::string_view) { seen = db.read(community, count) == 1; });
        db.write(garden, [](Tx& tx) {
            tx.announce("jars");
            tx.announce("jars");
            return put(tx, "red", 3);
        });
        CHECK(ear.after(1) == std::vector{std::pair(garden, std::string("jars"))});
        CHECK(seen);
    });
}

TEST_CASE("a long list is read while other statements run") {
    on_both_engines([](Database& db) {
        with_jars(db);
        db.write(garden, [](Tx& tx) { return put(tx, "a", 1) + put(tx, "b", 2); });
        const auto sum = db.read(garden, [](Tx& tx) {
            std::int64_t total = 0;
            tx.each(
                "select name from jars where community_id = $1", [&](Row row) { total += beans(tx, row.next<std::string>()); },
                tx.community());
            return total;
        });
        CHECK(sum == 3);
        CHECK_THROWS_WITH(db.read(garden,
                                  [](Tx& tx) {
                                      constexpr std::string_view sql = "select name from jars";
                                      tx.each(sql, [&](Row) { tx.each(sql, [](Row) {}); });
                                      return 0;
                                  }),
                          Catch::Contains("runs already"));
    });
}

TEST_CASE("the count of rows written is that of this statement") {
    on_both_engines([](Database& db) {
        with_jars(db);
        db.write(garden, [](Tx& tx) {
            CHECK(put(tx, "a", 1) + put(tx, "b", 2) == 2);
            CHECK(tx.execute("update jars set beans = beans + 1 where community_id = $1", tx.community()) == 2);
            CHECK(tx.execute("select beans from jars") == 0);
            CHECK(tx.execute("update jars set beans = 0 where beans > 99") == 0);
            CHECK(tx.execute("delete from jars where name = $1 returning beans", "a") == 1);
            return true;
        });
    });
}

TEST_CASE("a statement with too few or too many values, or with a fault, fails and harms nothing later") {
    on_both_engines([](Database& db) {
        with_jars(db);
        const auto fails = [&](auto&& work) { CHECK_THROWS_AS(db.read(garden, work), DatabaseError); };
        fails([](Tx& tx) { return tx.execute("select beans from jars where name = $1"); });
        fails([](Tx& tx) { return tx.execute("select beans from jars where name = $1", "a", "b"); });
        fails([](Tx& tx) { return tx.execute("select bones from jars"); });
        fails([](Tx& tx) { return tx.execute("select \"no such name\" from jars"); });
        fails([](Tx& tx) { return tx.value<std::int64_t>("select beans from jars"); });
        CHECK(db.read(garden, count) == 0);
    });
}
