// The programme, the days and their stalls.
#include "neighbourhood/service_days/store.hpp"

namespace mulin::service_days::store {
namespace {

std::vector<std::string> parts(std::string_view joined, char by) {
    std::vector<std::string> all;
    while (!joined.empty()) {
        const auto end = std::min(joined.find(by), joined.size());
        all.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return all;
}

std::string joined(const std::vector<std::string>& all, char by) {
    std::string one;
    for (const auto& part : all) {
        if (!one.empty()) one += by;
        one += part;
    }
    return one;
}

std::vector<int> numbers(const std::string& joined) {
    std::vector<int> all;
    for (const auto& part : parts(joined, ',')) all.push_back(std::stoi(part));
    return all;
}

std::string written(const std::vector<int>& numbers) {
    std::vector<std::string> all;
    for (const int n : numbers) all.push_back(std::to_string(n));
    return joined(all, ',');
}

Programme read_programme(Row row) {
    return {
        .id = row.next<ProgrammeId>(),
        .days = numbers(row.next<std::string>()),
        .place = row.next<std::string>(),
        .opens = row.next<int>(),
        .closes = row.next<int>(),
        .materials = parts(row.next<std::string>(), '\n'),
        .reason = row.next<std::string>(),
        .by = row.next<PersonId>(),
        .at = row.next<TimePoint>(),
    };
}

ServiceDay read_day(Row row) {
    ServiceDay d{.planned = row.next<Day>()};
    const auto date = row.next<Day>();
    if (date != d.planned) d.moved_to = date;
    d.state = row.next<State>();
    d.cause = row.next<std::optional<Cause>>();
    d.note = row.next<std::string>();
    d.place = row.next<std::string>();
    d.opens = row.next<int>();
    d.closes = row.next<int>();
    d.changes = row.next<int>();
    d.changed_at = row.next<TimePoint>();
    return d;
}

Stall read_stall(Row row) {
    return {
        .day = row.next<Day>(),
        .branch = row.next<BodyId>(),
        .substitute = row.next<std::optional<BodyId>>(),
        .why_substitute = row.next<std::string>(),
        .cancelled = row.next<bool>(),
        .cause = row.next<std::optional<Cause>>(),
        .note = row.next<std::string>(),
    };
}

const std::string select_day =
    "select planned, date, state, cause, note, place, opens, closes, changes, changed_at from service_days where community_id = $1 ";

} // namespace

// ── the programme ───────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Programme& p) {
    tx.execute(R"(
        insert into service_programmes (community_id, id, days, place, opens, closes, materials, reason, by_person, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), p.id, written(p.days), p.place, p.opens, p.closes, joined(p.materials, '\n'), p.reason, p.by, p.at);
}

std::vector<Programme> programmes(Tx& tx, int limit) {
    return tx.all(read_programme,
                  "select id, days, place, opens, closes, materials, reason, by_person, at from service_programmes "
                  "where community_id = $1 and id > 0 order by id desc limit $2",
                  tx.community(), limit);
}

void next_morning(Tx& tx, TimePoint at) {
    tx.execute("insert into service_mornings (community_id, next_at) values ($1, $2) "
               "on conflict (community_id) do update set next_at = excluded.next_at",
               tx.community(), at);
}

std::vector<CommunityId> mornings(Tx& tx, TimePoint by) {
    return tx.all(
        +[](Row row) { return row.next<CommunityId>(); }, "select community_id from service_mornings where next_at <= $1", by);
}

// ── days ────────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const ServiceDay& d) {
    tx.execute(R"(
        insert into service_days (community_id, planned, date, state, cause, note, place, opens, closes, changes, changed_at, warned, reminded)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, false, false))",
               tx.community(), d.planned, d.date(), d.state, d.cause, d.note, d.place, d.opens, d.closes, d.changes, d.changed_at);
}

void replace(Tx& tx, const ServiceDay& d) {
    tx.execute(R"(
        update service_days set date = $3, state = $4, cause = $5, note = $6, changes = $7, changed_at = $8
        where community_id = $1 and planned = $2)",
               tx.community(), d.planned, d.date(), d.state, d.cause, d.note, d.changes, d.changed_at);
}

void remove(Tx& tx, Day planned) {
    for (const auto* sql : {"delete from service_stalls where community_id = $1 and day = $2",
                            "delete from service_materials where community_id = $1 and day = $2",
                            "delete from service_days where community_id = $1 and planned = $2"})
        tx.execute(sql, tx.community(), planned);
}

