// Cookies this house sets, and the one that holds a session.
#pragma once
#include "platform/web/visit.hpp"
#include <string>
#include <string_view>

namespace mulin::web {

// A Set-Cookie value; `more` such as "; Max-Age=60". Not for scripts, not for other sites, and only by TLS where we have it.
std::string cookie(const Request&, std::string_view name, std::string_view value, std::string_view more = {});

std::string_view session_token(const Visit&);     // as sent, "" when none
void set_session(Visit&, std::string_view token); // "" takes it away

} // namespace mulin::web
