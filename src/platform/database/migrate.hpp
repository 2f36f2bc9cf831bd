// The steps that make the schema, found among the files the binary carries.
#pragma once
#include "platform/database/database.hpp"
#include "platform/embedded.hpp"
#include <span>
#include <string_view>
#include <vector>

namespace mulin {

// The steps for one engine in the order to run them: the platform's folders, `database` before the others, then `rooms` as they are listed.
// A file is src/platform/<folder>/schema/NNN_<what>.sql or src/neighbourhood/<room>/schema/NNN_<what>.sql; with .sqlite.sql or
// .postgres.sql at its end it is for that engine alone. Rooms that are not listed are left out.
std::vector<Migration> migrations_for(Engine, std::span<const std::string_view> rooms);
std::vector<Migration> migrations_for(Engine, std::span<const std::string_view> rooms, std::span<const Embedded> files);

} // namespace mulin
