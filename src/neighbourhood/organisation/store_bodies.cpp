#include "neighbourhood/organisation/store_bodies.hpp"

namespace mulin::organisation::store {
namespace {

Body read_body(Row row) {
    return {
        .id = row.next<BodyId>(),
        .kind = row.next<BodyKind>(),
        .name = row.next<std::string>(),
        .number = row.next<int>(),
        .parent = row.next<std::optional<BodyId>>(),
        .bond = row.next<std::optional<Bond>>(),
        .phone = row.next<std::string>(),
        .founded = row.next<Day>(),
        .dissolved = row.next<std::optional<Day>>(),
    };
}

Standing read_standing(Row row) { return {.parent = row.next<BodyId>(), .from = row.next<Day>(), .until = row.next<std::optional<Day>>()}; }

Tenure read_tenure(Row row) {
    return {
        .id = row.next<TenureId>(),
        .body = row.next<BodyId>(),
        .person = row.next<PersonId>(),
        .role = row.next<Role>(),
        .from = row.next<Day>(),
        .until = row.next<std::optional<Day>>(),
        .term_ends = row.next<std::optional<Day>>(),
    };
}

Coverage read_coverage(Row row) {
    return {
        .id = row.next<CoverageId>(),
        .stairwell = row.next<StairwellId>(),
        .body = row.next<BodyId>(),
        .from = row.next<Day>(),
        .until = row.next<std::optional<Day>>(),
    };
}

Officer read_officer(Row row) {
    return {
        .body = row.next<BodyId>(),
        .person = {.id = row.next<PersonId>(),
                   .name = row.next<std::string>(),
                   .called = row.next<std::string>(),
                   .mobile = row.next<std::string>(),
                   .landline = row.next<std::string>()},
    };
}

Office read_office(Row row) { return {.role = row.next<std::string>(), .body = row.next<BodyId>()}; }
StairwellId read_stairwell_id(Row row) { return row.next<StairwellId>(); }

// $2 is the day.
const std::string select_body = R"(
    select b.id, b.kind, b.name, b.number, p.parent_id, b.bond, b.phone, b.founded, b.dissolved
    from bodies b left join body_parents p on p.community_id = b.community_id and p.body_id = b.id
        and p.from_day <= case when b.founded > $2 then b.founded else $2 end
        and (p.until_day is null or p.until_day > case when b.founded > $2 then b.founded else $2 end)
    where b.community_id = $1 )";
const std::string select_tenure =
    "select id, body_id, person_id, role, from_day, until_day, term_ends from tenures where community_id = $1 ";
const std::string select_coverage = "select id, stairwell_id, body_id, from_day, until_day from coverage where community_id = $1 ";

const std::string present_first = " order by case when until_day is null then 0 else 1 end, until_day desc, from_day desc, id";

// Whatever would hold past day $3 ends there; what begins later ends where it begins, and so never holds.
const std::string end_by_day_3 = R"(
    set until_day = case when from_day > $3 then from_day else $3 end
    where community_id = $1 and (until_day is null or until_day > $3) )";

} // namespace

// ── bodies ──────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Body& b) {
    tx.execute(R"(
        insert into bodies (community_id, id, kind, name, number, bond, phone, founded, dissolved)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9))",
               tx.community(), b.id, b.kind, b.name, b.number, b.bond, b.phone, b.founded, b.dissolved);
    stand_under(tx, b.id, b.parent, b.founded);
}

void replace(Tx& tx, const Body& b) {
    tx.execute(R"(
        update bodies set kind = $3, name = $4, number = $5, bond = $6, phone = $7, founded = $8, dissolved = $9
        where community_id = $1 and id = $2)",
               tx.community(), b.id, b.kind, b.name, b.number, b.bond, b.phone, b.founded, b.dissolved);
}

void stand_under(Tx& tx, BodyId body, std::optional<BodyId> parent, Day from) {
    tx.execute("delete from body_parents where community_id = $1 and body_id = $2 and from_day >= $3", tx.community(), body, from);
    tx.execute(R"(
        update body_parents set until_day = $3
        where community_id = $1 and body_id = $2 and (until_day is null or until_day > $3))",
               tx.community(), body, from);
    if (parent)
        tx.execute("insert into body_parents (community_id, body_id, parent_id, from_day) values ($1, $2, $3, $4)", tx.community(), body,
                   *parent, from);
}

std::optional<Body> body(Tx& tx, BodyId id, Day day) { return tx.one(read_body, select_body + "and b.id = $3", tx.community(), day, id); }

std::vector<Body> bodies(Tx& tx, Day day) {
    return tx.all(read_body, select_body + "and b.founded <= $2 and (b.dissolved is null or b.dissolved > $2) order by b.id",
                  tx.community(), day);
}

std::vector<Body> bodies_ever(Tx& tx, Day day) { return tx.all(read_body, select_body + "order by b.id", tx.community(), day); }

std::vector<Standing> parents(Tx& tx, BodyId body) {
    return tx.all(read_standing, R"(
        select parent_id, from_day, until_day from body_parents where community_id = $1 and body_id = $2 order by from_day desc)",
                  tx.community(), body);
}

