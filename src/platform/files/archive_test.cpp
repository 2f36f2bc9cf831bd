#include "platform/files/archive.hpp"
#include <catch2/catch.hpp>
#include <fstream>
#include <stdlib.h>

using namespace mulin;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = [] {
        char name[] = "/tmp/mulin-archive-XXXXXX";
        return fs::path(mkdtemp(name));
    }();
    ~Folder() { fs::remove_all(path); }
};

void write(const fs::path& p, std::string_view text) {
    fs::create_directories(p.parent_path());
    std::ofstream(p, std::ios::binary) << text;
}

std::string read(const fs::path& p) {
    std::ifstream in(p, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("what was packed comes back byte for byte") {
    const Folder f;
    write(f.path / "db", std::string(300'000, '\x07'));
    write(f.path / "files/ab/photo.jpg", "a photo");
    archive::pack(f.path / "house.backup", f.path / "db",
                  [&](const archive::Add& add) { add("ab/photo.jpg", f.path / "files/ab/photo.jpg"); });

    archive::unpack(f.path / "house.backup", f.path / "new/db", f.path / "new/files");
    CHECK(read(f.path / "new/db") == std::string(300'000, '\x07'));
    CHECK(read(f.path / "new/files/ab/photo.jpg") == "a photo");
    CHECK_FALSE(fs::exists(f.path / "house.backup.unfinished"));
}

TEST_CASE("a file that is no backup, or half of one, is refused") {
    const Folder f;
    write(f.path / "letter.txt", "dear neighbour");
    CHECK_THROWS_AS(archive::unpack(f.path / "letter.txt", f.path / "db", f.path / "files"), std::runtime_error);

    write(f.path / "db", std::string(200'000, 'x') + std::string(200'000, 'y'));
    archive::pack(f.path / "house.backup", f.path / "db", [](const archive::Add&) {});
    fs::resize_file(f.path / "house.backup", fs::file_size(f.path / "house.backup") / 2);
    CHECK_THROWS_AS(archive::unpack(f.path / "house.backup", f.path / "new-db", f.path / "files"), std::runtime_error);
}

TEST_CASE("a backup that can't be finished leaves nothing that looks like one") {
    const Folder f;
    write(f.path / "db", std::string(300'000, '\x07'));
    CHECK_THROWS_AS(archive::pack(f.path / "house.backup", f.path / "db", [&](const archive::Add& add) { add("a", f.path); }),
                    std::runtime_error);
    CHECK(std::distance(fs::directory_iterator(f.path), {}) == 1);
}
