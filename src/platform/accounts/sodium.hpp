// Starts libsodium once; each function that uses it asks first.
#pragma once
#include <sodium.h>
#include <stdexcept>

namespace mulin::accounts {

inline void start_sodium() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium did not start");
}

// libsodium speaks of bytes, we of text.
inline const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

} // namespace mulin::accounts
