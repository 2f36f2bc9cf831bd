// The target of a request line: "/requests/7?page=2".
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"

namespace mulin::web {

struct Target {
    std::string path; // decoded; starts with '/', doubled slashes made one, a last slash kept
    Pairs query;
};

// The absolute form "http://host/path" is taken for its path. Refused with bad_target: "." and ".." as segments, backslashes, control characters,
// encoded slashes, text that is not UTF-8, bad percent signs, and targets that are no path ("*", "host:port").
Checked<Target> read_target(std::string_view sent);

} // namespace mulin::web
