// A backup as one file: a zstd-compressed tar of the database's copy ("database") and the photos ("files/…"), readable with ordinary tools.
#pragma once
#include <filesystem>

namespace mulin::archive {

// Writes to a temporary name beside `to` and renames, so that a half backup never looks like one. Throws std::runtime_error with a plain sentence.
void pack(const std::filesystem::path& to, const std::filesystem::path& database, const std::filesystem::path& files);

// Takes it apart again. Refuses (throws) names that lead out of `files`, and anything that is not such an archive.
void unpack(const std::filesystem::path& from, const std::filesystem::path& database, const std::filesystem::path& files);

} // namespace mulin::archive
