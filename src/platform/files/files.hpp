// Blobs in a folder, by names nobody guesses. What a blob is, whose, and who may see it is kept in the database by those who put it here.
#pragma once
#include "platform/files/bucket.hpp"
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mulin {

// 128 random bits as 32 hex digits.
std::string new_file_name();
bool is_file_name(std::string_view);

// A file `3fa9…` lies at `<folder>/3f/a9/3fa9…`. Several processes may share the folder. With a bucket the files lie there, and the folder
// holds copies of those that were put or looked at within a day.
// Trouble with the disk is thrown (std::system_error), with the bucket, too (StoreAway).
class FileStore {
public:
    // Makes the folder, for this user alone, and sweeps out what a crash left half done a day ago or earlier.
    explicit FileStore(std::filesystem::path folder, std::optional<Bucket> bucket = {});

    // Copies the file in and answers its name; once it has answered, the file outlives a power cut.
    std::string put(const std::filesystem::path& file) const { return put(file, new_file_name()); }
    // Under a name made before, which was written down somewhere first.
    std::string put(const std::filesystem::path& file, std::string name) const;

    // Where the file lies, or a copy of it; nothing when it is not there or `name` is no name of ours, which is how "../../etc/passwd" ends.
    std::optional<std::filesystem::path> path(std::string_view name) const;
    bool has(std::string_view name) const; // without fetching it

    // Calls `f` with the name of each file and when it came. Those that come or go meanwhile may be among them or not.
    void each(const std::function<void(const std::string& name, TimePoint came)>& f) const;

    // Puts something in and takes it out again, to see that it can; throws when it can't.
    void try_out() const;

    // Whether there was one.
    bool remove(std::string_view name) const;

private:
    std::filesystem::path place(std::string_view name) const;
    std::optional<std::filesystem::path> here(std::string_view name) const;
    void keep(const std::filesystem::path& draft, std::string_view name) const;
    std::optional<std::filesystem::path> fetch(const std::string& name) const;
    void forget_copies() const;

    std::filesystem::path folder_, incoming_;
    std::optional<Bucket> bucket_;
};

} // namespace mulin
