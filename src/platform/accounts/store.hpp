// The SQL of accounts, sessions and invitations. Private to this folder.
#pragma once
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

} // namespace mulin::accounts::store
