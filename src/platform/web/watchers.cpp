#include "platform/web/watchers.hpp"
#include "platform/accounts/tokens.hpp"
#include <algorithm>

namespace mulin::web {
namespace {

bool bears(const Request& r, std::string_view token) {
    constexpr std::string_view scheme = "Bearer ";
    const auto sent = r.headers.get("authorization");
    return !token.empty() && sent.starts_with(scheme) && accounts::same(sent.substr(scheme.size()), token);
}

bool from_here(const Request& r) {
    const bool passed_on = r.headers.has("x-forwarded-for") || r.headers.has("forwarded") || r.headers.has("via");
    return !passed_on && (r.remote.starts_with("127.") || r.remote == "::1");
}

} // namespace

bool may_watch(const Request& r, const Watchers& w) {
    return bears(r, w.token) || std::ranges::find(w.addresses, r.remote) != w.addresses.end() || from_here(r);
}

} // namespace mulin::web
