// Cookies, both ways.
#pragma once
#include "platform/web/http.hpp"
#include <chrono>

namespace mulin::web {

// Adds what one Cookie header holds. Pieces that make no sense are passed over: another program of the same host may have set them.
void read_cookies(std::string_view header, Pairs& into);

// A cookie no script can read and no other site can send along but by a link.
struct Cookie {
    std::string_view name, value;                // letters, digits and -._~ only: encode anything else first
    std::optional<std::chrono::seconds> lives{}; // until the browser is closed when not given; 0 takes it away
    bool secure = true;                          // sent over TLS only
};

// For the Set-Cookie header.
std::string written(const Cookie&);

} // namespace mulin::web
