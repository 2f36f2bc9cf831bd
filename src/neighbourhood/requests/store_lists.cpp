#include "neighbourhood/requests/store_lists.hpp"
#include "base/dates.hpp"
#include "neighbourhood/requests/store.hpp"
#include <limits>

namespace mulin::requests::store {
namespace {

// $1 community, $2 zones, $3 me, $4 now, $5 and $6 where the page begins, $7 limit, $8 body, $9 building, $10 category, $11 from,
// $12 until, $13 asker. Each stands in every text, open or not, so that one way of binding serves all; what a filter really says is
// added as a plain comparison for the planner (`narrowed`). The + keeps SQLite from choosing an index for a bound that is mostly open.
const std::string own = R"(
    r.id in (select o.id from requests o where o.community_id = $1 and o.caller_id = $3
             union select o.id from requests o where o.community_id = $1 and o.typed_by = $3
             union select w.request_id from request_workers w where w.community_id = $1 and w.person_id = $3
             union select f.request_id from request_followers f where f.community_id = $1 and f.person_id = $3))";

const std::string seen = R"(
    ($2 = '*' or $2 like '%,' || cast(r.lead_id as text) || ',%' or $2 like '%,' || cast(r.handed_to as text) || ',%'
              or $2 like '%,' || cast(r.branch_id as text) || ',%' or $2 like '%,' || cast(r.group_id as text) || ',%' or )" +
                         own + ")";

const std::string filtered = R"(
    (r.lead_id = $8 or r.branch_id = $8 or $8 = 0) and (r.building_id = $9 or $9 = 0) and (r.category = $10 or $10 = '')
    and (+r.filed_at >= $11) and (+r.filed_at < $12) and (r.caller_id = $13 or r.typed_by = $13 or $13 = 0)
    and (r.next_due < $4 or $4 = 0) and (+r.next_due >= $5))";

std::string narrowed(const Filter& f) {
    std::string sql;
    if (f.building) sql += " and r.building_id = $9";
    if (!f.category.empty()) sql += " and r.category = $10";
    return sql;
}

// The open ones. The second half is always true: it leads SQLite to their own small index, without it everything ever filed may be read through.
const std::string open_ones = " and r.open and r.next_due <= 9223372036854775807";

std::string in_queue(Queue queue) {
    switch (queue) {
    case Queue::urgent: return " and r.open and r.up_front";
    case Queue::waiting: return open_ones + " and r.state in ('reported', 'accepted')";
    case Queue::working: return open_ones + " and r.state in ('assigned', 'on_site', 'working', 'suspended')";
    case Queue::to_verify: return open_ones + " and r.state in ('resolved', 'verified')";
    case Queue::late: return " and r.open and r.next_due < $4";
    case Queue::mine:
        return R"( and r.open and r.id in (select w.request_id from request_workers w
                                      where w.community_id = $1 and w.person_id = $3 and w.current))";
    case Queue::closed: return " and not r.open";
    case Queue::all: return "";
    }
    return "";
}

// ",8,82,": what the `like` above looks into; "*" is everything.
std::string zone_line(const Sight& sight) {
    if (sight.everything) return "*";
    std::string line = ",";
    for (const auto body : sight.zones) line += std::to_string(body.value) + ",";
    return line;
}

constexpr std::int64_t last_key = std::numeric_limits<std::int64_t>::max();

template <class F> void run(Tx& tx, const std::string& sql, const Sight& sight, const Filter& f, From from, int limit, F&& with_row) {
    const auto since = f.from ? moment(*f.from).time_since_epoch().count() : std::numeric_limits<std::int64_t>::min();
    const auto until = f.until ? moment(*f.until).time_since_epoch().count() : last_key;
    const auto late_at = f.queue == Queue::late ? tx.now().time_since_epoch().count() : std::int64_t(0);
    tx.each(sql, with_row, tx.community(), zone_line(sight), sight.me, late_at, from.due, from.id, limit, f.body.value_or(BodyId{}),
            f.building.value_or(BuildingId{}), f.category, since, until, f.asker.value_or(PersonId{}));
}

} // namespace

bool by_due(Queue queue) { return queue == Queue::urgent || queue == Queue::late; }

