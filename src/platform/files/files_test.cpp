#include "platform/files/files.hpp"
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

using namespace mulin;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("mulin-" + new_file_name());
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

fs::path paper(const fs::path& folder, std::string_view words) {
    const fs::path path = folder / "paper";
    std::ofstream(path) << words;
    return path;
}

std::string read(const fs::path& path) {
    std::ostringstream words;
    words << std::ifstream(path).rdbuf();
    return words.str();
}

} // namespace

TEST_CASE("a scanned ballot is kept as it came, under a name that says nothing") {
    const Folder scratch, cellar;
    FileStore store(cellar.path / "files");
    const std::string name = store.put(paper(scratch.path, "同意"));
    CHECK(is_file_name(name));
    REQUIRE(store.path(name));
    CHECK(read(*store.path(name)) == "同意");
    CHECK(*store.path(name) == cellar.path / "files" / name.substr(0, 2) / name.substr(2, 2) / name);
    CHECK(fs::is_empty(cellar.path / "files" / "incoming"));
    CHECK((fs::status(cellar.path / "files").permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);

    CHECK(store.put(scratch.path / "paper") != name);
    CHECK(FileStore(cellar.path / "files").path(name)); // the next start finds it
}

TEST_CASE("what is removed is gone, once") {
    const Folder scratch, cellar;
    FileStore store(cellar.path);
    const std::string name = store.put(paper(scratch.path, "x"));
    CHECK(store.remove(name));
    CHECK_FALSE(store.remove(name));
    CHECK_FALSE(store.path(name));
}

TEST_CASE("a name from outside does not lead out of the cellar") {
    const Folder scratch, cellar;
    FileStore store(cellar.path / "files");
    paper(cellar.path, "secret");
    for (std::string_view name :
         {"", "../paper", "../../paper", "/etc/passwd", "incoming", "..%2fpaper", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "../../../../../../../../etc/passw", "0123456789abcdef0123456789abcde/"}) {
        CHECK_FALSE(is_file_name(name));
        CHECK_FALSE(store.path(name));
        CHECK_FALSE(store.remove(name));
    }
    CHECK_FALSE(store.path("0123456789abcdef0123456789abcdef"));
    CHECK(read(cellar.path / "paper") == "secret");
}

TEST_CASE("a file that cannot be copied leaves nothing behind") {
    const Folder cellar;
    FileStore store(cellar.path);
    CHECK_THROWS_AS(store.put(cellar.path / "not there"), fs::filesystem_error);
    CHECK(fs::is_empty(cellar.path / "incoming"));
}

TEST_CASE("what a crash left half done is swept out a day later, and not while another process may be at it") {
    const Folder cellar;
    FileStore{cellar.path};
    const fs::path half = cellar.path / "incoming" / "half", fresh = cellar.path / "incoming" / "fresh";
    std::ofstream(half) << "ha";
    std::ofstream(fresh) << "fr";
    fs::last_write_time(half, fs::file_time_type::clock::now() - std::chrono::hours(25));
    FileStore{cellar.path};
    CHECK_FALSE(fs::exists(half));
    CHECK(fs::exists(fresh));
}

TEST_CASE("no two files share a name") {
    std::set<std::string> names;
    for (int i = 0; i < 1000; ++i) names.insert(new_file_name());
    CHECK(names.size() == 1000);
}
