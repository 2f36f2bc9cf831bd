#include "platform/accounts/totp.hpp"
#include "platform/accounts/sodium.hpp"
#include "platform/accounts/tokens.hpp"
#include <array>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace mulin::accounts {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::chrono::seconds step_length{30};
constexpr std::size_t code_digits = 6;

// A part of an address; "+" for a space is not known to every app.
std::string percent_encoded(std::string_view text) {
    std::string out;
    for (char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

} // namespace

std::string base32(std::string_view raw) {
    std::string text;
    unsigned held = 0, bits = 0;
    for (char c : raw) {
        held = (held << 8 | static_cast<unsigned char>(c)) & 0xFFFF;
        for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    }
    if (bits > 0) text += alphabet[(held << (5 - bits)) & 31];
    return text;
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string raw;
    unsigned held = 0, bits = 0;
    for (char c : text) {
        if (c == ' ' || c == '=') continue;
        const auto value = alphabet.find(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        if (value == alphabet.npos) return std::nullopt;
        held = (held << 5 | static_cast<unsigned>(value)) & 0xFFFF;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        raw += static_cast<char>(held >> bits & 0xFF);
    }
    return raw;
}

std::string new_totp_secret() {
    start_sodium();
    std::array<char, 20> random;
    randombytes_buf(random.data(), random.size());
    return base32({random.data(), random.size()});
}

std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account) {
    return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) + "?secret=" + std::string(secret) +
           "&issuer=" + percent_encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
}

std::string totp_code(std::string_view key, std::int64_t step) {
    std::array<unsigned char, 8> counter;
    for (int i = 0; i < 8; ++i) counter[i] = static_cast<unsigned char>(step >> (56 - 8 * i));
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac;
    unsigned size = 0;
    if (!HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(), mac.data(), &size))
        throw std::runtime_error("HMAC-SHA1 is not to be had");

    const std::size_t at = mac[size - 1] & 15; // RFC 4226: the last four bits say where the number begins
    std::uint32_t number = mac[at] & 0x7F;
    for (std::size_t i = 1; i < 4; ++i) number = number << 8 | mac[at + i];
    const std::string digits = std::to_string(number % 1'000'000);
    return std::string(code_digits - digits.size(), '0') + digits;
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view typed, TimePoint now) {
    const auto key = from_base32(secret);
    if (!key || key->empty()) return std::nullopt;
    std::string code(typed);
    std::erase(code, ' '); // apps show 123 456
    const std::int64_t current = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()) / step_length;
    std::optional<std::int64_t> found;
    for (std::int64_t step = current - 1; step <= current + 1; ++step)
        if (same(totp_code(*key, step), code)) found = step;
    return found;
}

} // namespace mulin::accounts
