#include "app/readiness.hpp"
#include "engines.hpp"

using namespace mulin;
using namespace mulin::testing;

TEST_CASE("a house that can write rows and files is ready") {
    on_both_engines([](Database& db) {
        const FileStore files(scratch("files"));
        app::Readiness readiness(db, files);
        CHECK(readiness.trouble() == std::nullopt);
    });
}

TEST_CASE("a house whose rows can't be written says so") {
    const auto place = furnished_place(Engine::sqlite);
    const auto db = Database::open(place, real_time, Database::Purpose::inspect);
    const FileStore files(scratch("files"));
    app::Readiness readiness(*db, files);
    CHECK(readiness.trouble() == "shell.unready_database");
}

TEST_CASE("a house whose photos can't be stored says so") {
    const auto db = fresh(Engine::sqlite);
    const auto folder = scratch("files");
    const FileStore files(folder);
    std::filesystem::remove_all(folder);
    app::Readiness readiness(*db, files);
    CHECK(readiness.trouble() == "shell.unready_files");
}
