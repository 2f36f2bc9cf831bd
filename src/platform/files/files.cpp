#include "platform/files/files.hpp"
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <fstream>
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

FileStore::FileStore(fs::path folder, std::optional<Bucket> bucket)
    : folder_(std::move(folder)), incoming_(folder_ / "incoming"), bucket_(std::move(bucket)) {
    make_folder(incoming_);
    fs::permissions(folder_, fs::perms::owner_all);
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::days(1);
    std::error_code gone; // another process may be sweeping too
    for (const fs::directory_entry& left : fs::directory_iterator(incoming_))
        if (left.last_write_time(gone) < yesterday && !gone) fs::remove(left.path(), gone);
}

fs::path FileStore::place(std::string_view name) const { return folder_ / name.substr(0, 2) / name.substr(2, 2) / name; }

std::optional<fs::path> FileStore::here(std::string_view name) const {
    if (!is_file_name(name)) return std::nullopt;
    fs::path there = place(name);
    return fs::is_regular_file(there) ? std::optional(std::move(there)) : std::nullopt;
}

std::string FileStore::put(const fs::path& file, std::string name) const {
    if (bucket_) bucket_->put(name, file);
    const Draft draft{incoming_ / name};
    fs::copy_file(file, draft.path); // not a rename: uploads may lie on another disk
    keep(draft.path, name);
    return name;
}

void FileStore::keep(const fs::path& draft, std::string_view name) const {
    const fs::path there = place(name);
    sync(draft);
    make_folder(there.parent_path());
    fs::rename(draft, there);
    sync(there.parent_path());
}

std::optional<fs::path> FileStore::path(std::string_view name) const {
    auto found = here(name);
    if (!bucket_ || !is_file_name(name)) return found;
    forget_copies();
    if (!found) return fetch(std::string(name));
    std::error_code gone;
    const auto now = fs::file_time_type::clock::now();
    if (now - fs::last_write_time(*found, gone) > std::chrono::hours(1)) fs::last_write_time(*found, now, gone);
    return found;
}

// Under a name of its own meanwhile: two may want the same one.
std::optional<fs::path> FileStore::fetch(const std::string& name) const {
    const Draft draft{incoming_ / (name + "-" + new_file_name())};
    if (!bucket_->get(name, draft.path)) return std::nullopt;
    keep(draft.path, name);
    return place(name);
}

// Once an hour, whichever thread comes by.
void FileStore::forget_copies() const {
    using namespace std::chrono;
    static std::atomic<steady_clock::duration> next{};
    const auto now = steady_clock::now().time_since_epoch();
    if (auto due = next.load(); now < due || !next.compare_exchange_strong(due, now + 1h)) return;
    std::error_code gone;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
        if (entry.is_regular_file(gone) && fs::file_time_type::clock::now() - entry.last_write_time(gone) > days(1))
            fs::remove(entry.path(), gone);
}

bool FileStore::has(std::string_view name) const {
    return here(name) || (bucket_ && is_file_name(name) && bucket_->has(std::string(name)));
}

void FileStore::each(const std::function<void(const std::string&, TimePoint)>& f) const {
    if (bucket_) {
        return bucket_->each([&](const std::string& name, TimePoint came) {
            if (is_file_name(name)) f(name, came);
        });
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
        std::error_code gone;
        const auto name = entry.path().filename().string();
        if (entry.path().parent_path() == incoming_ || !is_file_name(name)) continue;
        const auto came = entry.last_write_time(gone);
        if (!gone) f(name, std::chrono::time_point_cast<std::chrono::microseconds>(fs::file_time_type::clock::to_sys(came)));
    }
}

void FileStore::try_out() const {
    const Draft trial{incoming_ / ("trial-" + new_file_name())};
    if (std::ofstream out(trial.path); !out.put('.').flush()) throw std::system_error(errno, std::generic_category(), trial.path.string());
    sync(trial.path);
    if (!bucket_) return;
    const auto name = "trial-" + new_file_name();
    bucket_->put(name, trial.path);
    bucket_->remove(name);
}

bool FileStore::remove(std::string_view name) const {
    if (!is_file_name(name)) return false;
    if (bucket_) bucket_->remove(std::string(name));
    return fs::remove(place(name));
}

} // namespace mulin
