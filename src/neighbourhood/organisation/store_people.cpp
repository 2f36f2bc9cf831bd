#include "neighbourhood/organisation/store_people.hpp"

namespace mulin::organisation::store {
namespace {

Person read_person(Row row) {
    return {
        .id = row.next<PersonId>(),
        .name = row.next<std::string>(),
        .called = row.next<std::string>(),
        .mobile = row.next<std::string>(),
        .landline = row.next<std::string>(),
    };
}

Tie read_tie(Row row) {
    return {
        .id = row.next<TieId>(),
        .home = row.next<HomeId>(),
        .person = row.next<PersonId>(),
        .relation = row.next<Relation>(),
        .from = row.next<Day>(),
        .until = row.next<std::optional<Day>>(),
    };
}

Resident read_resident(Row row) {
    return {
        .person = {.id = row.next<PersonId>(),
                   .name = row.next<std::string>(),
                   .called = row.next<std::string>(),
                   .mobile = row.next<std::string>(),
                   .landline = row.next<std::string>()},
        .home = row.next<HomeId>(),
        .stairwell = row.next<StairwellId>(),
    };
}

HomeId read_home_id(Row row) { return row.next<HomeId>(); }
StairwellId read_stairwell_id(Row row) { return row.next<StairwellId>(); }

const std::string select_tie = "select id, home_id, person_id, relation, from_day, until_day from ties where community_id = $1 ";
const std::string present_first = " order by case when until_day is null then 0 else 1 end, until_day desc, from_day desc, id";

// $2 is the day. Several ties of one person to one home are one row. SQLite takes a cross join in the order given: `from` begins with
// whatever the words narrow.
std::string select_resident(std::string_view from) {
    return "select p.id, p.name, p.called, p.mobile, p.landline, h.id, h.stairwell_id from " + std::string(from) + R"(
        cross join homes h cross join stairwells s cross join buildings b
        where t.community_id = $1 and t.from_day <= $2 and (t.until_day is null or t.until_day > $2)
          and not exists (select 1 from ties e where e.community_id = $1 and e.person_id = t.person_id and e.home_id = t.home_id
                          and e.id < t.id and e.from_day <= $2 and (e.until_day is null or e.until_day > $2))
          and p.community_id = $1 and p.id = t.person_id and h.community_id = $1 and h.id = t.home_id
          and s.community_id = $1 and s.id = h.stairwell_id and b.community_id = $1 and b.id = s.building_id )";
}
const std::string select_by_person = select_resident("persons p cross join ties t"),
                  select_by_home = select_resident("ties t cross join persons p");
const std::string by_door = " order by b.sort_key, b.id, s.sort_key, s.id, h.sort_key, h.id, p.id";

// A `like` pattern for texts that hold the words, its two signs taken literally.
std::string holding(std::string_view words) {
    std::string pattern = "%";
    for (const char c : words) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern += '%';
}

} // namespace

void insert(Tx& tx, const Person& p) {
    tx.execute("insert into persons (community_id, id, name, called, mobile, landline) values ($1, $2, $3, $4, $5, $6)", tx.community(),
               p.id, p.name, p.called, p.mobile, p.landline);
}

void replace(Tx& tx, const Person& p) {
    tx.execute("update persons set name = $3, called = $4, mobile = $5, landline = $6 where community_id = $1 and id = $2", tx.community(),
               p.id, p.name, p.called, p.mobile, p.landline);
}

std::optional<Person> person(Tx& tx, PersonId id) {
    return tx.one(read_person, "select id, name, called, mobile, landline from persons where community_id = $1 and id = $2", tx.community(),
                  id);
}

void insert(Tx& tx, const Tie& t) {
    tx.execute("insert into ties (community_id, id, home_id, person_id, relation, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7)",
               tx.community(), t.id, t.home, t.person, t.relation, t.from, t.until);
}

void end(Tx& tx, TieId id, Day until) {
    tx.execute("update ties set until_day = $3 where community_id = $1 and id = $2", tx.community(), id, until);
}

std::optional<Tie> tie(Tx& tx, TieId id) { return tx.one(read_tie, select_tie + "and id = $2", tx.community(), id); }

std::vector<Tie> ties_of(Tx& tx, PersonId person) {
    return tx.all(read_tie, select_tie + "and person_id = $2" + present_first, tx.community(), person);
}

std::vector<Tie> ties_at(Tx& tx, HomeId home) {
    return tx.all(read_tie, select_tie + "and home_id = $2" + present_first, tx.community(), home);
}

std::vector<HomeId> homes_of(Tx& tx, PersonId person, Day day) {
    return tx.all(read_home_id, R"(
        select home_id from ties
        where community_id = $1 and person_id = $2 and from_day <= $3 and (until_day is null or until_day > $3)
        group by home_id
        order by min(case when relation in ('owner', 'co_owner') then 1 else 0 end), home_id)",
                  tx.community(), person, day);
}

std::vector<StairwellId> stairwells_of(Tx& tx, PersonId person, Day day) {
    return tx.all(read_stairwell_id, R"(
        select distinct h.stairwell_id
        from ties t join homes h on h.community_id = t.community_id and h.id = t.home_id
        where t.community_id = $1 and t.person_id = $2 and t.from_day <= $3 and (t.until_day is null or t.until_day > $3)
        order by h.stairwell_id)",
                  tx.community(), person, day);
}

std::vector<Resident> residents_at(Tx& tx, HomeId home, Day day) {
    return tx.all(read_resident, select_by_home + "and t.home_id = $3" + by_door, tx.community(), day, home);
}

std::vector<Person> persons_named(Tx& tx, std::string_view beginning, std::string_view digits, int limit) {
    return tx.all(read_person, R"(
        select id, name, called, mobile, landline from persons
        where community_id = $1 and (name like $2 escape '\' or ($3 <> '' and mobile = $3))
        order by name, id limit $4)",
                  tx.community(), holding(beginning).substr(1), digits, limit);
}

std::vector<Resident> residents_named(Tx& tx, std::string_view words, Day day) {
    return tx.all(read_resident, select_by_person + R"(and (p.name like $3 escape '\' or p.called like $3 escape '\'))" + by_door,
                  tx.community(), day, holding(words));
}

std::vector<Resident> residents_reached_at(Tx& tx, std::string_view digits, Day day) {
    return tx.all(read_resident, select_by_person + "and (p.mobile like $3 or p.landline like $3)" + by_door, tx.community(), day,
                  std::string("%").append(digits));
}

} // namespace mulin::organisation::store
