#include "platform/web/assets.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/embedded.hpp"
#include <utility>

namespace mulin::web {
namespace {

constexpr std::string_view folder = "web/dist/", prefix = "/assets/";

std::string type_of(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> types[] = {
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".webmanifest", "application/manifest+json"},
    };
    for (const auto& [ending, type] : types)
        if (name.ends_with(ending)) return std::string(type);
    return "application/octet-stream";
}

} // namespace

Assets::Assets() {
    for (const auto& [path, bytes] : embedded())
        if (path.starts_with(folder)) all_[std::string(path.substr(folder.size()))] = {bytes, accounts::token_digest(bytes).substr(0, 12)};
}

std::string Assets::address(std::string_view name) const {
    const auto i = all_.find(name);
    return std::string(prefix) + (i == all_.end() ? "missing" : i->second.version) + "/" + std::string(name);
}

std::optional<Response> Assets::answer(const Request& r) const {
    std::string_view path = r.path;
    if (path == "/favicon.ico") path = "/assets/-/mark.svg";
    if (!path.starts_with(prefix)) return std::nullopt;
    path.remove_prefix(prefix.size());
    const auto slash = path.find('/');
    const auto i = slash == path.npos ? all_.end() : all_.find(path.substr(slash + 1));
    if (i == all_.end()) return Response{.status = 404, .type = "text/plain; charset=utf-8", .body = "Not here."};

    Response answer{.type = type_of(i->first), .body = std::string(i->second.bytes)};
    const bool current = path.substr(0, slash) == i->second.version;
    answer.headers.add("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    answer.headers.add("X-Content-Type-Options", "nosniff");
    if (i->first == "worker.js") answer.headers.add("Service-Worker-Allowed", "/"); // it looks after pages, not only after its own folder
    return answer;
}

} // namespace mulin::web
