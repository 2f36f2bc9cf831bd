#include "platform/accounts/accounts.hpp"
#include "base/text.hpp"
#include "platform/accounts/store.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/accounts/totp.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::accounts {
namespace {

events::About account(PersonId p) { return {"account", p.value}; }

Refusal locked(TimePoint until, TimePoint now) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(until - now).count();
    return {Why::forbidden, "accounts.locked", "password", {std::to_string(minutes)}};
}

bool is_locked(const Account& a, TimePoint now) { return a.locked_until && now < *a.locked_until; }

// Counts a failure; the last one allowed locks.
Admission failed(Tx& tx, Account a, Refusal why, std::string_view from) {
    if (++a.failures >= failures_allowed) {
        a.failures = 0;
        a.locked_until = tx.now() + lock_time;
        why = locked(*a.locked_until, tx.now());
        events::record(tx, {.from = std::string(from)}, "accounts.locked", account(a.person));
    }
    store::replace(tx, a);
    return {.refused = std::move(why)};
}

void welcomed(Tx& tx, Account a, std::string_view from) {
    a.failures = 0;
    a.locked_until.reset();
    store::replace(tx, a);
    events::record(tx, {.person = a.person, .from = std::string(from)}, "accounts.signed_in", account(a.person));
}

} // namespace

std::optional<Account> of_login(Tx& tx, std::string_view login) { return store::of_login(tx, normal_login(login)); }
std::optional<Account> of_person(Tx& tx, PersonId p) { return store::of_person(tx, p); }

Admission admit(Tx& tx, const std::optional<Account>& account, bool password_right, std::string_view device, std::string_view from) {
    const Refusal wrong{Why::invalid, "accounts.wrong", "password"};
    if (!account) return {.refused = wrong};
    auto a = store::of_person(tx, account->person); // as it is now, not as it was when the hash was compared
    if (!a) return {.refused = wrong};
    if (is_locked(*a, tx.now())) return {.refused = locked(*a->locked_until, tx.now())};
    if (!password_right || a->password != account->password) return failed(tx, *a, wrong, from);
    if (a->shut) return {.refused = Refusal{Why::forbidden, "accounts.shut", "login"}};

    const bool needs_code = !a->second_factor.empty();
    const std::string token = new_token();
    store::insert(tx, Session{.key = token_digest(token),
                              .person = a->person,
                              .device = std::string(device),
                              .from = std::string(from),
                              .since = tx.now(),
                              .seen = tx.now(),
                              .needs_code = needs_code});
    if (!needs_code) welcomed(tx, *a, from);
    return {.token = token, .needs_code = needs_code};
}

Admission admit_code(Tx& tx, std::string_view token, std::string_view code, std::string_view from) {
    const Refusal wrong{Why::invalid, "accounts.code_wrong", "code"};
    const auto s = session(tx, token);
    auto a = s ? store::of_person(tx, s->person) : std::nullopt;
    if (!a || a->shut) return {.refused = wrong};
    if (is_locked(*a, tx.now())) return {.refused = locked(*a->locked_until, tx.now())};
    const auto step = totp_step(a->second_factor, code, tx.now());
    if (!step || *step <= a->last_step) return failed(tx, *a, wrong, from);

    a->last_step = *step;
    store::code_given(tx, s->key);
    welcomed(tx, *a, from);
    return {.token = std::string(token)};
}

std::optional<Session> session(Tx& tx, std::string_view token) { return store::session(tx, token_digest(token)); }

bool idle_too_long(const Session& s, bool officer, TimePoint now) { return now - s.seen > (officer ? idle_officer : idle_resident); }

void touch(Tx& tx, std::string_view key) { store::touch(tx, key); }
std::vector<Session> sessions_of(Tx& tx, PersonId p) { return store::sessions_of(tx, p); }
void end(Tx& tx, std::string_view key) { store::end(tx, key); }
void end_all(Tx& tx, PersonId p, std::string_view except_key) { store::end_all(tx, p, except_key); }
void forget_old(Tx& tx) { store::forget(tx, tx.now() - std::chrono::days(1)); }

std::string invite(Tx& tx, const Actor& who, PersonId person) {
    store::void_invitations(tx, person);
    const std::string token = new_token();
    store::insert_invitation(tx, token_digest(token), person, who.person, tx.now() + std::chrono::days(14));
    events::record(tx, who, "accounts.invited", account(person));
    return token;
}

std::optional<PersonId> invited(Tx& tx, std::string_view token) {
    const auto i = store::invitation(tx, token_digest(token));
    return i && !i->used && tx.now() < i->until ? std::optional(i->person) : std::nullopt;
}

Done accept(Tx& tx, const Actor& who, std::string_view token, std::string_view login, std::string_view password) {
    const auto person = invited(tx, token);
    if (!person) return refuse({Why::missing, "accounts.invitation_over"});
    store::use_invitation(tx, token_digest(token));

    auto existing = store::of_person(tx, *person);
    if (!existing) return create(tx, *person, login, password);
    existing->failures = 0;
    existing->locked_until.reset();
    existing->password = password;
    existing->password_since = tx.now();
    store::replace(tx, *existing);
    store::end_all(tx, *person, {});
    store::withdraw_access_of(tx, *person);
    events::record(tx, who, "accounts.password_reset", account(*person));
    return {};
}

Done create(Tx& tx, PersonId person, std::string_view typed, std::string_view password) {
    const auto login = normal_login(typed);
    if (login.size() < 2) return refuse({Why::invalid, "accounts.login_short", "login"});
    if (store::of_login(tx, login)) return refuse({Why::conflict, "accounts.login_taken", "login"});
    store::insert(tx, Account{.person = person,
                              .login = login,
                              .password = std::string(password),
                              .second_factor = {},
                              .locked_until = {},
                              .password_since = tx.now()});
    events::record(tx, {.person = person}, "accounts.created", account(person));
    return {};
}

void set_password(Tx& tx, const Actor& who, PersonId person, std::string_view hash) {
    auto a = store::of_person(tx, person);
    if (!a) return;
    a->password = hash;
    a->password_since = tx.now();
    store::replace(tx, *a);
    events::record(tx, who, "accounts.password_changed", account(person));
}

void set_second_factor(Tx& tx, const Actor& who, PersonId person, std::string_view secret, std::int64_t step) {
    auto a = store::of_person(tx, person);
    if (!a) return;
    a->second_factor = secret;
    a->last_step = step;
    store::replace(tx, *a);
    events::record(tx, who, secret.empty() ? "accounts.second_factor_off" : "accounts.second_factor_on", account(person));
}

void shut(Tx& tx, const Actor& who, PersonId person, bool closed) {
    auto a = store::of_person(tx, person);
    if (!a) return;
    a->shut = closed;
    store::replace(tx, *a);
    if (closed) store::end_all(tx, person, {});
    events::record(tx, who, closed ? "accounts.shut" : "accounts.opened", account(person));
}

void unlock(Tx& tx, const Actor& who, PersonId person) {
    auto a = store::of_person(tx, person);
    if (!a) return;
    a->failures = 0;
    a->locked_until.reset();
    store::replace(tx, *a);
    events::record(tx, who, "accounts.unlocked", account(person));
}

std::string house_key(Tx& tx, std::string_view name) { return store::house_key(tx, name, new_token()); }

std::string normal_login(std::string_view typed) {
    std::string login = text::half_width(text::trim(typed));
    std::erase_if(login, [](char c) { return c == ' ' || c == '-'; });
    std::ranges::transform(login, login.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return login;
}

} // namespace mulin::accounts
