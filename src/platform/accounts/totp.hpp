// The six digits of an authenticator app: time-based one-time passwords (RFC 6238, SHA-1, 30 seconds), as every such app knows them.
#pragma once
#include "base/values.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace mulin::accounts {

std::string base32(std::string_view bytes);                    // RFC 4648, without padding
std::optional<std::string> from_base32(std::string_view text); // small letters, spaces and padding are passed over

// 160 random bits in base32: what is stored (encrypted) and shown once for typing in.
std::string new_totp_secret();

// What the QR code says that an app scans. `issuer` is the installation's name, `account` the person's sign-in name.
std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account);

// The code of one step of 30 seconds. `key` is the secret's bytes.
std::string totp_code(std::string_view key, std::int64_t step);

// The step whose code was typed: now's, the one before or the one after, for clocks that are a little off; else nothing.
// A code must not serve twice: the caller stores the step and refuses one that is not later than the last.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view typed, TimePoint now);

} // namespace mulin::accounts
