// Between UTF-8, which is all we speak, and what Chinese spreadsheet programs write.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace mulin::sheets {

// UTF-8 or UTF-16 by its mark, else UTF-8 if it is valid, else strictly GB18030 (and so GBK); nothing if it is none of these or
// contains a NUL. A guess from letter statistics would take short Chinese files for Greek.
std::optional<std::string> to_utf8(std::string_view bytes);

// Every character has a place there but a few for private use, which become 〓, as do bytes that are not UTF-8.
std::string to_gb18030(std::string_view utf8);

inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

} // namespace mulin::sheets
