// What was typed into a form, by field: to be shown again when the form comes back, or filled in from what is known.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace mulin::web {

using Typed = std::map<std::string, std::string, std::less<>>;

// "" when nothing was typed there.
inline std::string typed_or(const Typed& typed, std::string_view field) {
    const auto at = typed.find(field);
    return at == typed.end() ? std::string() : at->second;
}

} // namespace mulin::web
