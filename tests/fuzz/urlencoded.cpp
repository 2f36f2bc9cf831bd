// Whatever a form holds: it is refused, or every name and value may be stored, and written out again it reads the same.
// Seeds: "title=%E6%BC%8F+%E6%B0%B4&home=&urgent", "a=b=c&&%41=%42", "a=%F0%9F%8F%A0".
#include "platform/web/urlencoded.hpp"
#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>

namespace {

std::string encoded(std::string_view text) {
    std::string out;
    for (const unsigned char c : text) out += fmt::format("%{:02X}", c);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mulin::web;
    const auto form = read_urlencoded({reinterpret_cast<const char*>(data), size});
    if (!form) return 0;
    std::string again;
    for (const auto& [name, value] : *form) {
        if (!is_storable(name) || !is_storable(value)) std::abort();
        again += encoded(name) + "=" + encoded(value) + "&";
    }
    const auto read = read_urlencoded(again);
    if (!read || !std::equal(read->begin(), read->end(), form->begin(), form->end())) std::abort();
    return 0;
}
