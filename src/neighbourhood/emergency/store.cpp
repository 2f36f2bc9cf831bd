#include "neighbourhood/emergency/store.hpp"
#include <limits>

namespace mulin::emergency::store {
namespace {

Emergency read_emergency(Row row) {
    return {
        .id = row.next<EmergencyId>(),
        .level = row.next<std::optional<Level>>(),
        .declared_by = row.next<PersonId>(),
        .declared_at = row.next<TimePoint>(),
        .ended_by = row.next<std::optional<PersonId>>(),
        .ended_at = row.next<std::optional<TimePoint>>(),
        .end_note = row.next<std::string>(),
    };
}

Warning read_warning(Row row) {
    return {
        .id = row.next<WarningId>(),
        .signal = row.next<Signal>(),
        .colour = row.next<Colour>(),
        .says = row.next<Says>(),
        .words = row.next<std::string>(),
        .issuer = row.next<std::string>(),
        .issued_at = row.next<TimePoint>(),
        .expires_at = row.next<std::optional<TimePoint>>(),
        .source = row.next<std::string>(),
        .quoted_by = row.next<PersonId>(),
        .quoted_at = row.next<TimePoint>(),
    };
}

Tick read_tick(Row row) { return {.task = row.next<Task>(), .by = row.next<PersonId>(), .at = row.next<TimePoint>()}; }
Entry read_entry(Row row) { return {.by = row.next<PersonId>(), .words = row.next<std::string>(), .at = row.next<TimePoint>()}; }

const std::string select_emergency =
    "select id, level, declared_by, declared_at, ended_by, ended_at, end_note from emergencies where community_id = $1 ";

} // namespace

// ── emergencies ─────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Emergency& e) {
    tx.execute("insert into emergencies (community_id, id, level, declared_by, declared_at, end_note) values ($1, $2, $3, $4, $5, '')",
               tx.community(), e.id, e.level, e.declared_by, e.declared_at);
}

void set_level(Tx& tx, EmergencyId id, std::optional<Level> level) {
    tx.execute("update emergencies set level = $3 where community_id = $1 and id = $2", tx.community(), id, level);
}

void end(Tx& tx, EmergencyId id, PersonId by, std::string_view note) {
    tx.execute("update emergencies set ended_by = $3, ended_at = $4, end_note = $5 where community_id = $1 and id = $2", tx.community(), id,
               by, tx.now(), note);
}

std::optional<Emergency> now_on(Tx& tx) { return tx.one(read_emergency, select_emergency + "and ended_at is null", tx.community()); }

std::optional<Emergency> emergency(Tx& tx, EmergencyId id) {
    return tx.one(read_emergency, select_emergency + "and id = $2", tx.community(), id);
}

std::vector<Emergency> past(Tx& tx, EmergencyId before, int limit) {
    const auto top = before ? before.value : std::numeric_limits<std::int64_t>::max();
    return tx.all(read_emergency, select_emergency + "and id < $2 and ended_at is not null order by id desc limit $3", tx.community(), top,
                  limit);
}

// ── warnings ────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, EmergencyId id, const Warning& w) {
    tx.execute(R"(
        insert into emergency_warnings (community_id, id, emergency_id, signal, colour, says, words, issuer, issued_at, expires_at, source,
                                        quoted_by, quoted_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))",
               tx.community(), w.id, id, w.signal, w.colour, w.says, w.words, w.issuer, w.issued_at, w.expires_at, w.source, w.quoted_by,
               w.quoted_at);
}

std::vector<Warning> warnings(Tx& tx, EmergencyId id) {
    return tx.all(read_warning, R"(
        select id, signal, colour, says, words, issuer, issued_at, expires_at, source, quoted_by, quoted_at
        from emergency_warnings where community_id = $1 and emergency_id = $2 order by id)",
                  tx.community(), id);
}

// ── ticks and the log ───────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, EmergencyId id, const Tick& t) {
    tx.execute(R"(
        insert into emergency_ticks (community_id, emergency_id, task, by_person, at) values ($1, $2, $3, $4, $5)
        on conflict (community_id, emergency_id, task) do nothing)",
               tx.community(), id, t.task, t.by, t.at);
}

void remove_tick(Tx& tx, EmergencyId id, Task task) {
    tx.execute("delete from emergency_ticks where community_id = $1 and emergency_id = $2 and task = $3", tx.community(), id, task);
}

std::vector<Tick> ticks(Tx& tx, EmergencyId id) {
    return tx.all(read_tick, "select task, by_person, at from emergency_ticks where community_id = $1 and emergency_id = $2 order by at",
                  tx.community(), id);
}

void insert(Tx& tx, EmergencyId id, const Entry& e) {
    tx.execute("insert into emergency_log (community_id, id, emergency_id, by_person, words, at) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), tx.new_id(), id, e.by, e.words, e.at);
}

std::vector<Entry> entries(Tx& tx, EmergencyId id) {
    return tx.all(read_entry, "select by_person, words, at from emergency_log where community_id = $1 and emergency_id = $2 order by id",
                  tx.community(), id);
}

} // namespace mulin::emergency::store
