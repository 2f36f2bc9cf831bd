// Who may read the figures of the process: programs on this machine, and those the operator named.
#pragma once
#include "platform/web/http.hpp"
#include <string>
#include <vector>

namespace mulin::web {

struct Watchers {
    std::vector<std::string> addresses{}; // besides this machine's own
    std::string token{};                  // "Authorization: Bearer …", from anywhere; empty: none opens
};

// What a proxy passes on does not come from this machine, wherever the proxy stands.
bool may_watch(const Request&, const Watchers&);

} // namespace mulin::web
