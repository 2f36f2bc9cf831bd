// Blobs in a folder, by names nobody guesses. What a blob is, whose, and who may see it is kept in the database by those who put it here.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace mulin {

// 128 random bits as 32 hex digits.
std::string new_file_name();
bool is_file_name(std::string_view);

// A file `3fa9…` lies at `<folder>/3f/a9/3fa9…`. Several processes may share the folder.
// Trouble with the disk is thrown (std::system_error).
class FileStore {
public:
    // Makes the folder, for this user alone, and sweeps out what a crash left half done a day ago or earlier.
    explicit FileStore(std::filesystem::path folder);

    // Copies the file in and answers its name; once it has answered, the file outlives a power cut.
    std::string put(const std::filesystem::path& file) const { return put(file, new_file_name()); }
    // Under a name made before, which was written down somewhere first.
    std::string put(const std::filesystem::path& file, std::string name) const;

    // Where the file lies; nothing when it is not there or `name` is no name of ours, which is how "../../etc/passwd" ends.
    std::optional<std::filesystem::path> path(std::string_view name) const;

    // Whether there was one.
    bool remove(std::string_view name) const;

private:
    std::filesystem::path place(std::string_view name) const;

    std::filesystem::path folder_, incoming_;
};

} // namespace mulin
