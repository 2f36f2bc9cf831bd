// The PostgreSQL engine: for a street or a city, with several processes of the program on one server.
#pragma once
#include "platform/database/database.hpp"

namespace mulin::postgres {

bool is_address(const std::string& where); // "postgresql://…" or "postgres://…"
std::unique_ptr<Database> open(const std::string& url, Database::Clock, Database::Purpose);
void restore(const std::filesystem::path& from, const std::string& url);

} // namespace mulin::postgres
