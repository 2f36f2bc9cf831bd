#include "platform/database/postgres.hpp"
#include "platform/database/new_file.hpp"
#include "platform/database/pool.hpp"
#include "platform/database/postgres_fit.hpp"
#include "platform/database/postgres_listener.hpp"
#include "platform/database/postgres_tools.hpp"
#include "platform/database/postgres_turns.hpp"
#include <charconv>
#include <chrono>
#include <libpq-fe.h>

namespace mulin::postgres {
namespace {

constexpr std::size_t most_connections = 16;
constexpr int most_tries = 30;

// Held by whoever changes the schema or takes a number, among all that use this server. The number is ours, and no other's by convention.
constexpr std::string_view lock_house = "select pg_advisory_lock(7308613682)";

std::int64_t number(Connection& connection, std::string_view sql) {
    const InUse s(connection.prepare(sql));
    if (!s->step()) throw DatabaseError("no row: " + std::string(sql));
    return s->integer(0);
}

int take_process_number(const std::string& url) {
    ServerConnection connection(url);
    connection.run(lock_house); // two that make the sequence at once would collide
    connection.run("create sequence if not exists mulin_process");
    return static_cast<int>(number(connection, "select nextval('mulin_process') % 1024"));
}

// Gives the connection back fit for use, or not at all.
void roll_back(Pool<ServerConnection>::Lease& lease) noexcept try {
    if (PQtransactionStatus(lease->handle()) != PQTRANS_IDLE) lease->run("rollback");
} catch (const DatabaseError&) {
    lease.discard();
}

class ServerReading final : public Reading {
public:
    explicit ServerReading(Pool<ServerConnection>& pool) : pool_(pool), lease_(pool.take()) {
        try {
            lease_->run("begin isolation level repeatable read read only");
        } catch (...) {
            end();
            throw;
        }
    }
    ~ServerReading() override { end(); }
    Connection& connection() override { return *lease_; }

private:
    // Those that were made before a broken one are broken too.
    void end() noexcept {
        if (PQstatus(lease_->handle()) != CONNECTION_OK) pool_.drop_idle();
        roll_back(lease_);
    }

    Pool<ServerConnection>& pool_;
    Pool<ServerConnection>::Lease lease_;
};

void commit(ServerConnection& connection) try {
    // PostgreSQL would answer this commit with a rollback and call it success.
    if (PQtransactionStatus(connection.handle()) == PQTRANS_INERROR)
        throw DatabaseError("a statement failed and its error was passed over");
    connection.run("commit");
} catch (const ConnectionLost& lost) {
    throw Unavailable(std::string("it is not known whether this was done: ") + lost.what());
}

// A server on which no write can begin follows another one by now: the next connection leads to that.
void begin_writing(ServerConnection& connection) try {
    connection.run("begin isolation level serializable read write");
} catch (const ConnectionLost&) {
    throw;
} catch (const DatabaseError& e) {
    throw ConnectionLost(std::string("this server takes no writes: ") + e.what());
}

// Marks the thread that runs a write: one inside another would wait for its own locks.
class Writing {
public:
    Writing() {
        if (std::exchange(here_, true)) throw DatabaseError("a write inside a write");
    }
    ~Writing() { here_ = false; }

private:
    static inline thread_local bool here_ = false;
};

class PostgresDatabase final : public Database {
public:
    PostgresDatabase(std::string url, Clock clock, Purpose purpose)
        : Database(std::move(clock)), url_(std::move(url)), purpose_(purpose),
          pool_(most_connections, [this] { return std::make_unique<ServerConnection>(url_); }) {
        require_fit(*pool_.take()); // a server that cannot be reached, or is of no use, is said so now
        if (purpose_ == Purpose::inspect) return;
        process_ = take_process_number(url_);
        listener_.emplace(
            url_, [this](std::string_view message) { heard(message); }, [this] { tell_missed(); });
    }

    Engine engine() const override { return Engine::postgres; }

    void backup(const std::filesystem::path& to) override {
        NewFile file(to);
        dump(url_, file.path());
        file.finish();
    }

    // The server checks its own pages as it reads them, if it was made with checksums; so everything is read.
    std::vector<std::string> integrity() override {
        std::vector<std::string> wrong;
        ServerConnection connection(url_);
        const InUse tables(connection.prepare("select quote_ident(tablename) from pg_tables where schemaname = current_schema()"));
        while (tables->step()) {
            const std::string table(tables->text(0));
            try {
                number(connection, "select count(cast(t as text)) from " + table + " as t");
            } catch (const ConnectionLost&) {
                throw;
            } catch (const DatabaseError& e) {
                wrong.push_back(table + ": " + e.what());
            }
        }
        return wrong;
    }

protected:
    int process() const override { return process_; }

    std::unique_ptr<Reading> begin_reading() override { return std::make_unique<ServerReading>(pool_); }

    void writing(const Work& work, CommunityId community, const std::vector<std::string>& topics) override {
        if (purpose_ == Purpose::inspect) throw DatabaseError("the database was opened to be read only");
        const Writing mark;
        Turns::Turn turn(turns_);
        for (int tries = 1;; ++tries) {
            try {
                surviving([&](ServerConnection& connection) { write_once(connection, work, community, topics); });
                return void(++counts_.commits);
            } catch (const Conflict& met) {
                ++counts_.conflicts;
                if (tries == most_tries) throw Unavailable(std::string("others were in the way again and again: ") + met.what());
            }
            turn.met(tries);
        }
    }

    void alone(const std::function<void()>& f) override {
        ServerConnection connection(url_); // the lock goes with it
        connection.run(lock_house);
        f();
    }

private:
    static void write_once(ServerConnection& connection, const Work& work, CommunityId community, const std::vector<std::string>& topics) {
        begin_writing(connection);
        if (!work(connection)) return connection.run("rollback");
        for (const auto& topic : topics) Listener::notify(connection, std::to_string(community.value) + " " + topic);
        commit(connection);
    }

    // Runs `f` on a connection; if the server turns out to have gone away, once more on a new one.
    template <class F> void surviving(F&& f) {
        try {
            return run(f);
        } catch (const ConnectionLost&) {
            pool_.drop_idle(); // they were made before and are broken too
        }
        run(f);
    }

    template <class F> void run(F&& f) {
        auto lease = pool_.take();
        try {
            f(*lease);
        } catch (...) {
            roll_back(lease);
            throw;
        }
    }

    void heard(std::string_view message) const {
        std::int64_t community = 0;
        const auto space = std::from_chars(message.data(), message.data() + message.size(), community).ptr;
        if (space != message.data() + message.size()) tell(CommunityId{community}, {space + 1, message.data() + message.size()});
    }

    std::string url_;
    Purpose purpose_;
    Pool<ServerConnection> pool_;
    int process_ = 0;
    Turns turns_;
    std::optional<Listener> listener_; // last: it uses the others
};

} // namespace

bool is_address(const std::string& where) { return where.starts_with("postgresql://") || where.starts_with("postgres://"); }

std::unique_ptr<Database> open(const std::string& url, Database::Clock clock, Database::Purpose purpose) {
    return std::make_unique<PostgresDatabase>(url, std::move(clock), purpose);
}

void restore(const std::filesystem::path& from, const std::string& url) {
    {
        ServerConnection connection(url);
        require_fit(connection);
        if (number(connection, "select count(*) from pg_tables where schemaname = current_schema()") > 0)
            throw DatabaseError("there are tables in this database already");
    }
    undump(url, from);
}

} // namespace mulin::postgres
