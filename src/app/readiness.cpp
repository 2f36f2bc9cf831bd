#include "app/readiness.hpp"
#include <spdlog/spdlog.h>

namespace mulin::app {
namespace {

using namespace std::chrono_literals;

// A row of the house's own among the jobs: when it could last write.
void write_and_read(Database& database) {
    const auto moment = database.write({}, [](Tx& tx) {
        tx.execute(
            "insert into jobs (community_id, name, due) values ($1, 'ready', $2) on conflict (community_id, name) do update set due = $2",
            tx.community(), tx.now());
        return tx.now();
    });
    const auto found = database.read(
        {}, [](Tx& tx) { return tx.value<TimePoint>("select due from jobs where community_id = $1 and name = 'ready'", tx.community()); });
    if (found < moment - 1min) throw DatabaseError("what was written is not there"); // clocks of several processes may differ a little
}

// Runs `f`; what it throws goes into the log, for it may name paths and hosts.
bool works(auto&& f) {
    try {
        f();
        return true;
    } catch (const std::exception& e) {
        spdlog::warn("not ready: {}", e.what());
        return false;
    }
}

} // namespace

Readiness::Readiness(Database& database, const FileStore& files)
    : rows_([&] { return works([&] { write_and_read(database); }); }, 1s, 1s),
      photos_([&] { return works([&] { files.try_out(); }); }, 4s, 1s) {}

std::optional<std::string> Readiness::trouble() {
    const auto rows = rows_.ask(), photos = photos_.ask();
    if (!rows || !photos) return "shell.unready_slow";
    if (!*rows) return "shell.unready_database";
    if (!*photos) return "shell.unready_files";
    return std::nullopt;
}

} // namespace mulin::app
