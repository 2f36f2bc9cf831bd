// A request's body on its way in, put where its kind belongs: form fields, uploads, or text.
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"

namespace mulin::web {

struct BodyLimits {
    std::size_t text = 1024 * 1024;         // forms without their files, and everything that is no form
    std::uint64_t files = 64ull << 20;
};

class Body {
public:
    // What the request's Content-Type asks for. `request` must outlive this.
    Body(Request& request, BodyLimits limits);

    // Of a length announced or reached: body_too_long when no body of this kind may be that long.
    Checked<void> allow(std::uint64_t length) const;

    Checked<void> take(std::string_view chunk);
    Checked<void> finish();

private:
    enum class Kind { text, urlencoded };
    Request& request_;
    BodyLimits limits_;
    Kind kind_;
};

} // namespace mulin::web
