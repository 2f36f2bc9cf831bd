#include "platform/web/scratch.hpp"
#include <random>
#include <system_error>

namespace mulin::web {

namespace fs = std::filesystem;
namespace {

constexpr std::string_view ours = "upload-";

} // namespace

Scratch::Scratch(fs::path folder) : folder_(std::move(folder)), prefix_(std::string(ours) + std::to_string(std::random_device()()) + "-") {
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::days(1);
    std::error_code gone; // another process may be sweeping too
    for (const auto& entry : fs::directory_iterator(folder_))
        if (entry.path().filename().string().starts_with(ours) && entry.last_write_time(gone) < yesterday && !gone) fs::remove(entry, gone);
}

ScratchFile::~ScratchFile() {
    out_.close();
    std::error_code ignored; // a handler may have moved it to where it stays
    fs::remove(path_, ignored);
}

bool ScratchFile::close() {
    out_.close();
    return !out_.fail();
}

} // namespace mulin::web
