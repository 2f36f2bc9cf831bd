#include "neighbourhood/duty/store.hpp"

namespace mulin::duty::store {
namespace {

Shift read_shift(Row row) {
    return {
        .id = row.next<ShiftId>(),
        .post = row.next<Post>(),
        .person = row.next<PersonId>(),
        .deputy = row.next<std::optional<PersonId>>(),
        .from = row.next<TimePoint>(),
        .until = row.next<TimePoint>(),
        .place = row.next<std::string>(),
        .alongside = row.next<bool>(),
    };
}

Swap read_swap(Row row) {
    return {
        .id = row.next<SwapId>(),
        .shift = row.next<ShiftId>(),
        .from = row.next<PersonId>(),
        .to = row.next<PersonId>(),
        .answer = row.next<Answer>(),
        .why = row.next<std::string>(),
        .at = row.next<TimePoint>(),
    };
}

Note read_note(Row row) {
    return {
        .shift = row.next<ShiftId>(),
        .by = row.next<PersonId>(),
        .words = row.next<std::string>(),
        .at = row.next<TimePoint>(),
    };
}

const std::string select_shift =
    "select id, post, person_id, deputy_id, from_at, until_at, place, alongside from duty_shifts where community_id = $1 ";
const std::string select_swap = "select id, shift_id, from_person, to_person, answer, why, at from duty_swaps where community_id = $1 ";
const std::string select_note = "select shift_id, by_person, words, at from duty_notes where community_id = $1 ";

} // namespace

// ── shifts ──────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Shift& s) {
    tx.execute(R"(
        insert into duty_shifts (community_id, id, post, person_id, deputy_id, from_at, until_at, place, alongside)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9))",
               tx.community(), s.id, s.post, s.person, s.deputy, s.from, s.until, s.place, s.alongside);
}

void replace(Tx& tx, const Shift& s) {
    tx.execute(R"(
        update duty_shifts set post = $3, person_id = $4, deputy_id = $5, from_at = $6, until_at = $7, place = $8, alongside = $9
        where community_id = $1 and id = $2)",
               tx.community(), s.id, s.post, s.person, s.deputy, s.from, s.until, s.place, s.alongside);
}

void remove(Tx& tx, ShiftId id) {
    tx.execute("update duty_swaps set answer = 'withdrawn' where community_id = $1 and shift_id = $2 and answer = 'asked'", tx.community(),
               id);
    tx.execute("delete from duty_shifts where community_id = $1 and id = $2", tx.community(), id);
}

std::optional<Shift> shift(Tx& tx, ShiftId id) { return tx.one(read_shift, select_shift + "and id = $2", tx.community(), id); }

// No shift is longer than a day: what touches the time ends within a day after it.
std::vector<Shift> shifts(Tx& tx, Span asked) {
    return tx.all(read_shift, select_shift + "and until_at > $2 and until_at < $3 and from_at < $4 order by from_at, id", tx.community(),
                  asked.from, asked.until + std::chrono::days(1), asked.until);
}

std::vector<Shift> next_of(Tx& tx, PersonId person, TimePoint after, int limit) {
    return tx.all(read_shift, select_shift + "and person_id = $2 and until_at > $3 order by until_at, id limit $4", tx.community(), person,
                  after, limit);
}

// ── swaps ───────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Swap& s) {
    tx.execute(R"(
        insert into duty_swaps (community_id, id, shift_id, from_person, to_person, answer, why, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8))",
               tx.community(), s.id, s.shift, s.from, s.to, s.answer, s.why, s.at);
}

void set_answer(Tx& tx, SwapId id, Answer answer) {
    tx.execute("update duty_swaps set answer = $3 where community_id = $1 and id = $2", tx.community(), id, answer);
}

std::optional<Swap> swap(Tx& tx, SwapId id) { return tx.one(read_swap, select_swap + "and id = $2", tx.community(), id); }

std::vector<Swap> swaps(Tx& tx, ShiftId shift) {
    return tx.all(read_swap, select_swap + "and shift_id = $2 order by id desc", tx.community(), shift);
}

std::vector<Swap> asked_of(Tx& tx, PersonId person) {
    return tx.all(read_swap, select_swap + "and to_person = $2 and answer = 'asked' order by id", tx.community(), person);
}

// ── notes ───────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Note& n) {
    tx.execute("insert into duty_notes (community_id, id, shift_id, by_person, words, at) values ($1, $2, $3, $4, $5, $6)", tx.community(),
               tx.new_id(), n.shift, n.by, n.words, n.at);
}

std::vector<Note> notes(Tx& tx, ShiftId shift) {
    return tx.all(read_note, select_note + "and shift_id = $2 order by id", tx.community(), shift);
}

std::vector<Note> latest_notes(Tx& tx, int limit) {
    return tx.all(read_note, select_note + "and id > 0 order by id desc limit $2", tx.community(), limit);
}

// ── feeds ───────────────────────────────────────────────────────────────────────────────────────────────────────
std::optional<std::string> feed_token(Tx& tx, PersonId person) {
    return tx.one(
        +[](Row row) { return row.next<std::string>(); }, "select token from duty_feeds where community_id = $1 and person_id = $2",
        tx.community(), person);
}

void put_feed_token(Tx& tx, PersonId person, std::string_view token) {
    tx.execute(R"(
        insert into duty_feeds (community_id, person_id, token) values ($1, $2, $3)
        on conflict (community_id, person_id) do update set token = excluded.token)",
               tx.community(), person, token);
}

std::optional<PersonId> of_feed(Tx& tx, std::string_view token) {
    return tx.one(
        +[](Row row) { return row.next<PersonId>(); }, "select person_id from duty_feeds where community_id = $1 and token = $2",
        tx.community(), token);
}

} // namespace mulin::duty::store
