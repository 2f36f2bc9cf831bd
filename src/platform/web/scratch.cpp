#include "platform/web/scratch.hpp"
#include <system_error>

namespace mulin::web {

namespace fs = std::filesystem;

Scratch::Scratch(fs::path folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    for (const auto& entry : fs::directory_iterator(folder_))
        if (entry.path().filename().string().starts_with(prefix)) fs::remove(entry);
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
