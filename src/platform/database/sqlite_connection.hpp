// One connection to an SQLite file and the statements prepared on it. Used by one thread at a time.
#pragma once
#include "platform/database/statement_cache.hpp"
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace mulin::sqlite {

struct Close {
    void operator()(sqlite3*) const;
    void operator()(sqlite3_stmt*) const;
};
using Handle = std::unique_ptr<sqlite3, Close>;

class PreparedStatement final : public Statement {
public:
    PreparedStatement(sqlite3*, std::string_view sql);
    bool running() const;

    void bind(int parameter, std::nullptr_t) override;
    void bind(int parameter, std::int64_t) override;
    void bind(int parameter, bool) override;
    void bind(int parameter, std::string_view) override;
    bool step() override;
    bool null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text(int column) const override;
    int changed() const override;
    void reset() override;

private:
    int place(int parameter);

    sqlite3* connection_;
    std::unique_ptr<sqlite3_stmt, Close> handle_;
    std::vector<int> places_; // SQLite's index of $1, $2 …: to it `$n` is a name, numbered as it first appears
    int bound_ = 0;
};

enum class Access { read, write };

// Throws DatabaseError. A file that is missing is made for `write` only.
Handle open_file(const std::filesystem::path&, Access);

class FileConnection final : public Connection {
public:
    FileConnection(const std::filesystem::path&, Access);

    Engine engine() const override { return Engine::sqlite; }
    Statement& prepare(std::string_view sql) override;
    void script(std::string_view sql) override;

    bool in_transaction() const;
    bool owes_keys() const; // a deferred foreign key points nowhere: a commit now would fail
    sqlite3* handle() const { return handle_.get(); }

private:
    Handle handle_;
    StatementCache<PreparedStatement> statements_; // below the handle, so that they go first
};

[[noreturn]] void fail(sqlite3*, int code); // throws what the code says: DiskFull, AlreadyThere or DatabaseError

} // namespace mulin::sqlite
