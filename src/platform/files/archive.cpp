#include "platform/files/archive.hpp"
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace mulin::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* database_name = "database";
constexpr std::string_view files_name = "files/";

using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

void sound(::archive* a, int code) {
    if (code < ARCHIVE_WARN)
        throw std::runtime_error(std::string("The backup can't be processed: ") +
                                 (archive_error_string(a) ? archive_error_string(a) : "unknown"));
}

// False when there is no such file any more.
bool add(::archive* a, const fs::path& file, const std::string& name) {
    std::ifstream in(file, std::ios::binary);
    if (!in && !fs::exists(file)) return false;
    if (!in) throw std::runtime_error("The file " + file.string() + " can't be read.");
    const Entry entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(fs::file_size(file)));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    sound(a, archive_write_header(a, entry.get()));
    std::array<char, 64 * 1024> part;
    while (in.read(part.data(), part.size()), in.gcount() > 0)
        if (archive_write_data(a, part.data(), static_cast<std::size_t>(in.gcount())) < 0) sound(a, ARCHIVE_FATAL);
    return true;
}

// Gone again unless it was moved to its place.
struct Draft {
    fs::path path;
    ~Draft() {
        std::error_code moved;
        fs::remove(path, moved);
    }
};

// Where an entry goes, or nothing when its name is none of ours.
fs::path target(std::string_view name, const fs::path& database, const fs::path& files) {
    if (name == database_name) return database;
    const fs::path below = name.starts_with(files_name) ? fs::path(name.substr(files_name.size())) : fs::path();
    const bool climbs = below.empty() || below.is_absolute() || below.lexically_normal().native().starts_with("..");
    if (climbs) throw std::runtime_error("This is not a backup of Mulin: it holds \"" + std::string(name) + "\".");
    return files / below.lexically_normal();
}

void write_out(::archive* a, const fs::path& to) {
    fs::create_directories(to.parent_path());
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    std::array<char, 64 * 1024> part;
    la_ssize_t n = 0;
    while ((n = archive_read_data(a, part.data(), part.size())) > 0) out.write(part.data(), n);
    if (n < 0) sound(a, ARCHIVE_FATAL);
    if (!out.flush()) throw std::runtime_error("The file " + to.string() + " can't be written; is the disk full?");
}

} // namespace

void pack(const fs::path& to, const fs::path& database, const std::function<void(const Add&)>& files) {
    const Draft unfinished{to.string() + ".unfinished"};
    {
        const std::unique_ptr<::archive, decltype(&archive_write_free)> a(archive_write_new(), archive_write_free);
        sound(a.get(), archive_write_set_format_pax_restricted(a.get()));
        sound(a.get(), archive_write_add_filter_zstd(a.get()));
        sound(a.get(), archive_write_open_filename(a.get(), unfinished.path.c_str()));
        if (!add(a.get(), database, database_name)) throw std::runtime_error("The file " + database.string() + " is gone.");
        files([&](const std::string& name, const fs::path& file) { add(a.get(), file, std::string(files_name) + name); });
        sound(a.get(), archive_write_close(a.get()));
    }
    fs::rename(unfinished.path, to);
}

void unpack(const fs::path& from, const fs::path& database, const fs::path& files) {
    const std::unique_ptr<::archive, decltype(&archive_read_free)> a(archive_read_new(), archive_read_free);
    sound(a.get(), archive_read_support_filter_zstd(a.get()));
    sound(a.get(), archive_read_support_format_tar(a.get()));
    if (archive_read_open_filename(a.get(), from.c_str(), 64 * 1024) != ARCHIVE_OK)
        throw std::runtime_error(from.string() + " is not a backup of Mulin.");
    archive_entry* entry = nullptr;
    int code = 0;
    bool any = false;
    while ((code = archive_read_next_header(a.get(), &entry)) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) != AE_IFREG) throw std::runtime_error(from.string() + " is not a backup of Mulin.");
        const auto to = target(archive_entry_pathname(entry), database, files);
        write_out(a.get(), to);
        any = any || to == database;
    }
    if (code != ARCHIVE_EOF || !any) throw std::runtime_error(from.string() + " is not a whole backup of Mulin.");
}

} // namespace mulin::archive
