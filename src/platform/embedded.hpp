// The files the binary carries (locales/, schema/, web/dist/), by their path from the project's root.
#pragma once
#include <string_view>
#include <vector>

namespace mulin {

struct Embedded {
    std::string_view path, bytes;
};
std::vector<Embedded> embedded();

} // namespace mulin
