#include "base/dates.hpp"
#include "neighbourhood/requests/store_lists.hpp"
#include <limits>

namespace mulin::requests::store {
namespace {

std::string standing(std::optional<PublicState> state) {
    if (!state) return "";
    switch (*state) {
    case PublicState::waiting: return " and state in ('reported', 'accepted')";
    case PublicState::working: return " and state in ('assigned', 'on_site', 'working', 'suspended', 'resolved')";
    case PublicState::done: return " and state in ('verified', 'closed')";
    case PublicState::declined: return " and state = 'declined'";
    }
    return "";
}

std::string open_or_not(std::optional<bool> open) {
    if (!open) return "";
    return *open ? " and open" : " and not open";
}

// ",leak,lamp,": a category is among them when it stands there between commas.
std::string between_commas(const std::vector<std::string>& categories) {
    std::string all;
    for (const auto& c : categories) all.append(all.empty() ? "," : "").append(c).append(",");
    return all;
}

PublicLine read(Row row) {
    return {.id = row.next<RequestId>(),
            .building = row.next<std::optional<BuildingId>>(),
            .category = row.next<std::string>(),
            .state = public_state(row.next<State>()),
            .filed = local_day(row.next<TimePoint>()),
            .open = row.next<bool>()};
}

const std::string select =
    "select id, building_id, category, state, filed_at, open from requests where community_id = $1 and state not in ('merged', 'withdrawn') ";

} // namespace

std::vector<PublicLine> public_lines(Tx& tx, const PublicFilter& f, std::int64_t before, int limit) {
    const auto sql = select + R"(
          and filed_at >= $2 and filed_at < $3 and (building_id = $4 or $4 = 0) and id < $5
          and ($7 = '' or $7 like '%,' || category || ',%'))" +
                     standing(f.state) + open_or_not(f.open) + " order by id desc limit $6";
    return tx.all(read, sql, tx.community(), moment(f.from), moment(f.until), f.building.value_or(BuildingId{}),
                  before > 0 ? before : std::numeric_limits<std::int64_t>::max(), limit, between_commas(f.categories));
}

std::optional<PublicLine> public_line(Tx& tx, RequestId id) { return tx.one(read, select + "and id = $2", tx.community(), id); }

} // namespace mulin::requests::store
