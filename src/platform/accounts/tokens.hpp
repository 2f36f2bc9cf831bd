// Secrets made by the program: session and invitation tokens, and what is kept of them.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace mulin::accounts {

// 256 random bits as 43 characters that may stand in an address or a cookie.
std::string new_token();

// What the database keeps of a token: its SHA-256 in hex, so that a stolen backup opens no session. A token is random enough to need
// no salt and no slowness; passwords go through passwords.hpp.
std::string token_digest(std::string_view token);

using Digest = std::array<unsigned char, 32>;
Digest sha256(std::string_view);
Digest hmac_sha256(std::string_view key, std::string_view message);
std::string hex(const Digest&);    // lower case
std::string base64(const Digest&); // with padding, as webhooks want their signatures

// Equality that takes as long wherever the first difference is. Lengths are no secret.
bool same(std::string_view, std::string_view);

} // namespace mulin::accounts
