#include "platform/web/scratch.hpp"
#include <catch2/catch.hpp>
#include <unistd.h>

using namespace mulin::web;
namespace fs = std::filesystem;

TEST_CASE("the scratch folder is emptied of old uploads and of nothing else") {
    const fs::path folder = fs::temp_directory_path() / ("mulin-scratch-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "upload-7") << "left by a crash";
    std::ofstream(folder / "accounts.db") << "put here by mistake";
    Scratch scratch(folder);
    CHECK_FALSE(fs::exists(folder / "upload-7"));
    CHECK(fs::exists(folder / "accounts.db"));
    fs::remove_all(folder);
}

TEST_CASE("an upload is gone with its request, unless it was moved to where it stays") {
    const fs::path folder = fs::temp_directory_path() / ("mulin-scratch-" + std::to_string(getpid()));
    Scratch scratch(folder);
    fs::path gone;
    {
        ScratchFile dropped(scratch.fresh()), kept(scratch.fresh());
        CHECK(dropped.write("a"));
        CHECK(kept.write("b"));
        CHECK(kept.close());
        gone = dropped.path();
        CHECK(fs::exists(gone));
        fs::rename(kept.path(), folder / "photo.jpg");
    }
    CHECK_FALSE(fs::exists(gone));
    CHECK(fs::file_size(folder / "photo.jpg") == 1);
    fs::remove_all(folder);
}

TEST_CASE("a full disk is noticed") {
    if (!fs::exists("/dev/full")) return;
    const fs::path folder = fs::temp_directory_path() / ("mulin-scratch-" + std::to_string(getpid()));
    fs::create_directories(folder);
    fs::create_symlink("/dev/full", folder / "upload");
    ScratchFile file(folder / "upload");
    file.write("a");
    CHECK_FALSE(file.close());
    fs::remove_all(folder);
}
