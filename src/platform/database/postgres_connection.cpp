#include "platform/database/postgres_connection.hpp"
#include <array>
#include <charconv>
#include <libpq-fe.h>

namespace mulin::postgres {
namespace {

std::string_view field(const pg_result* answer, int code) {
    const char* text = PQresultErrorField(answer, code);
    return text ? text : "";
}

// What stands before `dbname` can be changed by the URL, what stands after it cannot. A network that swallows everything is noticed in
// ten seconds while something is sent, in a minute while all is quiet.
Handle connect(const std::string& url) {
    constexpr std::array names = {"connect_timeout",           "tcp_user_timeout", "keepalives_idle", "keepalives_interval",
                                  "fallback_application_name", "dbname",           "client_encoding", static_cast<const char*>(nullptr)};
    const std::array values = {"3", "10000", "30", "10", "mulin", url.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    Handle handle(PQconnectdbParams(names.data(), values.data(), 1));
    if (PQstatus(handle.get()) != CONNECTION_OK)
        throw Unavailable(std::string("PostgreSQL cannot be reached: ") + PQerrorMessage(handle.get()));
    PQsetNoticeReceiver(
        handle.get(), [](void*, const pg_result*) {}, nullptr); // "already exists, skipping"
    return handle;
}

} // namespace

void Close::operator()(pg_conn* handle) const { PQfinish(handle); }
void Close::operator()(pg_result* answer) const { PQclear(answer); }

Answer sound(pg_conn* connection, pg_result* raw) {
    Answer answer(raw);
    const auto status = PQresultStatus(raw);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
    const auto state = field(raw, PG_DIAG_SQLSTATE);
    if (PQstatus(connection) != CONNECTION_OK)
        throw ConnectionLost(std::string("the connection to PostgreSQL broke: ") + PQerrorMessage(connection));
    const std::string message = std::string(field(raw, PG_DIAG_MESSAGE_PRIMARY)) + " (" + std::string(state) + ")";
    if (state == "53100") throw DiskFull(message);
    if (state == "23505") throw AlreadyThere(message);
    if (state == "40001" || state == "40P01") throw Conflict(message);
    throw DatabaseError(message);
}

PreparedStatement::PreparedStatement(pg_conn* connection, std::string_view sql, std::string name)
    : connection_(connection), name_(std::move(name)) {
    sound(connection_, PQprepare(connection_, name_.c_str(), std::string(sql).c_str(), 0, nullptr));
}

std::optional<std::string>& PreparedStatement::place(int parameter) {
    if (parameter > static_cast<int>(values_.size())) values_.resize(parameter);
    return values_[parameter - 1];
}

void PreparedStatement::bind(int parameter, std::nullptr_t) { place(parameter).reset(); }
void PreparedStatement::bind(int parameter, std::int64_t v) { place(parameter) = std::to_string(v); }
void PreparedStatement::bind(int parameter, bool v) { place(parameter) = v ? "true" : "false"; }
void PreparedStatement::bind(int parameter, std::string_view v) { place(parameter) = v; }

bool PreparedStatement::step() {
    if (!answer_) {
        std::vector<const char*> values;
        for (const auto& v : values_) values.push_back(v ? v->c_str() : nullptr);
        constexpr int as_text = 0;
        const int count = static_cast<int>(values.size());
        answer_ = sound(connection_, PQexecPrepared(connection_, name_.c_str(), count, values.data(), nullptr, nullptr, as_text));
    }
    return ++row_ < PQntuples(answer_.get());
}

bool PreparedStatement::null(int column) const { return PQgetisnull(answer_.get(), row_, column); }

std::int64_t PreparedStatement::integer(int column) const {
    const std::string_view v = text(column);
    if (v == "t" || v == "f") return v == "t";
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(v.data(), v.data() + v.size(), number);
    if (error != std::errc() || end != v.data() + v.size()) throw DatabaseError("not a whole number: " + std::string(v));
    return number;
}

std::string_view PreparedStatement::text(int column) const {
    return {PQgetvalue(answer_.get(), row_, column), static_cast<std::size_t>(PQgetlength(answer_.get(), row_, column))};
}

int PreparedStatement::changed() const {
    if (std::string_view(PQcmdStatus(answer_.get())).starts_with("SELECT")) return 0; // its count is of rows answered
    return std::atoi(PQcmdTuples(answer_.get()));
}

void PreparedStatement::reset() {
    values_.clear();
    answer_.reset();
    row_ = -1;
}

ServerConnection::ServerConnection(const std::string& url) : handle_(connect(url)) {}

Statement& ServerConnection::prepare(std::string_view sql) {
    return statements_.find(sql, [&] { return std::make_unique<PreparedStatement>(handle(), sql, std::to_string(++prepared_)); });
}

void ServerConnection::script(std::string_view sql) { sound(handle(), PQexec(handle(), std::string(sql).c_str())); }

} // namespace mulin::postgres
