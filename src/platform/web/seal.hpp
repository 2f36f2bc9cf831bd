// Words of ours that go out with a browser and come back as they were or not at all: what a cookie may be trusted with.
#pragma once
#include "platform/web/visit.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace mulin::web {

// Keyed by the house and by `purpose`, so that what was sealed for one thing opens no other. Anyone can read it, nobody can change it.
std::string sealed(const Visit&, std::string_view purpose, std::string_view words);
std::optional<std::string> unsealed(const Visit&, std::string_view purpose, std::string_view sent);

} // namespace mulin::web
