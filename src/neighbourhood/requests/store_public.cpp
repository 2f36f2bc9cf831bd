#include "base/dates.hpp"
#include "neighbourhood/requests/store_lists.hpp"
#include <limits>

namespace mulin::requests::store {
namespace {

std::string standing(std::optional<PublicState> state) {
    if (!state) return "";
    switch (*state) {
    case PublicState::waiting:  return " and state in ('reported', 'accepted')";
    case PublicState::working:  return " and state in ('assigned', 'on_site', 'working', 'suspended', 'resolved')";
    case PublicState::done:     return " and state in ('verified', 'closed')";
    case PublicState::declined: return " and state = 'declined'";
    }
    return "";
}

} // namespace

std::vector<PublicLine> public_lines(Tx& tx, const PublicFilter& f, std::int64_t before, int limit) {
    constexpr auto read = +[](Row row) {
        return PublicLine{.id = row.next<RequestId>(),
                          .building = row.next<std::optional<BuildingId>>(),
                          .category = row.next<std::string>(),
                          .state = public_state(row.next<State>()),
                          .filed = local_day(row.next<TimePoint>())};
    };
    const auto sql = R"(
        select id, building_id, category, state, filed_at from requests
        where community_id = $1 and filed_at >= $2 and filed_at < $3 and (building_id = $4 or $4 = 0) and id < $5
          and state not in ('merged', 'withdrawn'))" + standing(f.state) + " order by id desc limit $6";
    return tx.all(read, sql, tx.community(), moment(f.from), moment(f.until), f.building.value_or(BuildingId{}),
        before > 0 ? before : std::numeric_limits<std::int64_t>::max(), limit);
}

} // namespace mulin::requests::store
