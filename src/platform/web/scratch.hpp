// Where uploads lie until their request is answered.
#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace mulin::web {

class Scratch {
public:
    // Makes the folder, readable to its owner alone, and rids it of what an earlier run may have left: of files it named itself, a day
    // old, for another process may be taking uploads in the same folder.
    explicit Scratch(std::filesystem::path folder);

    std::filesystem::path fresh() { return folder_ / (prefix_ + std::to_string(++last_)); } // any thread

private:
    std::filesystem::path folder_;
    std::string prefix_; // no other process names its files so
    std::atomic<std::uint64_t> last_ = 0;
};

// A file in the scratch folder that is gone when this is.
class ScratchFile {
public:
    explicit ScratchFile(std::filesystem::path path) : path_(std::move(path)), out_(path_, std::ios::binary | std::ios::trunc) {}
    ScratchFile(const ScratchFile&) = delete;
    ~ScratchFile();

    const std::filesystem::path& path() const { return path_; }
    bool write(std::string_view bytes) { return bool(out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))); }
    bool close(); // false: not all of it could be stored

private:
    std::filesystem::path path_;
    std::ofstream out_;
};

} // namespace mulin::web
