// Looking after a house from the command line: migrate, backup, restore, check.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/files/archive.hpp"
#include <iostream>

namespace mulin::app {

int migrate(const Config& c) {
    open(c);
    std::cout << "The database is up to date.\n";
    return 0;
}

int backup(const Config& c, const std::filesystem::path& to) {
    const House house = look_into(c);
    const auto scratch = c.data / "scratch" / ("backup-" + new_file_name());
    std::filesystem::create_directories(scratch.parent_path());
    house.database->backup(scratch);
    archive::pack(to, scratch, c.data / "files");
    std::filesystem::remove(scratch);
    std::cout << "Saved to " << to.string() << " (" << std::filesystem::file_size(to) / 1024 << " KiB).\n";
    return 0;
}

int restore(const Config& c, const std::filesystem::path& from) {
    if (c.database.empty() && std::filesystem::exists(c.data / "mulin.db"))
        throw Trouble("There is a neighbourhood in " + c.data.string() + " already. Choose an empty folder with --data.");
    std::filesystem::create_directories(c.data);
    const auto scratch = c.data / "restore.data";
    archive::unpack(from, scratch, c.data / "files");
    Database::restore(scratch, c.database_address());
    std::filesystem::remove(scratch);
    std::cout << "Restored into " << c.data.string() << ".\n";
    return check(c);
}

int check(const Config& c) {
    const House house = look_into(c);
    auto wrong = house.database->integrity();
    const auto communities = house.database->read({}, [](Tx& tx) { return organisation::communities(tx); });
    for (const auto& community : communities) {
        const auto faults = house.database->read(community.id, [](Tx& tx) { return organisation::faults(tx, local_day(tx.now())).size(); });
        if (faults > 0)
            wrong.push_back(community.name + ": " + std::to_string(faults) +
                            " stairwells that nobody, or more than one group, answers for");
    }
    for (const auto& line : wrong) std::cout << line << "\n";
    if (wrong.empty()) std::cout << "Everything is sound.\n";
    return wrong.empty() ? 0 : 1;
}

} // namespace mulin::app
