#include "platform/accounts/store.hpp"
#include <limits>

namespace mulin::accounts::store {
namespace {

const std::string select =
    "select id, person_id, name, grants, made_at, until, used_at, withdrawn_at from access_tokens where community_id = $1 ";

Access read(Row row) {
    return {
        .id = row.next<AccessId>(),
        .person = row.next<PersonId>(),
        .name = row.next<std::string>(),
        .grants = grants_from(row.next<std::string>()),
        .made_at = row.next<TimePoint>(),
        .until = row.next<TimePoint>(),
        .used_at = row.next<std::optional<TimePoint>>(),
        .withdrawn_at = row.next<std::optional<TimePoint>>(),
    };
}

} // namespace

void insert(Tx& tx, const Access& a, std::string_view key) {
    tx.execute(R"(
        insert into access_tokens (community_id, id, key, person_id, name, grants, made_at, until)
        values ($1, $2, $3, $4, $5, $6, $7, $8))",
               tx.community(), a.id, key, a.person, a.name, written(a.grants), a.made_at, a.until);
}

std::optional<Access> access(Tx& tx, AccessId id) { return tx.one(read, select + "and id = $2", tx.community(), id); }

std::optional<Access> access_by_key(Tx& tx, std::string_view key) { return tx.one(read, select + "and key = $2", tx.community(), key); }

std::vector<Access> access_of(Tx& tx, PersonId person) {
    return tx.all(read, select + "and person_id = $2 order by id desc", tx.community(), person);
}

std::vector<Access> all_access(Tx& tx, int limit) {
    constexpr auto newest = std::numeric_limits<std::int64_t>::max();
    return tx.all(read, select + "and id < $2 order by id desc limit $3", tx.community(), newest, limit);
}

void access_used(Tx& tx, AccessId id) {
    tx.execute("update access_tokens set used_at = $3 where community_id = $1 and id = $2", tx.community(), id, tx.now());
}

void withdraw_access(Tx& tx, AccessId id) {
    tx.execute("update access_tokens set withdrawn_at = $3 where community_id = $1 and id = $2", tx.community(), id, tx.now());
}

void withdraw_access_of(Tx& tx, PersonId person) {
    tx.execute("update access_tokens set withdrawn_at = $3 where community_id = $1 and person_id = $2 and withdrawn_at is null",
               tx.community(), person, tx.now());
}

} // namespace mulin::accounts::store
