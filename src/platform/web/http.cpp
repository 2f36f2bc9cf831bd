#include "platform/web/http.hpp"
#include <algorithm>

namespace mulin::web {

std::string_view Pairs::get(std::string_view name) const {
    const auto found = std::ranges::find(all_, name, [](const auto& pair) -> std::string_view { return pair.first; });
    return found == all_.end() ? std::string_view{} : found->second;
}

bool Pairs::has(std::string_view name) const {
    return std::ranges::any_of(all_, [&](const auto& pair) { return pair.first == name; });
}

std::vector<std::string_view> Pairs::every(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : all_)
        if (key == name) values.push_back(value);
    return values;
}

} // namespace mulin::web
