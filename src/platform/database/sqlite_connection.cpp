#include "platform/database/sqlite_connection.hpp"
#include "platform/database/new_file.hpp"
#include <sqlite3.h>

namespace mulin::sqlite {
namespace {

// WAL with FULL: a commit is on disk when it returns. LIKE and "…" as PostgreSQL understands them, so that one text means one thing.
constexpr const char* settings = R"(
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma case_sensitive_like = on;
    pragma mmap_size = 67108864;
    pragma journal_size_limit = 67108864;
)";

// Which number `$12` bears, or 0 for any other way of naming a parameter.
int number(const char* name) { return name && name[0] == '$' ? std::atoi(name + 1) : 0; }

} // namespace

void Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void Close::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Handle open_file(const std::filesystem::path& path, Access access) {
    if (access == Access::write) create_private(path); // SQLite gives its side files the same rights
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) throw DatabaseError("cannot open " + path.string() + ": " + sqlite3_errstr(code));
    return handle;
}

void fail(sqlite3* connection, int code) {
    const std::string message = sqlite3_errmsg(connection);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
        throw AlreadyThere(message);
    if (code == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE) throw DiskFull(message);
    throw DatabaseError(message);
}

PreparedStatement::PreparedStatement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) fail(connection, code);
    if (!raw) throw DatabaseError("an empty statement");
    const int count = sqlite3_bind_parameter_count(raw);
    places_.resize(count);
    for (int i = 1; i <= count; ++i) {
        const int n = number(sqlite3_bind_parameter_name(raw, i));
        if (n < 1 || n > count) throw DatabaseError("parameters are $1, $2 … without a gap: " + std::string(sql));
        places_[n - 1] = i;
    }
}

bool PreparedStatement::running() const { return sqlite3_stmt_busy(handle_.get()) != 0; }

int PreparedStatement::place(int parameter) {
    if (parameter < 1 || parameter > static_cast<int>(places_.size()))
        throw DatabaseError("there is no $" + std::to_string(parameter) + " in: " + sqlite3_sql(handle_.get()));
    ++bound_;
    return places_[parameter - 1];
}

void PreparedStatement::bind(int parameter, std::nullptr_t) { sqlite3_bind_null(handle_.get(), place(parameter)); }
void PreparedStatement::bind(int parameter, std::int64_t v) { sqlite3_bind_int64(handle_.get(), place(parameter), v); }
void PreparedStatement::bind(int parameter, bool v) { sqlite3_bind_int(handle_.get(), place(parameter), v); }

void PreparedStatement::bind(int parameter, std::string_view v) {
    const char* text = v.data() ? v.data() : ""; // a null pointer would mean null, not empty
    const int code = sqlite3_bind_text64(handle_.get(), place(parameter), text, v.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) fail(connection_, code);
}

bool PreparedStatement::step() {
    if (bound_ != static_cast<int>(places_.size())) throw DatabaseError("too few values for: " + std::string(sqlite3_sql(handle_.get())));
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(connection_, code);
    return false;
}

bool PreparedStatement::null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }

std::int64_t PreparedStatement::integer(int column) const {
    if (sqlite3_column_type(handle_.get(), column) != SQLITE_INTEGER)
        throw DatabaseError("not a whole number: " + std::string(text(column)));
    return sqlite3_column_int64(handle_.get(), column);
}

std::string_view PreparedStatement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    return bytes ? std::string_view(bytes, sqlite3_column_bytes(handle_.get(), column)) : std::string_view();
}

// SQLite remembers the last change of the connection, which a query leaves as it was.
int PreparedStatement::changed() const { return sqlite3_stmt_readonly(handle_.get()) ? 0 : sqlite3_changes(connection_); }

void PreparedStatement::reset() {
    sqlite3_reset(handle_.get());
    sqlite3_clear_bindings(handle_.get());
    bound_ = 0;
}

FileConnection::FileConnection(const std::filesystem::path& path, Access access) : handle_(open_file(path, access)) {
    sqlite3_busy_timeout(handle(), 5000);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    script(settings);
    if (access == Access::read) script("pragma query_only = on");
}

Statement& FileConnection::prepare(std::string_view sql) {
    return statements_.find(sql, [&] { return std::make_unique<PreparedStatement>(handle(), sql); });
}

void FileConnection::script(std::string_view sql) {
    if (const int code = sqlite3_exec(handle(), std::string(sql).c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(handle(), code);
}

bool FileConnection::in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

bool FileConnection::owes_keys() const {
    int owed = 0, unused = 0;
    sqlite3_db_status(handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &owed, &unused, 0);
    return owed != 0;
}

} // namespace mulin::sqlite
