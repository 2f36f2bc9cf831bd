// Databases for tests: empty, with every table, one for each call. MULIN_TEST_ENGINES=sqlite (or postgres) restricts them to one engine.
#pragma once
#include "platform/database/database.hpp"
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace mulin::testing {

std::vector<Engine> engines();
TimePoint real_time();

// A folder that is gone at the end of the run, and a place in it that nothing is at yet.
std::filesystem::path scratch(std::string_view name);

// What Database::open takes: an empty place, or one with every room's tables.
std::string fresh_place(Engine);
std::string furnished_place(Engine);
std::vector<Migration> every_table(Engine); // of every room
// Drops the PostgreSQL databases made so far; nobody may need them any more.
void drop_databases();
std::unique_ptr<Database> fresh(Engine, Database::Clock = real_time);

// Runs `test(Database&)` once per engine, as sections that bear the engine's name: one test says what holds on both.
template <class Test> void on_both_engines(Test&& test) {
    for (const Engine engine : engines()) DYNAMIC_SECTION(name(engine)) {
            const auto database = fresh(engine);
            test(*database);
        }
}

} // namespace mulin::testing
