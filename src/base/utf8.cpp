#include "base/utf8.hpp"

namespace mulin::utf8 {
namespace {

constexpr char32_t broken = 0xFFFD;

// How long a character is that starts with `lead`, and the smallest value that needs so many bytes; 0 when none starts so.
struct Shape {
    int bytes;
    char32_t least;
};

constexpr Shape shape(unsigned char lead) {
    if (lead < 0x80) return {1, 0};
    if (lead >= 0xC2 && lead < 0xE0) return {2, 0x80};
    if (lead >= 0xE0 && lead < 0xF0) return {3, 0x800};
    if (lead >= 0xF0 && lead < 0xF5) return {4, 0x10000};
    return {0, 0};
}

// The first character and its bytes; 0 bytes when the text does not start with one.
struct Read {
    char32_t character;
    int bytes;
};

Read first(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const auto [bytes, least] = shape(lead);
    if (bytes == 1) return {lead, 1};
    if (bytes == 0 || static_cast<int>(text.size()) < bytes) return {broken, 0};
    char32_t c = lead & (0x7F >> bytes);
    for (int i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80) return {broken, 0};
        c = (c << 6) | (next & 0x3F);
    }
    const bool sound = c >= least && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
    return sound ? Read{c, bytes} : Read{broken, 0};
}

} // namespace

char32_t take(std::string_view& text) {
    const auto [c, bytes] = first(text);
    text.remove_prefix(bytes ? bytes : 1);
    return c;
}

void append(std::string& to, char32_t c) {
    const auto tail = [&](int shift) { to += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        to += static_cast<char>(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool valid(std::string_view text) {
    while (!text.empty()) {
        const int bytes = first(text).bytes;
        if (bytes == 0) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

std::size_t length(std::string_view text) {
    std::size_t n = 0;
    for (; !text.empty(); ++n) take(text);
    return n;
}

std::string_view front(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    return text.substr(0, bytes);
}

} // namespace mulin::utf8
