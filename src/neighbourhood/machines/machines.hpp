// The front door of the room: tokens by which programs act for officers. Refusals: machines.not_yours, and those of accounts::make_access.
#pragma once
#include "platform/accounts/access.hpp"

namespace mulin::machines {

// By officers, for themselves.
Result<accounts::MadeAccess> make(Tx&, const Actor&, const accounts::NewAccess&);
// One's own; those of everyone for whoever looks after accounts. Newest first.
std::vector<accounts::Access> tokens(Tx&, const Actor&);
bool sees_all(const Actor&);
Done withdraw(Tx&, const Actor&, accounts::AccessId);

} // namespace mulin::machines
