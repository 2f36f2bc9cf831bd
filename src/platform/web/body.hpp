// A request's body on its way in, put where its kind belongs: form fields, uploads, or text.
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"
#include "platform/web/multipart.hpp"

namespace mulin::web {

struct BodyLimits {
    std::size_t text = 1024 * 1024; // forms without their files, and everything that is no form
    std::uint64_t files = 64ull << 20;
};

class Body {
public:
    // Of the kind the request's Content-Type says. `request` must outlive this; its uploads leave the disk with this.
    Body(Request& request, BodyLimits limits, Scratch& scratch);

    // Whether so long a body, announced or reached, may come. Faults: body_too_long, files_too_long, bad_form (a multipart form that
    // does not say its boundary).
    Checked<void> allow(std::uint64_t length) const;

    // Whether take() may have to wait for a disk.
    bool uses_disk() const { return multipart_.has_value(); }

    Checked<void> take(std::string_view chunk);

    // Fills in the request's form and uploads, or body.
    Checked<void> finish();

private:
    Request& request_;
    BodyLimits limits_;
    std::string kind_; // "multipart/form-data" …
    std::uint64_t length_ = 0;
    std::optional<Multipart> multipart_;
};

} // namespace mulin::web
