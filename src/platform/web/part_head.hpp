// The head of one part of a multipart form.
#pragma once
#include "platform/web/http.hpp"

namespace mulin::web {

struct PartHead {
    std::string name;
    std::optional<std::string> filename{}; // as sent; "" when a file could have been chosen and was not
    std::string type{};
};

// `text` holds the header lines between the boundary and the empty line. Nothing when it is no form field.
std::optional<PartHead> read_part_head(std::string_view text);

// What a file may be called here, whoever sent it: the last part of its path, without control characters or marks that turn
// the direction of writing (they make "exe.jpg" out of "gpj.exe"), at most 200 bytes of valid UTF-8; "file" when nothing is left.
std::string safe_filename(std::string_view sent);

} // namespace mulin::web
