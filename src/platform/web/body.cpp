#include "platform/web/body.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::web {
namespace {

constexpr std::string_view multipart_form = "multipart/form-data", urlencoded_form = "application/x-www-form-urlencoded";

} // namespace

Body::Body(Request& request, BodyLimits limits, Scratch& scratch) : request_(request), limits_(limits) {
    const std::string_view type = request.headers.get("content-type");
    kind_ = ascii::lower(ascii::trimmed(type.substr(0, type.find(';'))));
    if (const auto boundary = multipart_boundary(type))
        multipart_.emplace(*boundary, MultipartLimits{.fields = limits.text, .files = limits.files}, scratch);
}

Checked<void> Body::allow(std::uint64_t length) const {
    if (kind_ != multipart_form) return length <= limits_.text ? Checked<void>() : std::unexpected(Fault::body_too_long);
    if (!multipart_) return std::unexpected(Fault::bad_form);
    // Fields, boundaries and heads of parts are small beside this; Multipart counts exactly.
    if (length > limits_.files + 2 * limits_.text) return std::unexpected(Fault::files_too_long);
    return {};
}

Checked<void> Body::take(std::string_view chunk) {
    length_ += chunk.size();
    if (auto allowed = allow(length_); !allowed) return allowed;
    if (multipart_) return multipart_->feed(chunk);
    request_.body += chunk;
    return {};
}

Checked<void> Body::finish() {
    if (multipart_) {
        auto form = multipart_->finish();
        if (!form) return std::unexpected(form.error());
        request_.form = std::move(form->fields);
        request_.uploads = std::move(form->uploads);
    }
    if (kind_ == urlencoded_form) {
        auto form = read_urlencoded(std::exchange(request_.body, {}));
        if (!form) return std::unexpected(form.error());
        request_.form = *std::move(form);
    }
    return {};
}

} // namespace mulin::web
