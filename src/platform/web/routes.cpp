#include "platform/web/routes.hpp"
#include <algorithm>
#include <stdexcept>

namespace mulin::web {
namespace {

std::string_view take_step(std::string_view& path) {
    path.remove_prefix(1); // the slash
    const auto end = std::min(path.find('/'), path.size());
    const auto step = path.substr(0, end);
    path.remove_prefix(end);
    return step;
}

bool is_number(std::string_view s) {
    return !s.empty() && s.size() <= 18 && std::ranges::all_of(s, [](char c) { return c >= '0' && c <= '9'; });
}

// The named steps of `path` under `pattern`, or nothing when it is another address.
std::optional<std::vector<std::pair<std::string, std::string>>> steps(std::string_view pattern, std::string_view path) {
    std::vector<std::pair<std::string, std::string>> named;
    while (!pattern.empty() && !path.empty()) {
        const auto want = take_step(pattern), have = take_step(path);
        if (!want.starts_with('{')) {
            if (want != have) return std::nullopt;
            continue;
        }
        const auto name = want.substr(1, want.size() - 2);
        if (have.empty() || (name.ends_with("id") && !is_number(have))) return std::nullopt;
        named.emplace_back(name, have);
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return named;
}

} // namespace

void Routes::add(std::string_view method, std::string_view pattern, For whom, Handler h, std::optional<Grant> grant) {
    for (const auto& r : all_)
        if (r.method == method && r.pattern == pattern) throw std::logic_error("two routes for " + std::string(pattern));
    all_.push_back({std::string(method), std::string(pattern), whom, h, grant});
}

std::optional<Routes::Match> Routes::match(std::string_view method, std::string_view path, bool& wrong_method) const {
    wrong_method = false;
    for (const auto& route : all_) {
        auto named = steps(route.pattern, path);
        if (!named) continue;
        if (route.method == method) return Match{&route, *std::move(named)};
        wrong_method = true;
    }
    return std::nullopt;
}

std::string Routes::methods(std::string_view path) const {
    std::string list;
    for (const auto& route : all_)
        if (steps(route.pattern, path)) list.append(list.empty() ? "" : ", ").append(route.method);
    return list;
}

const ForPrograms* Routes::for_programs(std::string_view path) const {
    const auto at = std::ranges::find_if(for_programs_, [&](const ForPrograms& p) { return path.starts_with(p.prefix); });
    return at == for_programs_.end() ? nullptr : &*at;
}

} // namespace mulin::web
