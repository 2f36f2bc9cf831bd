#include "platform/database/new_file.hpp"
#include <fcntl.h>
#include <unistd.h>

namespace mulin {

void create_private(const std::filesystem::path& path) {
    if (const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600); file >= 0) ::close(file);
}

NewFile::NewFile(std::filesystem::path place) : place_(std::move(place)), path_(place_.string() + ".part") {
    std::error_code not_there;
    std::filesystem::remove(path_, not_there);
    create_private(path_);
}

NewFile::~NewFile() {
    std::error_code finished;
    std::filesystem::remove(path_, finished);
}

void NewFile::finish() { std::filesystem::rename(path_, place_); }

} // namespace mulin
