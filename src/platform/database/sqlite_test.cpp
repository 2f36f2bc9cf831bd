// What is SQLite's own: the file, its lock, the writer's group, its copy.
#include "engines.hpp"
#include "platform/database/sqlite_writer.hpp"
#include <atomic>
#include <csignal>
#include <fstream>
#include <latch>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace mulin;
using namespace mulin::testing;
using namespace std::chrono_literals;

// How often a file was flushed: in this program SQLite finds this one before the system's.
static std::atomic<int> flushes = 0;
extern "C" int fdatasync(int file) {
    const int answer = static_cast<int>(::syscall(SYS_fdatasync, file));
    ++flushes;
    return answer;
}

namespace {

constexpr CommunityId garden{7};

std::int64_t number(Database& db, std::string_view sql) {
    return db.read(garden, [&](Tx& tx) { return tx.value<std::int64_t>(sql); });
}

int put(Database& db, std::int64_t n) {
    return db.write(garden,
                    [&](Tx& tx) { return tx.execute("insert into numbers (n, words) values ($1, $2)", n, std::string(2000, 'x')); });
}

void with_numbers(Database& db) {
    db.write(garden, [](Tx& tx) {
        tx.connection().script("create table numbers (n bigint primary key, words text not null)");
        return true;
    });
}

std::unique_ptr<Database> open(const std::filesystem::path& path, Database::Purpose purpose = Database::Purpose::serve) {
    return Database::open(path.string(), real_time, purpose);
}

// While it lives no file may grow: what a full disk looks like from inside.
class FullDisk {
public:
    FullDisk() {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit none = before_;
        none.rlim_cur = 1;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

} // namespace

TEST_CASE("a commit waits for the disk") {
    const auto path = scratch("mulin.db");
    sqlite::FileConnection connection(path, sqlite::Access::write);
    const auto setting = [&](std::string_view sql) {
        const InUse s(connection.prepare(sql));
        s->step();
        return std::string(s->text(0));
    };
    CHECK(setting("pragma journal_mode") == "wal");
    CHECK(setting("pragma synchronous") == "2");
    CHECK(setting("pragma foreign_keys") == "1");
}

TEST_CASE("an answer leaves after its flush, and works that wait together share one") {
    const auto db = open(scratch("mulin.db"));
    with_numbers(*db);
    for (int i = 0; i < 3; ++i) {
        const int before = flushes;
        put(*db, i);
        CHECK(flushes > before);
    }
    const int before = flushes;
    {
        std::vector<std::jthread> threads;
        threads.emplace_back([&] {
            db->write(garden, [](Tx&) {
                std::this_thread::sleep_for(200ms);
                return 0;
            });
        });
        std::this_thread::sleep_for(50ms);
        for (int i = 0; i < 20; ++i) threads.emplace_back([&, i] { put(*db, 100 + i); });
    }
    CHECK(number(*db, "select count(*) from numbers") == 23);
    CHECK(flushes - before < 10);
}

TEST_CASE("a commit the disk does not take fails all of its group, and the writer goes on") {
    const auto db = open(scratch("mulin.db"));
    with_numbers(*db);
    std::atomic<int> failed = 0, refused = 0;
    std::latch waiting(8), full(1);
    {
        std::vector<std::jthread> threads;
        // The first holds the writer until the others wait behind it and the disk is full; they then share one commit.
        threads.emplace_back([&] {
            db->write(garden, [&](Tx&) {
                full.wait();
                return 0;
            });
        });
        std::this_thread::sleep_for(20ms);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                waiting.count_down();
                try {
                    const auto answer = db->write(garden, [&](Tx& tx) -> Result<int> {
                        if (i == 7) return refuse({Why::invalid, "numbers.seven"});
                        return tx.execute("insert into numbers (n, words) values ($1, 'x')", i);
                    });
                    if (!answer) ++refused;
                } catch (const DatabaseError&) {
                    ++failed;
                }
            });
        waiting.wait();
        std::this_thread::sleep_for(50ms);
        const FullDisk disk;
        full.count_down();
        threads.clear();
    }
    CHECK(failed == 8);
    CHECK(refused == 0);
    CHECK(number(*db, "select count(*) from numbers") == 0);
    CHECK(put(*db, 1) == 1);
    CHECK(number(*db, "select count(*) from numbers") == 1);
}

