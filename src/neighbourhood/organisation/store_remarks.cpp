#include "neighbourhood/organisation/store_remarks.hpp"
#include "platform/accounts/tokens.hpp"

namespace mulin::organisation::store {
namespace {

using roster::Note;
using roster::NoteId;
using roster::Remark;
using roster::RemarkId;

Remark read_remark(Row row) {
    return {.id = row.next<RemarkId>(), .batch = row.next<roster::BatchId>(), .home = row.next<HomeId>(), .words = row.next<std::string>()};
}
RemarkId read_remark_id(Row row) { return row.next<RemarkId>(); }
HomeId read_home_id(Row row) { return row.next<HomeId>(); }

Note read_note(Row row) {
    return {.id = row.next<NoteId>(),
            .home = row.next<HomeId>(),
            .words = row.next<std::string>(),
            .by = row.next<PersonId>(),
            .at = row.next<TimePoint>()};
}

} // namespace

void insert_remark(Tx& tx, roster::BatchId b, HomeId home, std::string_view words) {
    const auto fingerprint = accounts::hex(accounts::sha256(words));
    const auto known =
        tx.value<std::int64_t>("select count(*) from roster_remarks where community_id = $1 and home_id = $2 and fingerprint = $3",
                               tx.community(), home, fingerprint);
    if (known > 0) return;
    tx.execute("insert into roster_remarks (community_id, id, batch_id, home_id, remark, fingerprint) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), tx.new_id(), b, home, words, fingerprint);
}

void forget_remarks(Tx& tx, roster::BatchId b) {
    tx.execute("delete from roster_remarks where community_id = $1 and batch_id = $2", tx.community(), b);
}

std::int64_t remarks_waiting(Tx& tx) {
    return tx.value<std::int64_t>("select count(*) from roster_remarks where community_id = $1 and decided_at is null", tx.community());
}

std::vector<Remark> remarks(Tx& tx, int limit) {
    return tx.all(read_remark, R"(
        select id, batch_id, home_id, '' from roster_remarks where community_id = $1 and decided_at is null order by id limit $2)",
                  tx.community(), limit);
}

std::optional<Remark> remark(Tx& tx, RemarkId id) {
    return tx.one(read_remark, R"(
        select id, batch_id, home_id, remark from roster_remarks where community_id = $1 and id = $2 and decided_at is null)",
                  tx.community(), id);
}

std::optional<RemarkId> remark_after(Tx& tx, RemarkId id) {
    return tx.one(read_remark_id, R"(
        select id from roster_remarks where community_id = $1 and id > $2 and decided_at is null order by id limit 1)",
                  tx.community(), id);
}

void decided(Tx& tx, RemarkId id) {
    tx.execute("update roster_remarks set remark = '', decided_at = $3 where community_id = $1 and id = $2", tx.community(), id, tx.now());
}

void insert(Tx& tx, const Note& n) {
    tx.execute("insert into home_notes (community_id, id, home_id, words, by_person, at) values ($1, $2, $3, $4, $5, $6)", tx.community(),
               n.id, n.home, n.words, n.by, n.at);
}

std::vector<Note> notes(Tx& tx, HomeId home) {
    return tx.all(read_note,
                  "select id, home_id, words, by_person, at from home_notes where community_id = $1 and home_id = $2 order by id",
                  tx.community(), home);
}

std::optional<HomeId> remove_note(Tx& tx, NoteId id) {
    return tx.one(read_home_id, "delete from home_notes where community_id = $1 and id = $2 returning home_id", tx.community(), id);
}

} // namespace mulin::organisation::store
