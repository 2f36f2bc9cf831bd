#include "platform/database/postgres_fit.hpp"
#include <algorithm>
#include <array>
#include <libpq-fe.h>

namespace mulin::postgres {
namespace {

constexpr int oldest = 150'000;

// Byte by byte, as SQLite sorts: the same list reads the same on both engines, and no update of the system's collations breaks an index.
bool sorts_by_bytes(const Fitness& f) {
    constexpr std::array<std::string_view, 4> plain = {"C", "POSIX", "C.UTF-8", "C.utf8"};
    return f.provider != "icu" && std::ranges::find(plain, f.collation) != plain.end();
}

Fitness look(ServerConnection& connection) {
    Fitness f{.version = PQserverVersion(connection.handle()), .database = PQdb(connection.handle())};
    if (f.version < oldest) return f; // an older catalogue has not all the columns
    const InUse s(connection.prepare(R"(
        select pg_encoding_to_char(encoding), datcollate,
               case datlocprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end
        from pg_database where datname = current_database())"));
    if (!s->step()) return f;
    f.encoding = s->text(0);
    f.collation = s->text(1);
    f.provider = s->text(2);
    return f;
}

} // namespace

std::optional<std::string> why_unfit(const Fitness& f) {
    if (f.version < oldest) return "PostgreSQL here is version " + std::to_string(f.version / 10'000) + "; Mulin needs 15 or later.";
    if (f.encoding == "UTF8" && sorts_by_bytes(f)) return {};
    const auto sorting = f.provider == "icu" ? std::string("an ICU locale") : f.collation;
    return "The PostgreSQL database \"" + f.database + "\" has the encoding " + f.encoding + " and sorts by " + sorting +
           "; Mulin needs UTF8 and C.UTF-8. Make one so:\n  createdb --encoding UTF8 --locale-provider libc --locale C.UTF-8 "
           "--template template0 mulin";
}

void require_fit(ServerConnection& connection) {
    if (const auto why = why_unfit(look(connection))) throw DatabaseError(*why);
}

} // namespace mulin::postgres
