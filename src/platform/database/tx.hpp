// A transaction: the one thing use cases and stores take to reach the data.
#pragma once
#include "base/names.hpp"
#include "base/values.hpp"
#include "platform/database/connection.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mulin {

// One row being read, left to right: `{.id = row.next<HomeId>(), .name = row.next<std::string>(), …}`. A null that is not asked for as
// std::optional throws DatabaseError; so does a fraction asked for as a whole number.
class Row {
public:
    explicit Row(const Statement& s) : statement_(s) {}

    template <class T> T next() {
        if constexpr (requires {
                          typename T::value_type;
                          T{}.has_value();
                      }) {
            if (statement_.null(column_)) return ++column_, std::nullopt;
            return next<typename T::value_type>();
        } else {
            return value<T>(column_++);
        }
    }

private:
    template <class T> T value(int column) const {
        if (statement_.null(column)) throw DatabaseError("null in column " + std::to_string(column + 1));
        if constexpr (std::is_same_v<T, std::string>) return std::string(statement_.text(column));
        else if constexpr (std::is_same_v<T, bool>) return statement_.integer(column) != 0;
        else if constexpr (std::is_same_v<T, TimePoint>) return TimePoint(std::chrono::microseconds(statement_.integer(column)));
        else if constexpr (std::is_same_v<T, Day>) return Day(std::chrono::days(statement_.integer(column)));
        else if constexpr (std::is_enum_v<T>) return named<T>(statement_.text(column));
        else if constexpr (std::is_integral_v<T>) return static_cast<T>(statement_.integer(column));
        else return T{statement_.integer(column)}; // an Id
    }

    const Statement& statement_;
    int column_ = 0;
};

// A new identifier: 63 bits of milliseconds since 2020 (41), process (10) and a counter (12). Those of one process ascend strictly, also
// when the clock steps back or more than 4096 are wanted in a millisecond (they then run ahead of it); those of two processes never meet,
// nor those of one that was started again, for each start has its own number (until 1,024 starts later).
std::int64_t new_id(TimePoint now, int process);

// Text as both engines keep it unharmed: UTF-8 without a zero byte. Throws DatabaseError for any other, which readers of forms refuse earlier.
std::string_view storable(std::string_view text);

// One transaction of one community at one moment. `now` does not move while it is open.
// A closure given a Tx has no effect but through it: it may be run again after a conflict.
class Tx {
public:
    Tx(Connection& c, CommunityId community, TimePoint now, int process)
        : connection_(c), community_(community), now_(now), process_(process) {}

    CommunityId community() const { return community_; }
    TimePoint now() const { return now_; }
    Engine engine() const { return connection_.engine(); }
    std::int64_t new_id() { return mulin::new_id(now_, process_); }
    template <class I> I fresh() { return I{new_id()}; }

    template <class T, class... Args> std::vector<T> all(T (*read)(Row), std::string_view sql, const Args&... args) {
        std::vector<T> rows;
        run(
            sql, [&](Row row) { rows.push_back(read(row)); }, args...);
        return rows;
    }
    template <class T, class... Args> std::optional<T> one(T (*read)(Row), std::string_view sql, const Args&... args) {
        std::optional<T> found;
        run(
            sql,
            [&](Row row) {
                if (!found) found = read(row);
            },
            args...);
        return found;
    }
    // The first column of the first row; throws if there is no row (aggregates always have one).
    template <class T, class... Args> T value(std::string_view sql, const Args&... args) {
        std::optional<T> found;
        run(
            sql,
            [&](Row row) {
                if (!found) found = row.next<T>();
            },
            args...);
        if (!found) throw DatabaseError("no row: " + std::string(sql));
        return *std::move(found);
    }
    // Rows handed over one by one, so that a long list need not be built. Other statements may run meanwhile, the same one may not.
    template <class F, class... Args> void each(std::string_view sql, F&& with_row, const Args&... args) {
        run(sql, std::forward<F>(with_row), args...);
    }
    // How many rows were written.
    template <class... Args> int execute(std::string_view sql, const Args&... args) {
        return run(
            sql, [](Row) {}, args...);
    }

    // Tells whoever watches `topic`, in every process, once this transaction is committed; twice is once. Topics are words of our own ("requests").
    void announce(std::string_view topic);
    const std::vector<std::string>& announced() const { return announced_; }

    Connection& connection() { return connection_; }

private:
    template <class F, class... Args> int run(std::string_view sql, F&& each, const Args&... args) {
        const InUse s(connection_.prepare(sql));
        int n = 0;
        (bind(*s, ++n, args), ...);
        while (s->step()) each(Row(*s));
        return s->changed();
    }
    template <class T> static void bind(Statement& s, int n, const T& v) {
        if constexpr (requires {
                          v.has_value();
                          *v;
                      }) {
            if (v) bind(s, n, *v);
            else s.bind(n, nullptr);
        } else if constexpr (std::is_same_v<T, bool>) s.bind(n, v);
        else if constexpr (std::is_convertible_v<const T&, std::string_view>) s.bind(n, storable(v));
        else if constexpr (std::is_same_v<T, TimePoint>) s.bind(n, std::int64_t(v.time_since_epoch().count()));
        else if constexpr (std::is_same_v<T, Day>) s.bind(n, std::int64_t(v.time_since_epoch().count()));
        else if constexpr (std::is_enum_v<T>) s.bind(n, name(v));
        else if constexpr (requires { v.value; }) s.bind(n, std::int64_t(v.value));
        else s.bind(n, std::int64_t(v));
    }

    Connection& connection_;
    CommunityId community_;
    TimePoint now_;
    int process_;
    std::vector<std::string> announced_;
};

} // namespace mulin
