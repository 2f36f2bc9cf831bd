// Access tokens: by one, a program acts for a person, as far as they granted it and never further than they may go themselves. The token is
// shown once; a hash of it is kept. It ends on its day, when it is withdrawn, when its person's password is reset and while the account is shut.
#pragma once
#include "base/result.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::accounts {

using AccessId = Id<struct AccessTag>;

struct Access {
    AccessId id{};
    PersonId person{};
    std::string name; // which program: "12345 热线"
    Grants grants;
    TimePoint made_at, until;
    std::optional<TimePoint> used_at{}, withdrawn_at{};
    bool good(TimePoint now) const { return !withdrawn_at && now < until; }
};

inline constexpr int most_access = 20; // good ones of one person
inline constexpr std::chrono::days longest_access{366};

struct NewAccess {
    std::string name;
    Grants grants;
    std::chrono::days lasts{90};
};
struct MadeAccess {
    AccessId id;
    std::string token; // "mulin_…", never to be seen again
};
// For the actor themselves. Refusals: accounts.access_name, accounts.access_grants, accounts.access_lasts (1 … 366 days), accounts.access_many.
Result<MadeAccess> make_access(Tx&, const Actor&, const NewAccess&);
std::vector<Access> access_of(Tx&, PersonId);   // newest first
std::vector<Access> all_access(Tx&, int limit); // of everyone, newest first
std::optional<Access> access(Tx&, AccessId);
void withdraw_access(Tx&, const Actor&, AccessId); // whoever calls has asked whether they may

// Whose token this is, if it is good now.
std::optional<Access> access_by_token(Tx&, std::string_view token);
void access_used(Tx&, AccessId);

// Where a program came from, for the log: the address and which program; and the program again, "" when a person came themselves.
std::string came_through(std::string_view address, const Access&);
std::string_view program_of(std::string_view from);

} // namespace mulin::accounts
