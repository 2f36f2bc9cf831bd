#include "platform/sheets/workbook_parts.hpp"
#include <charconv>

namespace mulin::sheets {

int number_of(std::string_view text) {
    int n = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    return error == std::errc() && end == text.data() + text.size() && n >= 0 ? n : -1;
}

void StylesReader::open(std::string_view name, const Attributes& a) {
    if (name == "cellXfs") cells = true;
    if (name == "numFmt") own[number_of(a["numFmtId"])] = format_of(a["formatCode"]);
    if (name != "xf" || !cells) return;
    const int number = number_of(a["numFmtId"]);
    const auto spelled = own.find(number);
    formats.push_back(spelled != own.end() ? spelled->second : built_in(number));
}

} // namespace mulin::sheets
