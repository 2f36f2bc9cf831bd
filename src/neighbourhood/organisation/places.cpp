#include "neighbourhood/organisation/places.hpp"

namespace mulin::organisation {
namespace {

// "63" → "63幢"; what does not end in a digit or letter is a name of its own already.
std::string with(std::string_view name, std::string_view word) {
    std::string text(name);
    const bool numbered = !name.empty() && static_cast<unsigned char>(name.back()) < 0x80;
    return numbered ? text.append(word) : text;
}

} // namespace

std::string door(std::string_view building, std::string_view stairwell, std::string_view flat) {
    std::string text = with(building, "幢");
    if (!stairwell.empty()) text.append(" ").append(with(stairwell, "单元"));
    if (!flat.empty()) text.append(" ").append(flat);
    return text;
}

} // namespace mulin::organisation
