// Who may sign in, with what, and from which devices. Knows persons only by their number; hashing happens outside of transactions.
#pragma once
#include "base/result.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::accounts {

struct Account {
    PersonId person;
    std::string login;          // lower case; a name or the digits of a phone
    std::string password;       // argon2id, with its parameters
    std::string second_factor;  // TOTP secret, base32; empty: none
    std::int64_t last_step = 0; // the last TOTP step used: a code works once
    int failures = 0;
    std::optional<TimePoint> locked_until;
    bool shut = false; // by an officer
    TimePoint password_since;
};

std::optional<Account> of_login(Tx&, std::string_view login);
std::optional<Account> of_person(Tx&, PersonId);

// ── signing in ──────────────────────────────────────────────────────────────────────────────────────────────────
constexpr int failures_allowed = 5; // then locked for `lock_time` (GB/T 22239 level 2, handbook §5.3)
constexpr std::chrono::minutes lock_time{15};

// What comes of an attempt: a session to set as cookie, or a refusal that is nevertheless written down (the failure counts).
// Refusals: accounts.wrong (never which of the two), accounts.locked {minutes}, accounts.shut.
struct Admission {
    std::string token{};
    bool needs_code = false;
    std::optional<Refusal> refused{};
};
Admission admit(Tx&, const std::optional<Account>&, bool password_right, std::string_view device, std::string_view from);
// The second step. Refusals: accounts.code_wrong, accounts.locked.
Admission admit_code(Tx&, std::string_view token, std::string_view code, std::string_view from);

// ── sessions ────────────────────────────────────────────────────────────────────────────────────────────────────
constexpr std::chrono::minutes idle_officer{15}, idle_resident{30};

struct Session {
    std::string key; // SHA-256 of the token, hex: what is stored
    PersonId person;
    std::string device, from;
    TimePoint since, seen;
    bool needs_code = false;
};
std::optional<Session> session(Tx&, std::string_view token); // whatever its age; the caller judges idleness
bool idle_too_long(const Session&, bool officer, TimePoint now);
void touch(Tx&, std::string_view key);
std::vector<Session> sessions_of(Tx&, PersonId);
void end(Tx&, std::string_view key);
void end_all(Tx&, PersonId, std::string_view except_key = {});
void forget_old(Tx&); // the job: sessions unseen for a day, invitations long over

// ── keys to the door ────────────────────────────────────────────────────────────────────────────────────────────
// A one-time invitation, printed as a QR code or sent: the holder chooses a password. Also the way a password is reset: the old one
// stops working when the new one is set, and with it sessions and access tokens. Valid for 14 days.
std::string invite(Tx&, const Actor&, PersonId);
std::optional<PersonId> invited(Tx&, std::string_view token);
// Refusals: accounts.login_taken, accounts.login_short, accounts.invitation_over. `password` is already hashed.
Done accept(Tx&, const Actor&, std::string_view token, std::string_view login, std::string_view password);
// Without an invitation: setting up, the command line.
Done create(Tx&, PersonId, std::string_view login, std::string_view password);

void set_password(Tx&, const Actor&, PersonId, std::string_view hash);                           // ends the other sessions
void set_second_factor(Tx&, const Actor&, PersonId, std::string_view secret, std::int64_t step); // "" turns it off
void shut(Tx&, const Actor&, PersonId, bool);                                                    // ends its sessions
void unlock(Tx&, const Actor&, PersonId);

// A secret of the house by name, made when first asked for; the same in every process. Run it in a write with community 0.
std::string house_key(Tx&, std::string_view name);

std::string normal_login(std::string_view typed); // lower case, phones without blanks and dashes

} // namespace mulin::accounts
