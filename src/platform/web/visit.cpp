#include "platform/web/visit.hpp"
#include "base/text.hpp"

namespace mulin::web {

std::string Visit::text(std::string_view field) const {
    for (const auto& [name, value] : steps)
        if (name == field) return value;
    const Pairs& sent = request.form.has(field) ? request.form : request.query;
    return std::string(text::trim(sent.get(field)));
}

std::vector<std::string> Visit::texts(std::string_view field) const {
    const Pairs& sent = request.form.has(field) ? request.form : request.query;
    std::vector<std::string> all;
    for (const auto value : sent.every(field)) all.emplace_back(text::trim(value));
    return all;
}

Typed Visit::typed(std::initializer_list<std::string_view> fields) const {
    Typed all;
    for (const auto field : fields)
        if (auto value = text(field); !value.empty()) all.emplace(field, std::move(value));
    return all;
}

std::optional<std::int64_t> Visit::number(std::string_view field) const {
    const auto s = text(field);
    std::int64_t n = 0;
    const auto [end, wrong] = std::from_chars(s.data(), s.data() + s.size(), n);
    if (s.empty() || wrong != std::errc{} || end != s.data() + s.size()) return std::nullopt;
    return n;
}

} // namespace mulin::web
