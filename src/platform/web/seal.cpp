#include "platform/web/seal.hpp"
#include "platform/accounts/tokens.hpp"

namespace mulin::web {
namespace {

std::string mark(const Visit& v, std::string_view purpose, std::string_view words) {
    return accounts::hex(accounts::hmac_sha256(v.reach.secret, "sealed " + std::string(purpose) + "\n" + std::string(words)));
}

} // namespace

std::string sealed(const Visit& v, std::string_view purpose, std::string_view words) {
    return std::string(words) + "." + mark(v, purpose, words);
}

std::optional<std::string> unsealed(const Visit& v, std::string_view purpose, std::string_view sent) {
    const auto dot = sent.rfind('.');
    if (dot == sent.npos) return std::nullopt;
    const auto words = sent.substr(0, dot);
    if (!accounts::same(sent.substr(dot + 1), mark(v, purpose, words))) return std::nullopt;
    return std::string(words);
}

} // namespace mulin::web
