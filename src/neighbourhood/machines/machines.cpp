#include "neighbourhood/machines/machines.hpp"
#include "neighbourhood/organisation/organisation.hpp"

namespace mulin::machines {
namespace {

using organisation::Right;

constexpr Refusal not_yours{Why::forbidden, "machines.not_yours"};
constexpr int most_shown = 200;

} // namespace

bool sees_all(const Actor& who) { return organisation::may_everywhere(who, Right::manage_accounts); }

Result<accounts::MadeAccess> make(Tx& tx, const Actor& who, const accounts::NewAccess& n) {
    if (who.program || !organisation::is_officer(who)) return refuse(not_yours);
    return accounts::make_access(tx, who, n);
}

std::vector<accounts::Access> tokens(Tx& tx, const Actor& who) {
    return sees_all(who) ? accounts::all_access(tx, most_shown) : accounts::access_of(tx, who.person);
}

Done withdraw(Tx& tx, const Actor& who, accounts::AccessId id) {
    const auto a = accounts::access(tx, id);
    if (!a) return refuse({Why::missing, "machines.unknown"});
    if (who.program || (a->person != who.person && !sees_all(who))) return refuse(not_yours);
    accounts::withdraw_access(tx, who, id);
    return {};
}

} // namespace mulin::machines
