#include "platform/accounts/store.hpp"

namespace mulin::accounts::store {
namespace {

const std::string select_account =
    "select person_id, login, password, second_factor, last_step, failures, locked_until, shut, password_since"
    " from accounts where community_id = $1 ";
const std::string select_session =
    "select key, person_id, device, from_where, since, seen, needs_code from sessions where community_id = $1 ";

Account read_account(Row row) {
    return {
        .person = row.next<PersonId>(),
        .login = row.next<std::string>(),
        .password = row.next<std::string>(),
        .second_factor = row.next<std::string>(),
        .last_step = row.next<std::int64_t>(),
        .failures = row.next<int>(),
        .locked_until = row.next<std::optional<TimePoint>>(),
        .shut = row.next<bool>(),
        .password_since = row.next<TimePoint>(),
    };
}

Session read_session(Row row) {
    return {
        .key = row.next<std::string>(),
        .person = row.next<PersonId>(),
        .device = row.next<std::string>(),
        .from = row.next<std::string>(),
        .since = row.next<TimePoint>(),
        .seen = row.next<TimePoint>(),
        .needs_code = row.next<bool>(),
    };
}

Invitation read_invitation(Row row) {
    return {.person = row.next<PersonId>(), .until = row.next<TimePoint>(), .used = row.next<std::optional<TimePoint>>().has_value()};
}

} // namespace

std::optional<Account> of_login(Tx& tx, std::string_view login) {
    return tx.one(read_account, select_account + "and login = $2", tx.community(), login);
}

std::optional<Account> of_person(Tx& tx, PersonId person) {
    return tx.one(read_account, select_account + "and person_id = $2", tx.community(), person);
}

void insert(Tx& tx, const Account& a) {
    tx.execute(R"(
        insert into accounts (community_id, person_id, login, password, second_factor, last_step, failures, locked_until, shut, password_since)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), a.person, a.login, a.password, a.second_factor, a.last_step, a.failures, a.locked_until, a.shut,
               a.password_since);
}

void replace(Tx& tx, const Account& a) {
    tx.execute(R"(
        update accounts set login = $3, password = $4, second_factor = $5, last_step = $6, failures = $7, locked_until = $8, shut = $9,
                            password_since = $10
        where community_id = $1 and person_id = $2)",
               tx.community(), a.person, a.login, a.password, a.second_factor, a.last_step, a.failures, a.locked_until, a.shut,
               a.password_since);
}

std::optional<Session> session(Tx& tx, std::string_view key) {
    return tx.one(read_session, select_session + "and key = $2", tx.community(), key);
}

std::vector<Session> sessions_of(Tx& tx, PersonId person) {
    return tx.all(read_session, select_session + "and person_id = $2 and not needs_code order by seen desc", tx.community(), person);
}

void insert(Tx& tx, const Session& s) {
    tx.execute(R"(
        insert into sessions (community_id, key, person_id, device, from_where, since, seen, needs_code)
        values ($1, $2, $3, $4, $5, $6, $7, $8))",
               tx.community(), s.key, s.person, s.device, s.from, s.since, s.seen, s.needs_code);
}

void code_given(Tx& tx, std::string_view key) {
    tx.execute("update sessions set needs_code = false, seen = $3 where community_id = $1 and key = $2", tx.community(), key, tx.now());
}

void touch(Tx& tx, std::string_view key) {
    tx.execute("update sessions set seen = $3 where community_id = $1 and key = $2", tx.community(), key, tx.now());
}

void end(Tx& tx, std::string_view key) { tx.execute("delete from sessions where community_id = $1 and key = $2", tx.community(), key); }

void end_all(Tx& tx, PersonId person, std::string_view except_key) {
    tx.execute("delete from sessions where community_id = $1 and person_id = $2 and key <> $3", tx.community(), person, except_key);
}

void forget(Tx& tx, TimePoint unseen_since) {
    tx.execute("delete from sessions where community_id = $1 and seen < $2", tx.community(), unseen_since);
    tx.execute("delete from invitations where community_id = $1 and until < $2", tx.community(), unseen_since);
}

void insert_invitation(Tx& tx, std::string_view key, PersonId person, PersonId by, TimePoint until) {
    tx.execute("insert into invitations (community_id, key, person_id, by_person, at, until) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), key, person, by, tx.now(), until);
}

std::optional<Invitation> invitation(Tx& tx, std::string_view key) {
    return tx.one(read_invitation, "select person_id, until, used_at from invitations where community_id = $1 and key = $2", tx.community(),
                  key);
}

void use_invitation(Tx& tx, std::string_view key) {
    tx.execute("update invitations set used_at = $3 where community_id = $1 and key = $2", tx.community(), key, tx.now());
}

void void_invitations(Tx& tx, PersonId person) {
    tx.execute("delete from invitations where community_id = $1 and person_id = $2 and used_at is null", tx.community(), person);
}

std::string house_key(Tx& tx, std::string_view name, std::string_view if_none) {
    tx.execute("insert into house_keys (community_id, name, value) values ($1, $2, $3) on conflict (community_id, name) do nothing",
               tx.community(), name, if_none);
    return tx.value<std::string>("select value from house_keys where community_id = $1 and name = $2", tx.community(), name);
}

} // namespace mulin::accounts::store
