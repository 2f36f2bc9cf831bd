// The SQL of accounts, sessions, invitations and access tokens. Private to this folder.
#pragma once
#include "platform/accounts/access.hpp"
#include "platform/accounts/accounts.hpp"

namespace mulin::accounts::store {

std::optional<Account> of_login(Tx&, std::string_view login);
std::optional<Account> of_person(Tx&, PersonId);
void insert(Tx&, const Account&);
void replace(Tx&, const Account&);

std::optional<Session> session(Tx&, std::string_view key);
std::vector<Session> sessions_of(Tx&, PersonId);
void insert(Tx&, const Session&);
void code_given(Tx&, std::string_view key);
void touch(Tx&, std::string_view key);
void end(Tx&, std::string_view key);
void end_all(Tx&, PersonId, std::string_view except_key);
void forget(Tx&, TimePoint unseen_since);

struct Invitation {
    PersonId person;
    TimePoint until;
    bool used;
};
void insert_invitation(Tx&, std::string_view key, PersonId, PersonId by, TimePoint until);
std::optional<Invitation> invitation(Tx&, std::string_view key);
void use_invitation(Tx&, std::string_view key);
void void_invitations(Tx&, PersonId);

std::string house_key(Tx&, std::string_view name, std::string_view if_none);

// ── access tokens: store_access.cpp ─────────────────────────────────────────────────────────────────────────────
void insert(Tx&, const Access&, std::string_view key);
std::optional<Access> access(Tx&, AccessId);
std::optional<Access> access_by_key(Tx&, std::string_view key);
std::vector<Access> access_of(Tx&, PersonId);
std::vector<Access> all_access(Tx&, int limit);
void access_used(Tx&, AccessId);
void withdraw_access(Tx&, AccessId);
void withdraw_access_of(Tx&, PersonId);

} // namespace mulin::accounts::store
