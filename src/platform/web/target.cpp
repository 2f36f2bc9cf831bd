#include "platform/web/target.hpp"
#include "base/utf8.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::web {
namespace {

std::string_view without_origin(std::string_view target) {
    for (std::string_view scheme : {"http://", "https://"})
        if (ascii::same(target.substr(0, scheme.size()), scheme)) {
            const auto path = target.find_first_of("/?", scheme.size());
            return path == target.npos ? "/" : target.substr(path);
        }
    return target;
}

bool is_sound(std::string_view segment) {
    if (segment == "." || segment == "..") return false;
    for (const char c : segment)
        if (c == '/' || c == '\\' || ascii::is_control(c)) return false;
    return utf8::valid(segment);
}

// Segment by segment, so that an encoded slash cannot pass for a real one.
std::optional<std::string> read_path(std::string_view sent) {
    if (!sent.starts_with('/')) return std::nullopt;
    std::string path;
    const bool last_slash = sent.ends_with('/');
    while (!sent.empty()) {
        const auto raw = ascii::take_until(sent, '/');
        if (raw.empty()) continue;
        const auto segment = percent_decoded(raw, Plus::is_plus);
        if (!segment || !is_sound(*segment)) return std::nullopt;
        path.append("/").append(*segment);
    }
    if (last_slash) path += '/';
    return path;
}

} // namespace

Checked<Target> read_target(std::string_view sent) {
    std::string_view query = without_origin(sent);
    auto path = read_path(ascii::take_until(query, '?'));
    auto pairs = read_urlencoded(query);
    if (!path || !pairs) return std::unexpected(Fault::bad_target);
    return Target{.path = *std::move(path), .query = *std::move(pairs)};
}

} // namespace mulin::web
