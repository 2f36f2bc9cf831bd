// The SQLite engine: a file beside the program, for a house that wants no second server.
#pragma once
#include "platform/database/database.hpp"

namespace mulin::sqlite {

std::unique_ptr<Database> open(const std::filesystem::path&, Database::Clock, Database::Purpose);
void restore(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace mulin::sqlite
