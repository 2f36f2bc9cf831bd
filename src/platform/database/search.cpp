#include "platform/database/search.hpp"
#include "base/bigrams.hpp"
#include <limits>

namespace mulin::search {
namespace {

// How an engine wants to be asked for grams in a row, a gram's beginning, and several things at once.
struct Grammar {
    std::string_view open, between, close, begins, and_also;
};
constexpr Grammar fts5 = {"\"", " ", "\"", "*", " AND "};
constexpr Grammar tsquery = {"'", "' <-> '", "'", ":*", " & "};

// A word of the index that no text has, for grams hold letters and digits only. So the index itself keeps to one community and one matter.
std::string place(const Tx& tx, std::string_view about) {
    return std::string("/").append(std::to_string(tx.community().value)).append("/").append(about);
}

// On PostgreSQL each gram says whose it is, so that what is common in a city costs one neighbourhood nothing. One SQLite file holds few.
std::string mark(const Tx& tx) { return tx.engine() == Engine::sqlite ? std::string() : std::to_string(tx.community().value) + "/"; }

std::string question(const Grammar& g, const std::string& place, const std::string& mark, const std::vector<bigrams::Sought>& wanted) {
    std::string q;
    q.append(g.open).append(place).append(g.close);
    for (const auto& [grams, begins] : wanted) {
        std::string_view before = g.open;
        q += g.and_also;
        for (const auto& gram : grams) {
            q.append(before).append(mark).append(gram);
            before = g.between;
        }
        q += g.close;
        if (begins) q += g.begins;
    }
    return q;
}

std::string fts5_text(const std::string& place, std::string_view text) {
    std::string row = place + " ";
    for (const auto& gram : bigrams::of(text)) row.append(gram).append(" ");
    return row;
}

std::string tsvector_text(const std::string& place, const std::string& mark, std::string_view text) {
    std::string row = std::string("'").append(place).append("'");
    int position = 0;
    for (const auto& gram : bigrams::of(text)) row.append(" '").append(mark).append(gram).append("':").append(std::to_string(++position));
    return row;
}

constexpr std::string_view find_in_fts5 = R"(
    select rowid from search where search match $1 and rowid < $2 order by rowid desc limit $3)";
constexpr std::string_view find_in_tsvector = R"(
    select id from search where community_id = $1 and about = $2 and grams @@ cast($3 as tsquery) and id < $4 order by id desc limit $5)";

std::int64_t read_id(Row row) { return row.next<std::int64_t>(); }
std::string read_postgres_step(Row row) { return row.next<std::string>(); }
std::string read_sqlite_step(Row row) {
    for (int i = 0; i < 3; ++i) row.next<int>(); // its number, its parent's, and one for SQLite's own use
    return row.next<std::string>();
}

// Runs find()'s statement, or with a word before it the engine's explanation of it.
template <class T>
std::vector<T> ask(Tx& tx, T (*read)(Row), const std::string& prefix, std::string_view about, std::string_view words, std::int64_t before,
                   int limit) {
    const auto wanted = bigrams::sought(words);
    if (wanted.empty()) return {};
    if (before == 0) before = std::numeric_limits<std::int64_t>::max();
    if (tx.engine() == Engine::sqlite)
        return tx.all(read, prefix + std::string(find_in_fts5), question(fts5, place(tx, about), mark(tx), wanted), before, limit);
    return tx.all(read, prefix + std::string(find_in_tsvector), tx.community(), about,
                  question(tsquery, place(tx, about), mark(tx), wanted), before, limit);
}

} // namespace

void put(Tx& tx, std::string_view about, std::int64_t id, std::string_view text) {
    if (tx.engine() == Engine::sqlite) {
        remove(tx, about, id);
        tx.execute("insert into search (rowid, grams) values ($1, $2)", id, fts5_text(place(tx, about), text));
    } else {
        tx.execute(R"(
            insert into search (community_id, about, id, grams) values ($1, $2, $3, cast(cast($4 as text) as tsvector))
            on conflict (community_id, about, id) do update set grams = excluded.grams)",
                   tx.community(), about, id, tsvector_text(place(tx, about), mark(tx), text));
    }
}

void remove(Tx& tx, std::string_view about, std::int64_t id) {
    if (tx.engine() ==
        Engine::sqlite) // the row itself is asked for its place: a question to the index would make it write what it has gathered
        tx.execute("delete from search where rowid = $1 and substr(grams, 1, length($2)) = $2", id, place(tx, about) + " ");
    else tx.execute("delete from search where community_id = $1 and about = $2 and id = $3", tx.community(), about, id);
}

std::vector<std::int64_t> find(Tx& tx, std::string_view about, std::string_view words, std::int64_t before, int limit) {
    return ask(tx, read_id, "", about, words, before, limit);
}

std::string plan(Tx& tx, std::string_view about, std::string_view words) {
    const bool sqlite = tx.engine() == Engine::sqlite;
    std::string all;
    for (const auto& step :
         ask(tx, sqlite ? read_sqlite_step : read_postgres_step, sqlite ? "explain query plan" : "explain", about, words, 0, 20))
        all += step + "\n";
    return all;
}

} // namespace mulin::search
