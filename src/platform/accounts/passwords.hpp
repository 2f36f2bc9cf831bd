// Passwords: what may be one, and how they are kept.
#pragma once
#include "base/result.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace mulin::accounts {

// Whose password it is to be: it must not be guessed from what neighbours know. Either may be empty.
struct PasswordOwner {
    std::string_view name, phone;
};

inline constexpr std::size_t least_characters = 10, phrase_characters = 16;

// A password of ten characters with three of: small letters, capitals, digits, anything else; or a phrase of sixteen (GB/T 22239 level 2).
// Refusals, all that apply, on the field "password": accounts.password_short, accounts.password_simple, accounts.password_common,
// accounts.password_has_phone, accounts.password_has_name.
Done acceptable_password(std::string_view password, const PasswordOwner&);

// Argon2id, 19 MiB, 2 passes; the parameters and the salt are part of what is stored. About 15 ms: never inside a transaction.
std::string password_hash(std::string_view password);

// Whether it is the password. An account that does not exist (nothing stored) takes as long as a wrong password, so that sign-in
// does not tell who lives here.
bool password_matches(std::string_view password, const std::optional<std::string>& stored);

// Whether it was stored with other parameters than today's: hash it anew at the next sign-in.
bool needs_rehash(const std::string& stored);

} // namespace mulin::accounts
