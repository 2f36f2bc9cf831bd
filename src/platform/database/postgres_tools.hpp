// PostgreSQL's own programs for saving a database to a file and bringing it back; they must be in the path.
#pragma once
#include <filesystem>
#include <string>

namespace mulin::postgres {

// Both throw DatabaseError with what the program complained of.
void dump(const std::string& url, const std::filesystem::path& to);
void undump(const std::string& url, const std::filesystem::path& from);

} // namespace mulin::postgres
