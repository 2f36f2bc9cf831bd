#include "platform/web/cookies.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::web {

void read_cookies(std::string_view header, Pairs& into) {
    while (!header.empty()) {
        std::string_view value = ascii::take_until(header, ';');
        if (value.find('=') == value.npos) continue;
        const auto name = ascii::trimmed(ascii::take_until(value, '='));
        value = ascii::trimmed(value);
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) value = value.substr(1, value.size() - 2);
        if (!name.empty() && is_storable(name) && is_storable(value)) into.add(std::string(name), std::string(value));
    }
}

std::string written(const Cookie& cookie) {
    std::string header;
    header.append(cookie.name).append("=").append(cookie.value).append("; Path=/; HttpOnly; SameSite=Lax");
    if (cookie.lives) header.append("; Max-Age=").append(std::to_string(cookie.lives->count()));
    if (cookie.secure) header.append("; Secure");
    return header;
}

} // namespace mulin::web
