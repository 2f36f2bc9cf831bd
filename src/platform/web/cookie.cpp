#include "platform/web/cookie.hpp"

namespace mulin::web {
namespace {

constexpr std::string_view session_name = "mulin-session";

} // namespace

std::string cookie(const Request& r, std::string_view name, std::string_view value, std::string_view more) {
    std::string all(name);
    all.append("=").append(value).append("; Path=/; HttpOnly; SameSite=Lax").append(r.secure ? "; Secure" : "").append(more);
    return all;
}

std::string_view session_token(const Visit& v) { return v.request.cookies.get(session_name); }

void set_session(Visit& v, std::string_view token) {
    v.set_cookies.push_back(cookie(v.request, session_name, token, token.empty() ? "; Max-Age=0" : ""));
}

} // namespace mulin::web
