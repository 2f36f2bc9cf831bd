#include "platform/web/multipart.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/header_value.hpp"
#include "platform/web/part_head.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>

namespace mulin::web {

Multipart::Multipart(std::string_view boundary, MultipartLimits limits, Scratch& scratch)
    : delimiter_("\r\n--" + std::string(boundary)), limits_(limits), scratch_(scratch) {}

Checked<void> Multipart::feed(std::string_view chunk) {
    arrived_ += chunk;
    for (;;) {
        const auto done = step();
        if (!done) return std::unexpected(done.error());
        if (*done == Step::needs_more) break;
    }
    arrived_.erase(0, std::exchange(taken_, 0));
    return {};
}

Checked<MultipartForm> Multipart::finish() {
    if (at_ != At::epilogue) return std::unexpected(Fault::cut_short);
    return std::move(form_);
}

Checked<Multipart::Step> Multipart::step() {
    switch (at_) {
    case At::after_boundary: return after_boundary();
    case At::part_head: return begin_part();
    case At::preamble: // passed over like a part nobody wants
    case At::field:
    case At::file:
    case At::ignored: return pass_data();
    case At::epilogue: taken_ = arrived_.size(); return Step::needs_more;
    }
    return std::unexpected(Fault::bad_form);
}

// "--" ends the form; a line end begins a part and is left to stand before its head, so that an empty head ends like any other.
Checked<Multipart::Step> Multipart::after_boundary() {
    const auto rest = std::string_view(arrived_).substr(taken_);
    if (rest.size() < 2) return Step::needs_more;
    if (rest.starts_with("--")) at_ = At::epilogue;
    else if (rest.starts_with("\r\n")) at_ = At::part_head;
    else return std::unexpected(Fault::bad_form);
    return Step::taken;
}

Checked<Multipart::Step> Multipart::begin_part() {
    const auto rest = std::string_view(arrived_).substr(taken_);
    const auto end = rest.find("\r\n\r\n");
    // Of an end still to come up to three bytes may be there already.
    const std::size_t least = end == rest.npos ? rest.size() - std::min<std::size_t>(rest.size(), 3) : end;
    if (least > limits_.part_head) return std::unexpected(Fault::field_too_long);
    if (end == rest.npos) return Step::needs_more;
    if (++parts_ > limits_.parts) return std::unexpected(Fault::too_many_fields);
    auto head = read_part_head(rest.substr(0, end));
    if (!head) return std::unexpected(Fault::bad_form);
    taken_ += end + 4;
    name_ = std::move(head->name);
    at_ = !head->filename ? At::field : head->filename->empty() ? At::ignored : At::file;
    if (at_ == At::file) {
        const auto& path = files_.emplace_back(scratch_.fresh()).path();
        form_.uploads.push_back({.field = name_, .filename = safe_filename(*head->filename), .type = std::move(head->type), .path = path});
    }
    return Step::taken;
}

// Whatever cannot be the beginning of a boundary belongs to the part.
Checked<Multipart::Step> Multipart::pass_data() {
    const auto rest = std::string_view(arrived_).substr(taken_);
    const auto end = rest.find(delimiter_);
    const bool whole = end != rest.npos;
    const auto data = rest.substr(0, whole ? end : rest.size() - std::min(rest.size(), delimiter_.size() - 1));
    if (auto stored = put(data); !stored) return std::unexpected(stored.error());
    taken_ += data.size();
    if (!whole) return Step::needs_more;
    if (auto ended = end_part(); !ended) return std::unexpected(ended.error());
    taken_ += delimiter_.size();
    at_ = At::after_boundary;
    return Step::taken;
}

Checked<void> Multipart::put(std::string_view data) {
    if (at_ == At::field) {
        if (text_.size() + data.size() > limits_.field) return std::unexpected(Fault::field_too_long);
        text_ += data;
    }
    if (at_ == At::file) {
        files_size_ += data.size();
        if (files_size_ > limits_.files) return std::unexpected(Fault::files_too_long);
        if (!files_.back().write(data)) return std::unexpected(Fault::disk_full);
        form_.uploads.back().size += data.size();
    }
    return {};
}

Checked<void> Multipart::end_part() {
    if (at_ == At::file && !files_.back().close()) return std::unexpected(Fault::disk_full);
    if (at_ != At::field) return {};
    fields_size_ += name_.size() + text_.size();
    if (fields_size_ > limits_.fields) return std::unexpected(Fault::body_too_long);
    if (!is_storable(text_)) return std::unexpected(Fault::bad_text);
    form_.fields.add(std::exchange(name_, {}), std::exchange(text_, {}));
    return {};
}

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    const auto type = read_header_value(content_type);
    if (!type || type->word != "multipart/form-data") return std::nullopt;
    const auto boundary = type->parameters.get("boundary");
    const auto allowed = [](char c) { return c >= ' ' && c < 0x7F; };
    if (boundary.empty() || boundary.size() > 70 || !std::ranges::all_of(boundary, allowed)) return std::nullopt;
    return std::string(boundary);
}

} // namespace mulin::web
