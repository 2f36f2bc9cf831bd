#include "platform/web/limits.hpp"
#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace mulin::web {

std::string line_of(std::string_view address) {
    std::string line(address);
    std::array<char, sizeof(in6_addr)> bytes{};
    if (inet_pton(AF_INET6, line.c_str(), bytes.data()) == 1) line.assign(bytes.data(), bytes.size() / 2);
    return line;
}

bool Limits::allow(std::string_view kind, std::string_view caller, Limit limit, TimePoint now) {
    const std::lock_guard lock(mutex_);
    if (now - swept_ > std::chrono::hours(1)) {
        std::erase_if(buckets_, [&](const auto& b) { return now - b.second.at > std::chrono::hours(1); });
        swept_ = now;
    }
    const auto [i, fresh] = buckets_.try_emplace(std::string(kind) + " " + line_of(caller), Bucket{double(limit.burst), now});
    auto& [left, at] = i->second;
    const std::chrono::duration<double> passed = now - at;
    left = std::min(double(limit.burst), left + std::max(0.0, passed / std::chrono::duration<double>(limit.refill)));
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
}

} // namespace mulin::web