// A list of two halves ("lead or zone", "caller or typist"): each is read from its own index, newest first, and no further than one page.
std::string list_sql(const Sight& sight, const Filter& f) {
    const bool own_only = !sight.everything && sight.zones.empty();
    const bool few = own_only || (f.queue != Queue::closed && f.queue != Queue::all); // they are found first and then sorted
    const std::string page = by_due(f.queue) ? " and (r.next_due, r.id) > ($5, $6) order by r.next_due, r.id limit $7"
                             : few           ? " and +r.id < $6 order by r.id desc limit $7"
                                             : " and r.id < $6 order by r.id desc limit $7";
    const auto rows = [&](const std::string& what, std::string_view half) {
        return "select " + what + " from requests r where r.community_id = $1 and " + filtered + " and " + seen +
               (own_only ? " and " + own : "") + narrowed(f) + std::string(half) + in_queue(f.queue) + page;
    };
    const auto both = [&](std::string_view one, std::string_view other) {
        return "select " + columns + " from (select * from (" + rows("r.*", one) + ") one union all select * from (" + rows("r.*", other) +
               ") other) r order by " + (by_due(f.queue) ? "r.next_due, r.id" : "r.id desc") + " limit $7";
    };
    if (f.body) return both(" and r.lead_id = $8", " and r.branch_id = $8 and r.lead_id <> $8");
    if (f.asker) return both(" and r.caller_id = $13", " and r.typed_by = $13 and (r.caller_id is null or r.caller_id <> $13)");
    return rows(columns, "");
}

std::vector<HelpRequest> list(Tx& tx, const Sight& sight, const Filter& f, From from, int limit) {
    if (!by_due(f.queue) && !from.id) from.id = {last_key};
    std::vector<HelpRequest> rows;
    run(tx, list_sql(sight, f), sight, f, from, limit, [&](Row row) { rows.push_back(read(row)); });
    add_workers(tx, rows);
    return rows;
}

std::string counts_sql() {
    return R"(
        select count(*) filter (where r.up_front),
               count(*) filter (where r.state in ('reported', 'accepted')),
               count(*) filter (where r.state in ('assigned', 'on_site', 'working', 'suspended')),
               count(*) filter (where r.state in ('resolved', 'verified')),
               count(*) filter (where r.next_due < $4),
               count(*) filter (where r.id in (select w.request_id from request_workers w
                                               where w.community_id = $1 and w.person_id = $3 and w.current))
        from requests r where r.community_id = $1 and )" +
           seen + open_ones;
}

Counts counts(Tx& tx, const Sight& sight) {
    constexpr auto read_counts = +[](Row row) {
        return Counts{row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::int64_t>(),
                      row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::int64_t>()};
    };
    return tx.one(read_counts, counts_sql(), tx.community(), zone_line(sight), sight.me, tx.now()).value_or(Counts{});
}

std::map<PersonId, std::int64_t> open_loads(Tx& tx) {
    // A cross join SQLite takes in the order given: the few that are open first, not everyone who ever worked.
    static const std::string sql = R"(
        select w.person_id, count(*) from requests r cross join request_workers w
        where w.community_id = $1 and w.request_id = r.id and w.current and r.community_id = $1)" +
                                   open_ones + " group by w.person_id";
    std::map<PersonId, std::int64_t> loads;
    tx.each(
        sql,
        [&](Row row) {
            const auto person = row.next<PersonId>();
            loads[person] = row.next<std::int64_t>();
        },
        tx.community());
    return loads;
}

std::vector<BuildingCount> by_building(Tx& tx, const Sight& sight) {
    static const std::string sql = R"(
        select r.building_id, count(*), count(*) filter (where r.up_front), count(*) filter (where r.next_due < $4)
        from requests r where r.community_id = $1 and r.building_id is not null and )" +
                                   seen + open_ones + R"(
        group by r.building_id order by r.building_id)";
    constexpr auto read_count = +[](Row row) {
        return BuildingCount{row.next<BuildingId>(), row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::int64_t>()};
    };
    return tx.all(read_count, sql, tx.community(), zone_line(sight), sight.me, tx.now());
}

std::vector<HelpRequest> recent(Tx& tx, BuildingId building, TimePoint since, int limit) {
    static const std::string sql = "select " + columns + R"( from requests r
        where r.community_id = $1 and r.building_id = $2 and r.filed_at >= $3 and r.state not in ('declined', 'merged', 'withdrawn')
        order by r.id desc limit $4)";
    auto rows = tx.all(read, sql, tx.community(), building, since, limit);
    add_workers(tx, rows);
    return rows;
}

std::vector<RequestId> to_look_at(Tx& tx, int limit) {
    return tx.all(
        +[](Row row) { return row.next<RequestId>(); },
        "select id from requests where community_id = $1 and look_at is not null and look_at <= $2 order by look_at limit $3",
        tx.community(), tx.now(), limit);
}

std::vector<CommunityId> with_something_due(Tx& tx, TimePoint by) {
    return tx.all(
        +[](Row row) { return row.next<CommunityId>(); },
        "select community_id from requests where look_at is not null and look_at <= $1 union "
        "select community_id from request_care where done_at is null and due < $1 and told = false",
        by);
}

} // namespace mulin::requests::store
