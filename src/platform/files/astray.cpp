#include "platform/files/astray.hpp"
#include <chrono>
#include <unordered_set>

namespace mulin::photos {
namespace {

using Names = std::unordered_set<std::string>;

void add(Names& names, Tx& tx, std::string_view sql) {
    tx.each(
        sql,
        [&](Row row) {
            names.insert(row.next<std::string>());
            names.insert(row.next<std::string>());
        },
        tx.community());
}

void say(std::vector<std::string>& lines, const std::vector<std::string>& names, const std::string& what) {
    if (!names.empty()) lines.push_back(what + ": " + std::to_string(names.size()) + ", such as " + names.front());
}

} // namespace

std::vector<std::string> astray(Database& database, const std::vector<CommunityId>& communities, const FileStore& files) {
    // What came before a day ago is no longer on its way; and files first, for their rows are older than they.
    const auto yesterday = std::chrono::system_clock::now() - std::chrono::days(1);
    Names there;
    std::vector<std::string> settled;
    files.each([&](const std::string& name, TimePoint came) {
        there.insert(name);
        if (came < yesterday) settled.push_back(name);
    });
    Names attached, held;
    for (const auto community : communities)
        database.read(community, [&](Tx& tx) {
            add(attached, tx, "select large, small from attachments where community_id = $1");
            add(held, tx, "select large, small from held_photos where community_id = $1");
            return 0;
        });

    std::vector<std::string> lines, missing, unnamed;
    for (const auto& name : attached)
        if (!there.contains(name) && !files.has(name)) missing.push_back(name);
    for (const auto& name : settled)
        if (!attached.contains(name) && !held.contains(name)) unnamed.push_back(name);
    say(lines, missing, "photos that are named in the database and are not there");
    say(lines, unnamed, "photos that lie there and nobody names");
    return lines;
}

} // namespace mulin::photos
