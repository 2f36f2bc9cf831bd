#include "platform/web/scratch.hpp"
#include <catch2/catch.hpp>
#include <unistd.h>

using namespace mulin::web;
namespace fs = std::filesystem;

TEST_CASE("the scratch folder is emptied of old uploads and of nothing else") {
    const fs::path folder = fs::temp_directory_path() / ("mulin-scratch-" + std::to_string(getpid()));
    fs::create_directories(folder);
    for (const auto* name : {"upload-7", "accounts.db"}) {
        std::ofstream(folder / name) << "left by a crash, or put here by mistake";
        fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::days(2));
    }
    Scratch scratch(folder);
    CHECK_FALSE(fs::exists(folder / "upload-7"));
    CHECK(fs::exists(folder / "accounts.db"));
    fs::remove_all(folder);
}

TEST_CASE("two processes that share a folder never take one person's photo for another's") {
    const fs::path folder = fs::temp_directory_path() / ("mulin-scratch-" + std::to_string(getpid()));
    Scratch one(folder);
    ScratchFile under_way(one.fresh());
    CHECK(under_way.write("王阿姨's roof"));
    Scratch other(folder);
    CHECK(fs::exists(under_way.path()));
    CHECK(other.fresh() != under_way.path());
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
