#include "platform/accounts/access.hpp"
#include "base/text.hpp"
#include "platform/accounts/accounts.hpp"
#include "platform/accounts/store.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::accounts {
namespace {

constexpr std::string_view between = " · "; // an address and the program that came from there
constexpr std::string_view sign = "mulin_"; // by which people and scanners of published code know what it is

Refusal wrong(std::string_view name, std::string_view field) { return {.why = Why::invalid, .name = name, .field = field}; }

} // namespace

Result<MadeAccess> make_access(Tx& tx, const Actor& who, const NewAccess& n) {
    std::vector<Refusal> wrongs;
    const auto name = text::tidy(n.name);
    if (name.empty()) wrongs.push_back(wrong("accounts.access_name", "name"));
    if (n.grants.empty()) wrongs.push_back(wrong("accounts.access_grants", "grants"));
    if (n.lasts < std::chrono::days(1) || n.lasts > longest_access) wrongs.push_back(wrong("accounts.access_lasts", "lasts"));
    if (!wrongs.empty()) return refuse_all(std::move(wrongs));
    const auto all = store::access_of(tx, who.person);
    if (std::ranges::count_if(all, [&](const Access& a) { return a.good(tx.now()); }) >= most_access)
        return refuse({Why::conflict, "accounts.access_many"});

    const MadeAccess made{tx.fresh<AccessId>(), std::string(sign) + new_token()};
    const Access access{
        .id = made.id, .person = who.person, .name = name, .grants = n.grants, .made_at = tx.now(), .until = tx.now() + n.lasts};
    store::insert(tx, access, token_digest(made.token));
    events::record(tx, who, "accounts.access_made", {"account", who.person.value}, name);
    return made;
}

std::vector<Access> access_of(Tx& tx, PersonId person) { return store::access_of(tx, person); }
std::vector<Access> all_access(Tx& tx, int limit) { return store::all_access(tx, limit); }
std::optional<Access> access(Tx& tx, AccessId id) { return store::access(tx, id); }

void withdraw_access(Tx& tx, const Actor& who, AccessId id) {
    const auto a = store::access(tx, id);
    if (!a || a->withdrawn_at) return;
    store::withdraw_access(tx, id);
    events::record(tx, who, "accounts.access_withdrawn", {"account", a->person.value}, a->name);
}

// It is looked up by its digest: how long that takes tells nothing of a token nobody has.
std::optional<Access> access_by_token(Tx& tx, std::string_view token) {
    if (!token.starts_with(sign)) return std::nullopt;
    auto a = store::access_by_key(tx, token_digest(token));
    if (!a || !a->good(tx.now())) return std::nullopt;
    const auto account = store::of_person(tx, a->person);
    return account && !account->shut ? a : std::nullopt;
}

void access_used(Tx& tx, AccessId id) { store::access_used(tx, id); }

std::string came_through(std::string_view address, const Access& a) { return std::string(address).append(between).append(a.name); }

std::string_view program_of(std::string_view from) {
    const auto at = from.find(between);
    return at == from.npos ? std::string_view() : from.substr(at + between.size());
}

} // namespace mulin::accounts
