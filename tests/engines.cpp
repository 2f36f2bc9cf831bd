#include "engines.hpp"
#include "platform/database/migrate.hpp"
#include "postgres_cluster.hpp"
#include <atomic>
#include <cstdlib>
#include <unistd.h>
#include <vector>

namespace mulin::testing {
namespace {

struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "mulin-test-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
        path = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

std::string unique(std::string_view name) {
    static std::atomic<int> count = 0;
    return std::string(name) + std::to_string(++count);
}

PostgresCluster& cluster() {
    static PostgresCluster one;
    return one;
}

std::vector<std::string> made_databases;

std::string make_database(const std::string& words = {}) {
    auto name = unique("test_");
    cluster().execute("create database " + name + words);
    made_databases.push_back(name);
    return name;
}

// Databases that were given their tables once; copying them is far quicker than giving them to each.
std::string sqlite_template() {
    const auto path = scratch("with_tables.db").string();
    Database::open(path, real_time)->migrate(every_table(Engine::sqlite));
    return path;
}

std::string postgres_template() {
    cluster().execute("create database with_tables");
    Database::open(cluster().url("with_tables"), real_time)->migrate(every_table(Engine::postgres));
    return "with_tables";
}

} // namespace

TimePoint real_time() { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); }

std::vector<Engine> engines() {
    const char* const only = std::getenv("MULIN_TEST_ENGINES");
    if (only && *only) return {named<Engine>(only)};
    return {Engine::sqlite, Engine::postgres};
}

std::vector<Migration> every_table(Engine engine) {
    // Their order does not matter here: keys across rooms are identifiers only.
    std::vector<std::string_view> rooms;
    constexpr std::string_view floor = "src/neighbourhood/";
    for (const auto& file : embedded())
        if (file.path.starts_with(floor)) rooms.push_back(file.path.substr(floor.size(), file.path.find('/', floor.size()) - floor.size()));
    return migrations_for(engine, rooms);
}

std::filesystem::path scratch(std::string_view name) {
    static const Folder folder;
    return folder.path / unique(name);
}

std::string fresh_place(Engine engine) {
    if (engine == Engine::sqlite) return scratch("mulin.db").string();
    return cluster().url(make_database());
}

std::string furnished_place(Engine engine) {
    if (engine == Engine::sqlite) {
        static const std::string made = sqlite_template();
        const auto path = scratch("mulin.db");
        std::filesystem::copy_file(made, path);
        return path.string();
    }
    static const std::string made = postgres_template();
    return cluster().url(make_database(" template " + made));
}

void drop_databases() {
    for (const auto& name : made_databases) cluster().execute("drop database " + name + " with (force)");
    made_databases.clear();
}

std::unique_ptr<Database> fresh(Engine engine, Database::Clock clock) { return Database::open(furnished_place(engine), std::move(clock)); }

} // namespace mulin::testing
