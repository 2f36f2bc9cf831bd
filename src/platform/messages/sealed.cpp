#include "platform/messages/sealed.hpp"
#include "platform/accounts/sodium.hpp"
#include "platform/accounts/tokens.hpp"

namespace mulin::messages {
namespace {

static_assert(sizeof(accounts::Digest) == crypto_secretbox_KEYBYTES);

accounts::Digest key(std::string_view house_secret) { return accounts::hmac_sha256(house_secret, "group robots"); }

} // namespace

std::string sealed(std::string_view house_secret, std::string_view words) {
    accounts::start_sodium();
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + words.size(), '\0');
    auto* const bytes = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(bytes, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes + crypto_secretbox_NONCEBYTES, accounts::bytes(words), words.size(), bytes, key(house_secret).data());
    std::string hex(2 * box.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes, box.size());
    hex.pop_back(); // the zero at its end
    return hex;
}

std::optional<std::string> opened(std::string_view house_secret, std::string_view hex) {
    accounts::start_sodium();
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    std::string box(hex.size() / 2, '\0');
    auto* const bytes = reinterpret_cast<unsigned char*>(box.data());
    std::size_t length = 0;
    if (sodium_hex2bin(bytes, box.size(), hex.data(), hex.size(), nullptr, &length, nullptr) != 0 || length < around) return std::nullopt;
    std::string words(length - around, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(words.data()), bytes + crypto_secretbox_NONCEBYTES,
                                   length - crypto_secretbox_NONCEBYTES, bytes, key(house_secret).data()) != 0)
        return std::nullopt;
    return words;
}

} // namespace mulin::messages
