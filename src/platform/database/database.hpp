// The database of a house: readers run beside one another, writes are short and durable when they return.
#pragma once
#include "base/result.hpp"
#include "platform/database/snapshot.hpp"
#include "platform/database/tx.hpp"
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>

namespace mulin {

// One step of a room's schema: "requests", 1, "create table …". Forward only, run once, each in its own transaction.
struct Migration {
    std::string room;
    int number;
    std::string sql;
};

class Database {
public:
    using Work = std::function<bool(Connection&)>; // false: undo everything it did
    using Clock = std::function<TimePoint()>;
    using Announce = std::function<void(CommunityId, std::string_view topic)>;

    // What a process wants of the database. One process at a time may serve an SQLite file; any number may inspect it meanwhile, which
    // writes nothing and needs a file that is there.
    enum class Purpose { serve, inspect };

    // "postgresql://…" or a path to the SQLite file, which is created if its folder exists. Throws DatabaseError with a plain sentence.
    static std::unique_ptr<Database> open(const std::string& where, Clock clock, Purpose = Purpose::serve);
    // Fills the database at `where`, which must not exist (SQLite) or be empty (PostgreSQL), from a file that backup() made.
    static void restore(const std::filesystem::path& from, const std::string& where);
    virtual ~Database() = default;

    virtual Engine engine() const = 0;

    // Runs `f(Tx&)` on a reader's snapshot of its own and returns what it returns. Many at once.
    template <class F> auto read(CommunityId community, F&& f) { return Snapshot(*this, community).read(std::forward<F>(f)); }

    // Runs `f(Tx&)` in a write transaction and returns what it returns, once that is on disk. A refusal undoes it, an exception too (and
    // is thrown on). On SQLite one thread runs all writes and commits many together, a savepoint each; on PostgreSQL it is serializable
    // and runs again after a conflict. Keep it short: no hashing, no images, no network inside; and let errors of statements through, for
    // PostgreSQL takes nothing more in a transaction that had one. Not inside another write.
    template <class F> auto write(CommunityId community, F&& f) {
        std::optional<std::invoke_result_t<F&, Tx&>> result;
        std::vector<std::string> topics;
        const Counted open(counts_.open);
        writing(
            [&](Connection& c) {
                Tx tx(c, community, clock_(), process());
                result.emplace(f(tx));
                topics = tx.announced();
                return kept(*result);
            },
            community, topics);
        ++counts_.writes;
        return *std::move(result);
    }

    TimePoint now() const { return clock_(); }

    // Called in this process, on any thread, for each announced topic after its commit, whichever process committed it. It must be quick
    // and must not throw. Announcements made while PostgreSQL is out of reach are not delivered later; `missed` is called once it is back.
    void on_announce(
        Announce, std::function<void()> missed = [] {});

    // Brings the schema up to the migrations given, in their order; another process doing the same waits. A schema newer than
    // these is refused with a sentence (an older program must not write to it).
    void migrate(std::span<const Migration>);

    // A consistent copy of the data as one file at `to`, replaced if there, taken while serving. SQLite: the online backup; PostgreSQL:
    // pg_dump's custom format.
    virtual void backup(const std::filesystem::path& to) = 0;
    // What the engine itself finds wrong with its file; empty when sound.
    virtual std::vector<std::string> integrity() = 0;

    // What this process did with it so far.
    struct Figures {
        std::int64_t reads = 0;     // snapshots
        std::int64_t writes = 0;    // those that ended well, refusals among them
        std::int64_t commits = 0;   // on SQLite many writes share one
        std::int64_t conflicts = 0; // writes that got in each other's way and ran again
        std::int64_t open = 0;      // writes that run or wait just now
    };
    Figures figures() const;

protected:
    explicit Database(Clock clock) : clock_(std::move(clock)) {}
    friend class Snapshot;
    virtual int process() const = 0; // 0 … 1023, this process's part of new ids
    virtual std::unique_ptr<Reading> begin_reading() = 0;
    // `topics` is filled by the work; the engine announces them when the commit is durable.
    virtual void writing(const Work&, CommunityId, const std::vector<std::string>& topics) = 0;
    // Runs `f` while no other process that calls this on the same database runs its own.
    virtual void alone(const std::function<void()>& f) = 0;

    void tell(CommunityId, std::string_view topic) const;
    void tell_missed() const;

    Clock clock_;
    struct {
        std::atomic<std::int64_t> reads = 0, writes = 0, commits = 0, conflicts = 0, open = 0;
    } counts_;

private:
    struct Counted {
        explicit Counted(std::atomic<std::int64_t>& n) : number(n) { ++number; }
        ~Counted() { --number; }
        Counted(const Counted&) = delete;
        std::atomic<std::int64_t>& number;
    };
    mutable std::shared_mutex listening_;
    struct Listening {
        Announce heard;
        std::function<void()> missed;
    };
    std::vector<Listening> listeners_;

    template <class T> static bool kept(const T& result) {
        if constexpr (requires {
                          result.has_value();
                          result.error();
                      })
            return result.has_value();
        else return true;
    }
};

} // namespace mulin
