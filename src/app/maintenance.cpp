// Looking after a house from the command line: migrate, backup, restore, check.
#include "app/commands.hpp"
#include "app/house.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/files/archive.hpp"
#include "platform/files/astray.hpp"
#include <iostream>

namespace mulin::app {
namespace {

// A file or folder that is of use for a moment only, whatever comes of it.
struct Passing {
    std::filesystem::path path;
    ~Passing() {
        std::error_code gone;
        std::filesystem::remove_all(path, gone);
    }
};

// Those of a bucket pass through a folder of their own, one by one.
void add_photos(const Config& c, const archive::Add& add) {
    const Passing folder{c.data / "scratch" / ("photos-" + new_file_name())};
    const auto files = files_of(c, c.bucket.on() ? folder.path : c.data / "files");
    files.each([&](const std::string& name, auto) {
        const auto file = files.path(name);
        if (!file) return;
        add(name.substr(0, 2) + "/" + name.substr(2, 2) + "/" + name, *file);
        if (c.bucket.on()) std::filesystem::remove(*file);
    });
}

void give_to_bucket(const Config& c) {
    const Bucket bucket(c.bucket);
    const FileStore unpacked(c.data / "files");
    unpacked.each([&](const std::string& name, auto) { bucket.put(name, *unpacked.path(name)); });
}

std::vector<CommunityId> ids(const std::vector<organisation::Community>& all) {
    std::vector<CommunityId> found;
    for (const auto& c : all) found.push_back(c.id);
    return found;
}

} // namespace

int migrate(const Config& c) {
    open(c);
    std::cout << "The database is up to date.\n";
    return 0;
}

int backup(const Config& c, const std::filesystem::path& to) {
    const House house = look_into(c);
    std::filesystem::create_directories(c.data / "scratch");
    const Passing copy{c.data / "scratch" / ("backup-" + new_file_name())};
    house.database->backup(copy.path);
    // The rows first: whatever photo they name was there before them, and none that is named is ever removed.
    archive::pack(to, copy.path, [&](const archive::Add& add) { add_photos(c, add); });
    std::cout << "Saved to " << to.string() << " (" << std::filesystem::file_size(to) / 1024 << " KiB).\n";
    return 0;
}

int restore(const Config& c, const std::filesystem::path& from) {
    if (c.database.empty() && std::filesystem::exists(c.data / "mulin.db"))
        throw Trouble("There is a neighbourhood in " + c.data.string() + " already. Choose an empty folder with --data.");
    std::filesystem::create_directories(c.data);
    const Passing copy{c.data / "restore.data"};
    archive::unpack(from, copy.path, c.data / "files");
    Database::restore(copy.path, c.database_address());
    if (c.bucket.on()) give_to_bucket(c);
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
    for (const auto& line : photos::astray(*house.database, ids(communities), house.files)) wrong.push_back(line);
    for (const auto& line : wrong) std::cout << line << "\n";
    if (wrong.empty()) std::cout << "Everything is sound.\n";
    return wrong.empty() ? 0 : 1;
}

} // namespace mulin::app
