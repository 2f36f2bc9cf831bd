#include "platform/web/body.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::web {

Body::Body(Request& request, BodyLimits limits) : request_(request), limits_(limits) {
    std::string_view type = request.headers.get("content-type");
    kind_ = ascii::same(ascii::trimmed(ascii::take_until(type, ';')), "application/x-www-form-urlencoded") ? Kind::urlencoded : Kind::text;
}

Checked<void> Body::allow(std::uint64_t length) const {
    if (length > limits_.text) return std::unexpected(Fault::body_too_long);
    return {};
}

Checked<void> Body::take(std::string_view chunk) {
    if (auto allowed = allow(request_.body.size() + chunk.size()); !allowed) return allowed;
    request_.body += chunk;
    return {};
}

Checked<void> Body::finish() {
    if (kind_ == Kind::text) return {};
    auto form = read_urlencoded(std::exchange(request_.body, {}));
    if (!form) return std::unexpected(form.error());
    request_.form = *std::move(form);
    return {};
}

} // namespace mulin::web
