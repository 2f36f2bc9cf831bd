// Whether a PostgreSQL database is one that Mulin can live in: asked before anything is read or written.
#pragma once
#include "platform/database/postgres_connection.hpp"
#include <optional>
#include <string>

namespace mulin::postgres {

// What the server says of itself and of the database. A provider is who sorts: libc, icu, builtin.
struct Fitness {
    int version = 0; // 150018 is 15.18
    std::string database{}, encoding{}, collation{}, provider{};
};

// A sentence with the command that mends it, or nothing when all is right.
std::optional<std::string> why_unfit(const Fitness&);

// Throws DatabaseError with that sentence.
void require_fit(ServerConnection&);

} // namespace mulin::postgres
