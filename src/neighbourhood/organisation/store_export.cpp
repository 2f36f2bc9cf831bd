// The whole register read once, home by home, for taking it out.
#include "neighbourhood/organisation/store_roster.hpp"

namespace mulin::organisation::store {
namespace {

ExportedHome read_home(Row& row) {
    return {.building  = row.next<std::string>(),
            .stairwell = row.next<std::string>(),
            .home      = {.id          = row.next<HomeId>(),
                          .stairwell   = row.next<StairwellId>(),
                          .flat        = row.next<std::string>(),
                          .area        = row.next<std::optional<std::int64_t>>(),
                          .area_source = row.next<std::optional<AreaSource>>(),
                          .usable      = row.next<std::optional<std::int64_t>>(),
                          .kind        = row.next<PropertyKind>(),
                          .usage       = row.next<Usage>()},
            .people    = {}};
}

Person read_person(Row& row, PersonId id) {
    return {.id = id, .name = row.next<std::string>(), .called = {}, .mobile = row.next<std::string>(), .landline = row.next<std::string>()};
}

} // namespace

void each_home(Tx& tx, Day day, const std::function<void(const ExportedHome&)>& with) {
    std::optional<ExportedHome> current;
    tx.each(R"(
        select b.name, s.name, h.id, h.stairwell_id, h.flat, h.area, h.area_source, h.usable, h.kind, h.usage, t.relation, p.id, p.name, p.mobile, p.landline
        from homes h
        join stairwells s on s.community_id = h.community_id and s.id = h.stairwell_id
        join buildings b on b.community_id = s.community_id and b.id = s.building_id
        left join ties t on t.community_id = h.community_id and t.home_id = h.id and t.from_day <= $2 and (t.until_day is null or t.until_day > $2)
        left join persons p on p.community_id = t.community_id and p.id = t.person_id
        where h.community_id = $1
        order by b.sort_key, b.id, s.sort_key, s.id, h.sort_key, h.id, t.id)",
        [&](Row row) {
            auto home = read_home(row);
            if (current && current->home.id != home.home.id) { with(*current); current.reset(); }
            if (!current) current = std::move(home);
            const auto relation = row.next<std::optional<Relation>>();
            const auto person = row.next<std::optional<PersonId>>();
            if (relation && person) current->people.emplace_back(*relation, read_person(row, *person));
        },
        tx.community(), day);
    if (current) with(*current);
}

} // namespace mulin::organisation::store
