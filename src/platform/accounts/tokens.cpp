#include "platform/accounts/tokens.hpp"
#include "platform/accounts/sodium.hpp"

namespace mulin::accounts {
namespace {

std::string base64(const Digest& digest, int variant) {
    std::array<char, sodium_base64_ENCODED_LEN(sizeof(Digest), sodium_base64_VARIANT_ORIGINAL)> text; // the longer of the two
    return sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), variant);
}

} // namespace

std::string new_token() {
    start_sodium();
    Digest random;
    randombytes_buf(random.data(), random.size());
    return base64(random, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string token_digest(std::string_view token) { return hex(sha256(token)); }

Digest sha256(std::string_view text) {
    start_sodium();
    Digest digest;
    crypto_hash_sha256(digest.data(), bytes(text), text.size());
    return digest;
}

Digest hmac_sha256(std::string_view key, std::string_view message) {
    start_sodium();
    Digest digest;
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes(message), message.size());
    crypto_auth_hmacsha256_final(&state, digest.data());
    return digest;
}

std::string hex(const Digest& digest) {
    std::array<char, 2 * sizeof(Digest) + 1> text;
    return sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
}

std::string base64(const Digest& digest) { return base64(digest, sodium_base64_VARIANT_ORIGINAL); }

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(characters(a), characters(b), a.size()) == 0;
}

} // namespace mulin::accounts
