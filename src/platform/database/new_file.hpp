// A file that is being written: for the program's own account only, and at its place only once it is whole.
#pragma once
#include <filesystem>

namespace mulin {

// Makes the file if it is missing; no one else may read it.
void create_private(const std::filesystem::path&);

class NewFile {
public:
    explicit NewFile(std::filesystem::path place);
    ~NewFile(); // unfinished: gone
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    void finish(); // replaces what stood there

private:
    std::filesystem::path place_, path_;
};

} // namespace mulin
