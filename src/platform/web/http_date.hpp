// Times as headers write them: "Sun, 06 Nov 1994 08:49:37 GMT".
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mulin::web {

std::string http_date(std::chrono::sys_seconds);

// Only the form above, which every browser sends; the two older forms are nothing, and a caller then answers in full.
std::optional<std::chrono::sys_seconds> read_http_date(std::string_view);

} // namespace mulin::web
