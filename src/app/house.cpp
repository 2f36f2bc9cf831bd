#include "app/house.hpp"
#include "base/dates.hpp"
#include "neighbourhood/organisation/roles.hpp"
#include "platform/database/migrate.hpp"

namespace mulin::app {

Database::Clock clock_of(const Config& c) {
    using std::chrono::system_clock;
    const auto real = [] { return std::chrono::time_point_cast<std::chrono::microseconds>(system_clock::now()); };
    if (c.clock.empty()) return real;
    const auto start = parse_iso8601(c.clock);
    if (!start) throw Trouble("--clock wants a moment such as 2026-08-10T04:12:00+08:00");
    return [real, shift = *start - real()] { return real() + shift; };
}

FileStore files_of(const Config& c, const std::filesystem::path& folder) {
    return FileStore(folder, c.bucket.on() ? std::optional(Bucket(c.bucket)) : std::nullopt);
}

House open(const Config& c) {
    std::error_code wrong;
    std::filesystem::create_directories(c.data, wrong);
    if (wrong) throw Trouble("The folder " + c.data.string() + " can't be made: " + wrong.message());

    auto database = Database::open(c.database_address(), clock_of(c));
    const auto rooms = neighbourhood();
    std::vector<std::string_view> names;
    for (const auto& room : rooms) names.push_back(room.name);
    database->migrate(migrations_for(database->engine(), names));
    return {std::move(database), files_of(c, c.data / "files")};
}

House look_into(const Config& c) {
    if (c.database.empty() && !std::filesystem::exists(c.database_address()))
        throw Trouble("There is no neighbourhood in " + c.data.string() + " yet.");
    return {Database::open(c.database_address(), clock_of(c), Database::Purpose::inspect), files_of(c, c.data / "files")};
}

Actor operator_of_house() {
    using organisation::Role;
    return {.offices = {{std::string(name(Role::committee_secretary)), {}}}, .house = true, .from = "command line"};
}

} // namespace mulin::app
