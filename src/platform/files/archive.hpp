// A backup as one file: a zstd-compressed tar of the database's copy ("database") and the photos ("files/…"), readable with ordinary tools.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

namespace mulin::archive {

// Takes a file in under a name below "files/"; one that is gone meanwhile is left out.
using Add = std::function<void(const std::string& name, const std::filesystem::path& file)>;

// Writes to a temporary name beside `to` and renames, so that a half backup never looks like one; nothing of it stays when it fails. `files` is
// called once and adds the photos. Throws std::runtime_error with a plain sentence.
void pack(const std::filesystem::path& to, const std::filesystem::path& database, const std::function<void(const Add&)>& files);

// Takes it apart again. Refuses (throws) names that lead out of `files`, and anything that is not such an archive.
void unpack(const std::filesystem::path& from, const std::filesystem::path& database, const std::filesystem::path& files);

} // namespace mulin::archive
