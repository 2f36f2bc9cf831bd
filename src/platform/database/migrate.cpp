#include "platform/database/migrate.hpp"
#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

namespace mulin {
namespace {

constexpr std::string_view table = R"(
    create table if not exists migrations (
        room       text   not null,
        number     bigint not null,
        applied_at bigint not null,
        primary key (room, number)
    ))";

// One file of a schema: src/<floor>/<folder>/schema/<number>_<what>[.<engine>].sql
struct SchemaFile {
    std::string_view floor, folder;
    int number = 0;
    std::string_view engine, sql;
};

std::string_view cut(std::string_view& path, char end) {
    const auto at = std::min(path.find(end), path.size());
    const auto part = path.substr(0, at);
    path.remove_prefix(std::min(at + 1, path.size()));
    return part;
}

std::optional<SchemaFile> schema_file(const Embedded& file) {
    std::string_view rest = file.path;
    SchemaFile f;
    f.sql = file.bytes;
    if (cut(rest, '/') != "src") return {};
    f.floor = cut(rest, '/');
    f.folder = cut(rest, '/');
    if (cut(rest, '/') != "schema" || !rest.ends_with(".sql")) return {};
    rest.remove_suffix(4);
    const auto number = cut(rest, '_');
    std::from_chars(number.data(), number.data() + number.size(), f.number);
    cut(rest, '.');
    f.engine = rest;
    return f;
}

// Where a folder stands in the order of running; nothing when it is not to run.
std::optional<std::size_t> rank(const SchemaFile& f, std::span<const std::string_view> rooms) {
    if (f.floor == "platform") return f.folder == "database" ? 0 : 1;
    const auto room = std::ranges::find(rooms, f.folder);
    if (f.floor != "neighbourhood" || room == rooms.end()) return {};
    return 2 + static_cast<std::size_t>(room - rooms.begin());
}

using Step = std::pair<std::string, std::int64_t>;
Step read_step(Row row) { return {row.next<std::string>(), row.next<std::int64_t>()}; }

bool table_exists(Tx& tx) {
    return tx.value<std::int64_t>(tx.engine() == Engine::sqlite
                                      ? "select count(*) from sqlite_master where type = 'table' and name = 'migrations'"
                                      : "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'migrations'") >
           0;
}

std::set<Step> applied(Tx& tx) {
    if (!table_exists(tx)) return {};
    const auto steps = tx.all(read_step, "select room, number from migrations");
    return {steps.begin(), steps.end()};
}

void refuse_newer(std::set<Step> done, std::span<const Migration> known) {
    for (const auto& m : known) done.erase({m.room, m.number});
    if (done.empty()) return;
    const auto& [room, number] = *done.begin();
    throw DatabaseError("a newer program has changed this database (" + room + " " + std::to_string(number) +
                        " is not known to this one); please start that one, or go back to a backup");
}

} // namespace

std::vector<Migration> migrations_for(Engine engine, std::span<const std::string_view> rooms) {
    return migrations_for(engine, rooms, embedded());
}

std::vector<Migration> migrations_for(Engine engine, std::span<const std::string_view> rooms, std::span<const Embedded> files) {
    std::vector<std::tuple<std::size_t, std::string_view, int, std::string_view>> steps;
    for (const auto& file : files)
        if (const auto f = schema_file(file); f && (f->engine.empty() || f->engine == name(engine)))
            if (const auto r = rank(*f, rooms)) steps.emplace_back(*r, f->folder, f->number, f->sql);
    std::ranges::sort(steps);

    std::vector<Migration> migrations;
    for (const auto& [r, folder, number, sql] : steps) {
        const bool again = std::ranges::any_of(migrations, [&](const Migration& m) { return m.room == folder && m.number == number; });
        if (again) throw std::logic_error("two schema files are " + std::string(folder) + " " + std::to_string(number));
        migrations.push_back({.room = std::string(folder), .number = number, .sql = std::string(sql)});
    }
    return migrations;
}

void Database::migrate(std::span<const Migration> known) {
    alone([&] {
        const auto done = read({}, applied);
        refuse_newer(done, known);
        for (const auto& m : known) {
            if (done.contains({m.room, m.number})) continue;
            write({}, [&](Tx& tx) {
                tx.connection().run(table);
                tx.connection().script(m.sql);
                return tx.execute("insert into migrations (room, number, applied_at) values ($1, $2, $3)", m.room, m.number, tx.now());
            });
        }
    });
}

} // namespace mulin
