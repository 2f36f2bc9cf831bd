// application/x-www-form-urlencoded: how queries and plain forms are written.
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"

namespace mulin::web {

// In forms and queries '+' is a space; in paths it is itself.
enum class Plus { is_plus, is_space };

// Strict: a '%' without two hex digits is nothing, not itself.
std::optional<std::string> percent_decoded(std::string_view text, Plus);

// Everything but letters, digits and -._~ as %XX: safe in a path, a query, a cookie or a header (RFC 3986).
std::string percent_encoded(std::string_view text);

// "name=value&…" as pairs; a name without '=' has the value "", empty pieces are passed over.
// Faults: bad_form (percent signs), bad_text (not UTF-8, or NUL), too_many_fields (over 10,000).
Checked<Pairs> read_urlencoded(std::string_view text);

// What may become text in a database: UTF-8 without NUL.
bool is_storable(std::string_view text);

} // namespace mulin::web
