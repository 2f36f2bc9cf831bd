// A house is saved while people write, comes back elsewhere, and is the same row by row and file by file.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "engines.hpp"
#include "platform/files/attachments.hpp"
#include "platform/files/held_photos.hpp"
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <thread>

using namespace mulin;
using namespace mulin::testing;
namespace fs = std::filesystem;

namespace {

constexpr CommunityId village{1};

struct Quiet {
    std::ostringstream said{};
    std::streambuf* before = std::cout.rdbuf(said.rdbuf());
    ~Quiet() { std::cout.rdbuf(before); }
};

app::Config place_for(Engine engine) {
    app::Config c;
    c.data = scratch("house");
    if (engine == Engine::postgres) c.database = fresh_place(engine);
    return c;
}

// A photo as a form brings it: its row, its files, and then the two of them hang on something.
void hang_photo(Database& db, const FileStore& files, std::string_view picture) {
    const Actor nobody{};
    const auto once = new_file_name();
    const photos::Held p{.digest = new_file_name(), .large = new_file_name(), .small = new_file_name(), .width = 4, .height = 3};
    const auto draft = scratch("photo");
    std::ofstream(draft) << picture << once;
    db.write(village, [&](Tx& tx) { return photos::hold(tx, nobody, once, p), 0; });
    files.put(draft, p.large);
    files.put(draft, p.small);
    db.write(village, [&](Tx& tx) { return photos::attach_held(tx, files, nobody, once, {}).size(); });
}

std::vector<std::string> texts(Tx& tx, const std::string& sql) {
    std::vector<std::string> all;
    tx.each(sql, [&](Row row) { all.push_back(row.next<std::string>()); });
    return all;
}

// Every row of every table as text, by table. With a semicolon, by which plans.cpp knows what no page asks.
std::map<std::string, std::multiset<std::string>> rows(Database& db) {
    return db.read(village, [&](Tx& tx) {
        const bool lite = db.engine() == Engine::sqlite;
        std::map<std::string, std::multiset<std::string>> all;
        for (const auto& table : texts(tx, lite ? "select name from sqlite_master where type = 'table' and sql not like '%VIRTUAL%'"
                                                : "select tablename from pg_tables where schemaname = current_schema()")) {
            std::string row;
            for (const auto& column : texts(tx, lite ? "select name from pragma_table_info('" + table + "')"
                                                     : "select column_name from information_schema.columns where table_name = '" + table +
                                                           "' and table_schema = current_schema() order by ordinal_position"))
                row += (row.empty() ? "" : " || '|' || ") + std::string("coalesce(cast(\"") + column + "\" as text), '')";
            if (lite && table.find("search") != table.npos) continue; // the index of the words, in the engine's own form
            const auto found = texts(tx, "select " + row + " from \"" + table + "\";");
            all[table] = {found.begin(), found.end()};
        }
        return all;
    });
}

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& f : fs::recursive_directory_iterator(folder)) {
        if (!f.is_regular_file()) continue;
        std::ifstream in(f.path(), std::ios::binary);
        all[fs::relative(f.path(), folder).string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    return all;
}

} // namespace

TEST_CASE("a house saved while people write comes back whole; saved at rest it comes back the same to the last row and file") {
    for (const Engine engine : engines()) DYNAMIC_SECTION(name(engine)) {
            const Quiet quiet;
            const auto there = place_for(engine), amid = place_for(engine), after = place_for(engine);
            REQUIRE(app::demo(there) == 0);
            {
                const auto house = app::open(there);
                for (int i = 0; i < 20; ++i) hang_photo(*house.database, house.files, "before");
                const std::jthread people([&](std::stop_token stop) {
                    while (!stop.stop_requested()) hang_photo(*house.database, house.files, "meanwhile");
                });
                CHECK(app::backup(there, there.data / "amid.mulin") == 0);
            }
            CHECK(app::restore(amid, there.data / "amid.mulin") == 0); // looks for faults, rows without photos among them
            CHECK(app::look_into(amid).database->read(village, [](Tx& tx) { return tx.value<int>("select count(*) from attachments;"); }) >=
                  20);

            CHECK(app::backup(there, there.data / "after.mulin") == 0);
            CHECK(app::restore(after, there.data / "after.mulin") == 0);
            CHECK(rows(*app::look_into(after).database) == rows(*app::look_into(there).database));
            CHECK(contents(after.data / "files") == contents(there.data / "files"));
        }
}

TEST_CASE("a check finds photos without a row and rows without a photo") {
    for (const Engine engine : engines()) DYNAMIC_SECTION(name(engine)) {
            Quiet quiet;
            const auto place = place_for(engine);
            REQUIRE(app::demo(place) == 0);
            CHECK(app::check(place) == 0);

            const auto draft = scratch("photo");
            std::ofstream(draft) << "a picture";
            const FileStore files(place.data / "files");
            const auto fresh_one = files.put(draft);
            CHECK(app::check(place) == 0); // it may still be on its way
            fs::last_write_time(*files.path(fresh_one), fs::file_time_type::clock::now() - std::chrono::days(2));
            quiet.said.str("");
            CHECK(app::check(place) == 1);
            CHECK_THAT(quiet.said.str(), Catch::Contains("photos that lie there and nobody names: 1, such as " + fresh_one));

            files.remove(fresh_one);
            {
                const auto house = app::open(place);
                hang_photo(*house.database, house.files, "a picture");
            }
            files.each([&](const std::string& name, auto) { files.remove(name); });
            quiet.said.str("");
            CHECK(app::check(place) == 1);
            CHECK_THAT(quiet.said.str(), Catch::Contains("photos that are named in the database and are not there: 2"));
        }
}
