#include "platform/database/sqlite.hpp"
#include "platform/database/new_file.hpp"
#include "platform/database/pool.hpp"
#include "platform/database/sqlite_writer.hpp"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

namespace mulin::sqlite {
namespace {

constexpr std::size_t most_readers = 64;

// Held while serving, on a file of its own: closing any other descriptor of the database's file would drop SQLite's locks on it.
class Lock {
public:
    explicit Lock(const std::filesystem::path& database) {
        const std::string path = database.string() + "-lock";
        file_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (file_ < 0) throw DatabaseError("cannot open " + database.string() + ": " + std::strerror(errno));
        if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
        ::close(file_);
        throw DatabaseError(database.string() + " is served by another process already; stop that one first");
    }
    ~Lock() { ::close(file_); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int file_;
};

// Counted up in the file's header each time it is opened to be served, so that no identifier comes twice, also when the clock was set back
// between one run and the next.
int take_process_number(FileConnection& connection) {
    std::int64_t next = 0;
    {
        const InUse counted(connection.prepare("pragma user_version"));
        counted->step();
        next = (counted->integer(0) + 1) % 1024;
    }
    connection.script("pragma user_version = " + std::to_string(next));
    return static_cast<int>(next);
}

// A snapshot of `from`, whoever writes it meanwhile; `to` appears whole or not at all.
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to) {
    NewFile file(to);
    {
        const FileConnection source(from, Access::read);
        const Handle target = open_file(file.path(), Access::write);
        sqlite3_backup* copying = sqlite3_backup_init(target.get(), "main", source.handle(), "main");
        if (!copying) fail(target.get(), sqlite3_errcode(target.get()));
        sqlite3_backup_step(copying, -1); // all at once: in steps, every write would start it anew
        if (const int code = sqlite3_backup_finish(copying); code != SQLITE_OK) fail(target.get(), code);
    }
    file.finish();
}

class FileReading final : public Reading {
public:
    explicit FileReading(Pool<FileConnection>& pool) : lease_(pool.take()) { lease_->run("begin"); }
    ~FileReading() override {
        try {
            lease_->run("commit");
        } catch (const DatabaseError&) {
            lease_.discard();
        }
    }
    Connection& connection() override { return *lease_; }

private:
    Pool<FileConnection>::Lease lease_;
};

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(std::filesystem::path path, Clock clock, Purpose purpose)
        : Database(std::move(clock)), path_(std::move(path)),
          readers_(most_readers, [this] { return std::make_unique<FileConnection>(path_, Access::read); }) {
        if (purpose == Purpose::serve) {
            lock_.emplace(path_);
            auto connection = std::make_unique<FileConnection>(path_, Access::write);
            process_ = take_process_number(*connection);
            writer_.emplace(std::move(connection), counts_.commits);
        }
        readers_.take(); // a file that cannot be read is said so now
    }

    Engine engine() const override { return Engine::sqlite; }

    void backup(const std::filesystem::path& to) override { copy_database(path_, to); }

    std::vector<std::string> integrity() override {
        std::vector<std::string> wrong;
        FileConnection connection(path_, Access::read);
        const InUse check(connection.prepare("pragma integrity_check"));
        while (check->step())
            if (check->text(0) != "ok") wrong.emplace_back(check->text(0));
        const InUse keys(connection.prepare("pragma foreign_key_check"));
        while (keys->step())
            wrong.push_back(std::string(keys->text(0)) + " points to a row of " + std::string(keys->text(2)) + " that is not there");
        return wrong;
    }

protected:
    int process() const override { return process_; }

    std::unique_ptr<Reading> begin_reading() override { return std::make_unique<FileReading>(readers_); }

    void writing(const Work& work, CommunityId community, const std::vector<std::string>& topics) override {
        if (!writer_) throw DatabaseError("the database was opened to be read only");
        if (!writer_->run(work)) return;
        for (const auto& topic : topics) tell(community, topic);
    }

    void alone(const std::function<void()>& f) override { f(); }

private:
    std::filesystem::path path_;
    std::optional<Lock> lock_;
    int process_ = 0;
    Pool<FileConnection> readers_;
    std::optional<Writer> writer_;
};

} // namespace

std::unique_ptr<Database> open(const std::filesystem::path& path, Database::Clock clock, Database::Purpose purpose) {
    return std::make_unique<SqliteDatabase>(path, std::move(clock), purpose);
}

void restore(const std::filesystem::path& from, const std::filesystem::path& to) {
    // A log left by another database would be played into this one.
    if (std::filesystem::exists(to) || std::filesystem::exists(to.string() + "-wal"))
        throw DatabaseError("there is a database at " + to.string() + " already");
    copy_database(from, to);
}

} // namespace mulin::sqlite
