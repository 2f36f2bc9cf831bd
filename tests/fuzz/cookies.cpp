// Whatever a Cookie header holds: what is read may be stored and holds no separator.
// Seeds: "session=abc; size=\"large\"", "a=b=c;;=d; e", " a = b ".
#include "platform/web/cookies.hpp"
#include "platform/web/urlencoded.hpp"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mulin::web;
    Pairs cookies;
    read_cookies({reinterpret_cast<const char*>(data), size}, cookies);
    for (const auto& [name, value] : cookies) {
        const bool sound = !name.empty() && name.find_first_of("=;") == name.npos && value.find(';') == value.npos && is_storable(name) &&
                           is_storable(value);
        if (!sound) std::abort();
    }
    return 0;
}
