#include "platform/files/files.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace mulin {
namespace fs = std::filesystem;
namespace {

// Waits until what was written to a file, or to a folder's list of names, is on the disk.
void sync(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    const int error = errno;
    if (fd >= 0) ::close(fd);
    if (!synced) throw std::system_error(error, std::generic_category(), path.string());
}

// The folder and those missing above it, each entered durably into the one it lies in.
void make_folder(const fs::path& folder) {
    if (fs::is_directory(folder)) return;
    if (folder.has_parent_path()) make_folder(folder.parent_path());
    fs::create_directory(folder);
    sync(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
}

// The half-done file, gone again unless it was moved to its place.
struct Draft {
    fs::path path;
    ~Draft() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
};

} // namespace

std::string new_file_name() {
    std::array<unsigned char, 16> bits;
    if (::getentropy(bits.data(), bits.size()) != 0) throw std::system_error(errno, std::generic_category(), "getentropy");
    std::string name;
    for (unsigned char byte : bits) {
        constexpr std::string_view digits = "0123456789abcdef";
        name += digits[byte >> 4];
        name += digits[byte & 15];
    }
    return name;
}

bool is_file_name(std::string_view name) {
    return name.size() == 32 && std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

FileStore::FileStore(fs::path folder) : folder_(std::move(folder)), incoming_(folder_ / "incoming") {
    make_folder(incoming_);
    fs::permissions(folder_, fs::perms::owner_all);
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::days(1);
    std::error_code gone; // another process may be sweeping too
    for (const fs::directory_entry& left : fs::directory_iterator(incoming_))
        if (left.last_write_time(gone) < yesterday && !gone) fs::remove(left.path(), gone);
}

fs::path FileStore::place(std::string_view name) const { return folder_ / name.substr(0, 2) / name.substr(2, 2) / name; }

std::string FileStore::put(const fs::path& file, std::string name) const {
    const fs::path there = place(name);
    const Draft draft{incoming_ / name};
    fs::copy_file(file, draft.path); // not a rename: uploads may lie on another disk
    sync(draft.path);
    make_folder(there.parent_path());
    fs::rename(draft.path, there);
    sync(there.parent_path());
    return name;
}

std::optional<fs::path> FileStore::path(std::string_view name) const {
    if (!is_file_name(name)) return std::nullopt;
    fs::path there = place(name);
    return fs::is_regular_file(there) ? std::optional(std::move(there)) : std::nullopt;
}

bool FileStore::remove(std::string_view name) const { return is_file_name(name) && fs::remove(place(name)); }

} // namespace mulin
