// Starts libsodium once; each function that uses it asks first.
#pragma once
#include <sodium.h>
#include <stdexcept>

namespace mulin::accounts {

inline void start_sodium() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium did not start");
}

// What libsodium takes is never null, not even for nothing.
inline const char* characters(std::string_view text) { return text.empty() ? "" : text.data(); }
inline const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(characters(text)); }

} // namespace mulin::accounts
