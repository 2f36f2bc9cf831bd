#include "platform/database/database.hpp"
#include "platform/database/postgres.hpp"
#include "platform/database/sqlite.hpp"
#include <mutex>

namespace mulin {

std::unique_ptr<Database> Database::open(const std::string& where, Clock clock, Purpose purpose) {
    if (postgres::is_address(where)) return postgres::open(where, std::move(clock), purpose);
    return sqlite::open(where, std::move(clock), purpose);
}

void Database::restore(const std::filesystem::path& from, const std::string& where) {
    return postgres::is_address(where) ? postgres::restore(from, where) : sqlite::restore(from, where);
}

void Database::on_announce(Announce heard, std::function<void()> missed) {
    const std::unique_lock lock(listening_);
    listeners_.push_back({std::move(heard), std::move(missed)});
}

Database::Figures Database::figures() const {
    return {
        .reads = counts_.reads, .writes = counts_.writes, .commits = counts_.commits, .conflicts = counts_.conflicts, .open = counts_.open};
}

void Database::tell(CommunityId community, std::string_view topic) const {
    const std::shared_lock lock(listening_);
    for (const auto& listener : listeners_) listener.heard(community, topic);
}

void Database::tell_missed() const {
    const std::shared_lock lock(listening_);
    for (const auto& listener : listeners_) listener.missed();
}

} // namespace mulin
