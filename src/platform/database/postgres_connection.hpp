// One connection to a PostgreSQL server and the statements prepared on it. Used by one thread at a time.
#pragma once
#include "platform/database/statement_cache.hpp"
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace mulin::postgres {

struct Close {
    void operator()(pg_conn*) const;
    void operator()(pg_result*) const;
};
using Handle = std::unique_ptr<pg_conn, Close>;
using Answer = std::unique_ptr<pg_result, Close>;

class PreparedStatement final : public Statement {
public:
    PreparedStatement(pg_conn*, std::string_view sql, std::string name);
    bool running() const { return answer_ != nullptr; }

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
    std::optional<std::string>& place(int parameter);

    pg_conn* connection_;
    std::string name_;
    std::vector<std::optional<std::string>> values_; // as PostgreSQL writes them; their types it infers from the text
    Answer answer_;                                  // all rows at once, as they came over the wire
    int row_ = -1;
};

class ServerConnection final : public Connection {
public:
    explicit ServerConnection(const std::string& url); // throws Unavailable

    Engine engine() const override { return Engine::postgres; }
    Statement& prepare(std::string_view sql) override;
    void script(std::string_view sql) override;
    pg_conn* handle() const { return handle_.get(); }

private:
    Handle handle_;
    StatementCache<PreparedStatement> statements_;
    int prepared_ = 0;
};

// The answer if it is a good one; else throws ConnectionLost, DiskFull, AlreadyThere, Conflict or DatabaseError. What the server says about values is
// left out: it would bring people's data into the log.
Answer sound(pg_conn*, pg_result*);

} // namespace mulin::postgres