std::optional<ServiceDay> day(Tx& tx, Day planned) { return tx.one(read_day, select_day + "and planned = $2", tx.community(), planned); }

std::vector<ServiceDay> days(Tx& tx, Day from, Day until) {
    return tx.all(read_day, select_day + "and date >= $2 and date < $3 order by date, planned", tx.community(), from, until);
}

std::vector<ServiceDay> planned(Tx& tx, Day from, Day until) {
    return tx.all(read_day, select_day + "and planned >= $2 and planned < $3 order by planned", tx.community(), from, until);
}

std::vector<ServiceDay> next(Tx& tx, Day from, int limit) {
    return tx.all(read_day, select_day + "and date >= $2 order by date, planned limit $3", tx.community(), from, limit);
}

std::vector<ServiceDay> untold(Tx& tx, Day from, Day until, Told what) {
    const std::string to_come = select_day + "and date >= $2 and date < $3 and state in ('planned', 'postponed') ";
    return tx.all(read_day, to_come + (what == Told::warned ? "and warned = false" : "and reminded = false") + " order by date, planned",
                  tx.community(), from, until);
}

void set_told(Tx& tx, Day planned, Told what, bool told) {
    tx.execute(what == Told::warned ? "update service_days set warned = $3 where community_id = $1 and planned = $2"
                                    : "update service_days set reminded = $3 where community_id = $1 and planned = $2",
               tx.community(), planned, told);
}

// ── stalls ──────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Stall& s) {
    tx.execute(R"(
        insert into service_stalls (community_id, day, branch_id, substitute_id, why_substitute, cancelled, cause, note)
        values ($1, $2, $3, $4, $5, $6, $7, $8))",
               tx.community(), s.day, s.branch, s.substitute, s.why_substitute, s.cancelled, s.cause, s.note);
}

void replace(Tx& tx, const Stall& s) {
    tx.execute(R"(
        update service_stalls set substitute_id = $4, why_substitute = $5, cancelled = $6, cause = $7, note = $8
        where community_id = $1 and day = $2 and branch_id = $3)",
               tx.community(), s.day, s.branch, s.substitute, s.why_substitute, s.cancelled, s.cause, s.note);
}

std::vector<Stall> stalls(Tx& tx, Day planned) {
    auto all = tx.all(read_stall,
                      "select day, branch_id, substitute_id, why_substitute, cancelled, cause, note from service_stalls "
                      "where community_id = $1 and day = $2 order by branch_id",
                      tx.community(), planned);
    auto offers = store::offers(tx, planned);
    for (auto& stall : all)
        for (auto& o : offers)
            if (o.branch == stall.branch) stall.offers.push_back(std::move(o));
    return all;
}

// ── what became of them ─────────────────────────────────────────────────────────────────────────────────────────
int closed_for(Tx& tx, BodyId branch, Day from, Day until) {
    return tx.value<int>(R"(
        select count(*) from service_stalls s join service_days d on d.community_id = s.community_id and d.planned = s.day
        where s.community_id = $1 and s.branch_id = $2 and s.day >= $3 and s.day < $4 and d.state = 'held' and s.cancelled = false)",
                         tx.community(), branch, from, until);
}

int held_by(Tx& tx, BodyId branch, Day from, Day until, bool as_substitute) {
    const std::string whose = as_substitute ? "s.substitute_id = $2" : "s.branch_id = $2 and s.substitute_id is null";
    return tx.value<int>(R"(
        select count(*) from service_stalls s join service_days d on d.community_id = s.community_id and d.planned = s.day
        where s.community_id = $1 and )" +
                             whose + R"( and s.day >= $3 and s.day < $4 and d.state = 'held' and s.cancelled = false
          and exists (select 1 from service_offers o where o.community_id = s.community_id and o.day = s.day and o.branch_id = s.branch_id))",
                         tx.community(), branch, from, until);
}

int served_by(Tx& tx, BodyId branch, Day from, Day until) {
    const auto sum = [&](const std::string& whose) {
        return tx.value<int>(R"(
        select cast(coalesce(sum(c.number), 0) as bigint) from service_stalls s
        join service_days d on d.community_id = s.community_id and d.planned = s.day
        join service_counts c on c.community_id = s.community_id and c.day = s.day and c.branch_id = s.branch_id
        where s.community_id = $1 and )" +
                                 whose + " and s.day >= $3 and s.day < $4 and d.state = 'held' and c.what = 'served'",
                             tx.community(), branch, from, until);
    };
    return sum("s.branch_id = $2 and s.substitute_id is null") + sum("s.substitute_id = $2");
}

} // namespace mulin::service_days::store