bool has_children(Tx& tx, BodyId body, Day day) {
    return tx.value<std::int64_t>(R"(
        select count(*)
        from body_parents p join bodies b on b.community_id = p.community_id and b.id = p.body_id
        where p.community_id = $1 and p.parent_id = $2 and (p.until_day is null or p.until_day > $3)
          and (b.dissolved is null or b.dissolved > $3))",
                                  tx.community(), body, day) > 0;
}

// ── tenures ─────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Tenure& t) {
    tx.execute(R"(
        insert into tenures (community_id, id, body_id, person_id, role, from_day, until_day, term_ends)
        values ($1, $2, $3, $4, $5, $6, $7, $8))",
               tx.community(), t.id, t.body, t.person, t.role, t.from, t.until, t.term_ends);
}

void end(Tx& tx, TenureId id, Day until) {
    tx.execute("update tenures set until_day = $3 where community_id = $1 and id = $2", tx.community(), id, until);
}

void end_tenures(Tx& tx, BodyId body, Day until) {
    tx.execute("update tenures" + end_by_day_3 + "and body_id = $2", tx.community(), body, until);
}

std::optional<Tenure> tenure(Tx& tx, TenureId id) { return tx.one(read_tenure, select_tenure + "and id = $2", tx.community(), id); }

std::vector<Tenure> tenures(Tx& tx, BodyId body) {
    return tx.all(read_tenure, select_tenure + "and body_id = $2" + present_first, tx.community(), body);
}

std::vector<Tenure> tenures_of(Tx& tx, PersonId person) {
    return tx.all(read_tenure, select_tenure + "and person_id = $2" + present_first, tx.community(), person);
}

std::vector<Tenure> holders(Tx& tx, Role role, Day day) {
    return tx.all(read_tenure,
                  select_tenure + "and role = $2 and from_day <= $3 and (until_day is null or until_day > $3) order by from_day, id",
                  tx.community(), role, day);
}

std::vector<Officer> officers(Tx& tx, Role role, Day day) {
    return tx.all(read_officer, R"(
        select t.body_id, p.id, p.name, p.called, p.mobile, p.landline
        from tenures t join persons p on p.community_id = t.community_id and p.id = t.person_id
        where t.community_id = $1 and t.role = $2 and t.from_day <= $3 and (t.until_day is null or t.until_day > $3)
        order by t.from_day, t.id)",
                  tx.community(), role, day);
}

std::vector<Tenure> holders(Tx& tx, BodyId body, Role role, Day day) {
    return tx.all(read_tenure, select_tenure + R"(
          and body_id = $2 and role = $3 and from_day <= $4 and (until_day is null or until_day > $4)
        order by from_day, id)",
                  tx.community(), body, role, day);
}

std::vector<Office> offices_of(Tx& tx, PersonId person, Day day) {
    return tx.all(read_office, R"(
        select t.role, t.body_id
        from tenures t join bodies b on b.community_id = t.community_id and b.id = t.body_id
        where t.community_id = $1 and t.person_id = $2
          and t.from_day <= $3 and (t.until_day is null or t.until_day > $3)
          and b.founded <= $3 and (b.dissolved is null or b.dissolved > $3)
        order by t.from_day, t.id)",
                  tx.community(), person, day);
}

// ── coverage ────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Coverage& c) {
    tx.execute("insert into coverage (community_id, id, stairwell_id, body_id, from_day, until_day) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), c.id, c.stairwell, c.body, c.from, c.until);
}

void end_coverage(Tx& tx, StairwellId stairwell, Day until) {
    tx.execute("update coverage" + end_by_day_3 + "and stairwell_id = $2", tx.community(), stairwell, until);
}

void end_coverage(Tx& tx, BodyId body, Day until) {
    tx.execute("update coverage" + end_by_day_3 + "and body_id = $2", tx.community(), body, until);
}

std::vector<Coverage> coverage(Tx& tx, Day day) {
    return tx.all(read_coverage, select_coverage + "and from_day <= $2 and (until_day is null or until_day > $2) order by id",
                  tx.community(), day);
}

std::vector<Coverage> coverage_of(Tx& tx, StairwellId stairwell) {
    return tx.all(read_coverage, select_coverage + "and stairwell_id = $2 order by from_day, id", tx.community(), stairwell);
}

std::vector<StairwellId> zone(Tx& tx, BodyId body, Day day) {
    // `union` without `all` drops what was seen before, so that a ring ends.
    return tx.all(read_stairwell_id, R"(
        with recursive below (id) as (
            select id from bodies where community_id = $1 and id = $2
            union
            select p.body_id from body_parents p join below on p.parent_id = below.id
            where p.community_id = $1 and p.from_day <= $3 and (p.until_day is null or p.until_day > $3))
        select distinct c.stairwell_id
        from coverage c join below on below.id = c.body_id
        where c.community_id = $1 and c.from_day <= $3 and (c.until_day is null or c.until_day > $3)
        order by c.stairwell_id)",
                  tx.community(), body, day);
}

} // namespace mulin::organisation::store
