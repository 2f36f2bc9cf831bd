// Cost stays flat as data grows: once the tests are over, SQLite is asked how it would run each statement they ran. None may walk through
// a table that grows with the years; whoever needs all of it says so here.
#define CATCH_CONFIG_EXTERNAL_INTERFACES // listeners
#include "engines.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/core.h>
#include <map>
#include <mutex>
#include <set>
#include <sqlite3.h>

namespace mulin::testing {
namespace {

// As many rows as there are buildings, offices, rules, works on time or files read in: they do not grow with what happens from day to day.
const std::set<std::string, std::less<>> small = {
    "bodies",         "buildings",        "calendar_days",    "cared_for",  "communities",        "coverage",
    "jobs",           "message_channels", "message_groups",   "migrations", "request_categories", "request_limits",
    "roster_batches", "routing_rules",    "service_mornings", "stairwells"};

// Whoever lives here by a part of their name or number, for officers' search boxes; all homes, for the export; all photos, for `mulin check`.
const std::pair<std::string_view, std::string_view> wanted[] = {{"persons", "name like"},
                                                                {"persons", "mobile like"},
                                                                {"homes", "h.usable, h.kind, h.usage, t.relation"},
                                                                {"attachments", "select large, small from"},
                                                                {"held_photos", "select large, small from"}};

std::mutex mutex;
std::set<std::string> texts;

int note(unsigned, void*, void* statement, void*) {
    const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    if (sql && !std::string_view(sql).ends_with(';')) { // with a semicolon: a migration's, which runs once
        const std::scoped_lock lock(mutex);
        texts.emplace(sql);
    }
    return 0;
}

int watch(sqlite3* connection, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, note, nullptr);
}

// Runs `with_row(column text)` for a query of one column.
template <class F> bool each(sqlite3* db, const std::string& sql, int column, F&& with_row) {
    sqlite3_stmt* raw = nullptr;
    const bool good = sqlite3_prepare_v2(db, sql.c_str(), -1, &raw, nullptr) == SQLITE_OK;
    while (good && sqlite3_step(raw) == SQLITE_ROW) with_row(std::string(reinterpret_cast<const char*>(sqlite3_column_text(raw, column))));
    sqlite3_finalize(raw);
    return good;
}

// Index → table, and table → itself. Partial indexes are left out: they hold what is open or waiting, which stays little.
using Tables = std::map<std::string, std::string, std::less<>>;

Tables tables_of(sqlite3* db) {
    Tables tables;
    each(
        db,
        "select name || ' ' || tbl_name from sqlite_master where type in ('index', 'table') and (sql is null or sql not like '%) where %')",
        0, [&](const std::string& pair) {
            const auto space = pair.find(' ');
            tables.emplace(pair.substr(0, space), pair.substr(space + 1));
        });
    return tables;
}

// The table that a step of a plan walks through: all of it ("SCAN requests"), or all of the neighbourhood's rows, when no more of an index
// was used than its first column ("SEARCH r USING INDEX requests_due (community_id=?)").
std::string walked(std::string_view step, const Tables& tables) {
    constexpr std::string_view all = "SCAN ", only = " (community_id=?)";
    if (step.find("VIRTUAL TABLE") != step.npos) return {};
    if (step.starts_with(all)) step = step.substr(all.size(), step.find(' ', all.size()) - all.size());
    else if (step.ends_with(only)) step = step.substr(0, step.size() - only.size()), step = step.substr(step.rfind(' ') + 1);
    else return {};
    const auto at = tables.find(step);
    return at == tables.end() ? std::string() : at->second;
}

// What is wrong with one text: the tables it walks through.
std::set<std::string> walks(sqlite3* db, const std::string& sql, const Tables& tables) {
    std::set<std::string> found;
    each(db, "explain query plan " + sql, 3, [&](const std::string& step) {
        auto table = walked(step, tables);
        const auto is_wanted = [&](const auto& w) { return w.first == table && sql.find(w.second) != sql.npos; };
        if (!table.empty() && !small.contains(table) && std::ranges::none_of(wanted, is_wanted)) found.insert(std::move(table));
    });
    return found;
}

// Ends the program as failed when something was found, whatever the tests said.
struct Verdict {
    bool bad = false;
    ~Verdict() {
        if (bad) std::_Exit(1);
    }
} verdict;

class Plans : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo&) override { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }

    void testRunEnded(const Catch::TestRunStats&) override {
        sqlite3_reset_auto_extension();
        if (texts.empty()) return;
        sqlite3* db = nullptr;
        sqlite3_open(furnished_place(Engine::sqlite).c_str(), &db);
        const auto tables = tables_of(db);
        for (const auto& sql : texts)
            for (const auto& table : walks(db, sql, tables)) {
                verdict.bad = true;
                fmt::print("walks through {}: {}\n", table, sql);
            }
        sqlite3_close(db);
    }
};
CATCH_REGISTER_LISTENER(Plans)

} // namespace
} // namespace mulin::testing
