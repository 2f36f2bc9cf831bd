// SQL of the people to look after.
#include "base/text.hpp"
#include "neighbourhood/emergency/store.hpp"

namespace mulin::emergency::store {
namespace {

std::string joined(const std::vector<Reason>& reasons) {
    std::string all;
    for (const auto r : reasons) all += (all.empty() ? "" : " ") + std::string(name(r));
    return all;
}

std::vector<Reason> parted(std::string_view words) {
    std::vector<Reason> all;
    while (!words.empty()) {
        const auto blank = std::min(words.find(' '), words.size());
        all.push_back(named<Reason>(words.substr(0, blank)));
        words.remove_prefix(std::min(blank + 1, words.size()));
    }
    return all;
}

Cared read_cared(Row row) {
    return {
        .id = row.next<CaredId>(),
        .person = row.next<PersonId>(),
        .home = row.next<HomeId>(),
        .stairwell = row.next<StairwellId>(),
        .grade = row.next<Grade>(),
        .reasons = parted(row.next<std::string>()),
        .consent = row.next<Consent>(),
        .agreed_on = row.next<Day>(),
        .door_note = row.next<std::string>(),
        .contact_name = row.next<std::string>(),
        .contact_phone = row.next<std::string>(),
    };
}

Check read_check(Row row) {
    return {
        .cared = row.next<CaredId>(),
        .stairwell = row.next<StairwellId>(),
        .found = row.next<Found>(),
        .words = row.next<std::string>(),
        .by = row.next<PersonId>(),
        .at = row.next<TimePoint>(),
    };
}

const std::string select_cared =
    "select id, person_id, home_id, stairwell_id, grade, reasons, consent, agreed_on, door_note, contact_name, "
    "contact_phone from cared_for where community_id = $1 ";

} // namespace

void put(Tx& tx, const Cared& c) {
    tx.execute(R"(
        insert into cared_for (community_id, id, person_id, home_id, stairwell_id, grade, reasons, consent, agreed_on, door_note,
                               contact_name, contact_phone)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (community_id, person_id) do update set home_id = excluded.home_id, stairwell_id = excluded.stairwell_id,
            grade = excluded.grade, reasons = excluded.reasons, consent = excluded.consent, agreed_on = excluded.agreed_on,
            door_note = excluded.door_note, contact_name = excluded.contact_name, contact_phone = excluded.contact_phone)",
               tx.community(), c.id, c.person, c.home, c.stairwell, c.grade, joined(c.reasons), *c.consent, *c.agreed_on, c.door_note,
               c.contact_name, c.contact_phone);
}

void remove_cared(Tx& tx, CaredId id) { tx.execute("delete from cared_for where community_id = $1 and id = $2", tx.community(), id); }

std::optional<Cared> cared(Tx& tx, CaredId id) { return tx.one(read_cared, select_cared + "and id = $2", tx.community(), id); }
std::vector<Cared> cared_for(Tx& tx) { return tx.all(read_cared, select_cared + "order by stairwell_id, id", tx.community()); }
std::vector<Cared> cared_for(Tx& tx, StairwellId stairwell) {
    return tx.all(read_cared, select_cared + "and stairwell_id = $2 order by id", tx.community(), stairwell);
}

void put(Tx& tx, EmergencyId id, const Check& c) {
    tx.execute(R"(
        insert into emergency_checks (community_id, emergency_id, cared_id, stairwell_id, found, words, by_person, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (community_id, emergency_id, cared_id) do update set found = excluded.found, words = excluded.words,
            by_person = excluded.by_person, at = excluded.at)",
               tx.community(), id, c.cared, c.stairwell, c.found, c.words, c.by, c.at);
}

std::vector<Check> checks(Tx& tx, EmergencyId id) {
    return tx.all(read_check, R"(
        select cared_id, stairwell_id, found, words, by_person, at from emergency_checks where community_id = $1 and emergency_id = $2)",
                  tx.community(), id);
}

void miss(Tx& tx, EmergencyId id, PersonId by) {
    tx.execute(R"(
        insert into emergency_checks (community_id, emergency_id, cared_id, stairwell_id, found, words, by_person, at)
        select c.community_id, $2, c.id, c.stairwell_id, $3, '', $4, $5 from cared_for as c where c.community_id = $1
            and not exists (select 1 from emergency_checks as k
                            where k.community_id = $1 and k.emergency_id = $2 and k.cared_id = c.id))",
               tx.community(), id, Found::missed, by, tx.now());
}

void open(Tx& tx, EmergencyId id, PersonId by, StairwellId stairwell) {
    tx.execute("insert into emergency_openings (community_id, emergency_id, person_id, stairwell_id, at) values ($1, $2, $3, $4, $5)",
               tx.community(), id, by, stairwell, tx.now());
}

bool opened(Tx& tx, EmergencyId id, PersonId by, StairwellId stairwell) {
    return tx.value<std::int64_t>(R"(
        select count(*) from emergency_openings where community_id = $1 and emergency_id = $2 and person_id = $3 and stairwell_id = $4)",
                                  tx.community(), id, by, stairwell) > 0;
}

} // namespace mulin::emergency::store