TEST_CASE("works that wait when the database closes are done first") {
    const auto path = scratch("mulin.db");
    auto db = open(path);
    with_numbers(*db);
    auto connection = std::make_unique<sqlite::FileConnection>(path, sqlite::Access::write);
    std::atomic<int> done = 0;
    {
        std::atomic<std::int64_t> commits = 0;
        std::optional<sqlite::Writer> writer(std::in_place, std::move(connection), commits);
        std::latch held(1), begun(1);
        std::vector<std::jthread> threads;
        threads.emplace_back([&] {
            done += writer->run([&](Connection&) {
                begun.count_down();
                held.wait();
                return true;
            });
        });
        begun.wait();
        for (int i = 0; i < 4; ++i) threads.emplace_back([&] { done += writer->run([](Connection&) { return true; }); });
        std::this_thread::sleep_for(50ms);
        std::jthread release([&] {
            std::this_thread::sleep_for(20ms);
            held.count_down();
        });
        writer.reset();
    }
    CHECK(done == 5);
}

TEST_CASE("one process serves a file; others may look on") {
    const auto path = scratch("mulin.db");
    {
        const auto serving = open(path);
        with_numbers(*serving);
        put(*serving, 1);
        CHECK_THROWS_WITH(open(path), Catch::Contains("served by another process"));
        CHECK(number(*open(path, Database::Purpose::inspect), "select count(*) from numbers") == 1);
    }
    CHECK(number(*open(path, Database::Purpose::inspect), "select count(*) from numbers") == 1);
    CHECK(put(*open(path), 2) == 1);
}

TEST_CASE("a house opened again gives no identifier twice, even if its clock was set back meanwhile") {
    const auto path = scratch("mulin.db");
    const auto process = [&] {
        const auto db = open(path);
        return db->read(garden, [](Tx& tx) { return (tx.new_id() >> 12) & 1023; });
    };
    const auto first = process(), second = process();
    CHECK(second == first + 1);
}

TEST_CASE("a database that cannot be opened is said so plainly") {
    CHECK_THROWS_WITH(open("/no/such/folder/mulin.db"), Catch::Contains("cannot open /no/such/folder/mulin.db"));
    CHECK_THROWS_WITH(open(scratch("absent.db"), Database::Purpose::inspect), Catch::Contains("cannot open"));
    const auto path = scratch("mulin.db");
    std::ofstream(path) << std::string(5000, 'x');
    CHECK_THROWS_AS(open(path), DatabaseError);
}

TEST_CASE("nobody else on the machine may read the file") {
    const auto path = scratch("mulin.db");
    const auto db = open(path);
    with_numbers(*db);
    for (const char* side : {"", "-wal", "-shm", "-lock"}) {
        struct stat s {};
        REQUIRE(::stat((path.string() + side).c_str(), &s) == 0);
        CHECK((s.st_mode & 0077) == 0);
    }
}

TEST_CASE("damage is found: a broken page, a row whose parent is gone") {
    const auto path = scratch("mulin.db");
    {
        const auto db = open(path);
        with_numbers(*db);
        for (int i = 0; i < 50; ++i) put(*db, i);
        db->write(garden, [](Tx& tx) {
            tx.connection().script("create table children (n bigint references numbers (n))");
            return true;
        });
        CHECK(db->integrity().empty());
    }
    {
        sqlite::FileConnection careless(path, sqlite::Access::write);
        careless.script("pragma foreign_keys = off; insert into children values (1000)");
    }
    CHECK(open(path)->integrity() == std::vector<std::string>{"children points to a row of numbers that is not there"});
    std::fstream(path, std::ios::in | std::ios::out | std::ios::binary).seekp(4 * 4096 + 100) << std::string(3000, '\xFF');
    CHECK(open(path)->integrity().size() > 1);
}
