// Reading and writing UTF-8 one character at a time.
#pragma once
#include <string>
#include <string_view>

namespace mulin::utf8 {

// Takes the first character off `text`. A byte that is not UTF-8 comes back as U+FFFD, alone, so that this always ends. `text` must not be empty.
char32_t take(std::string_view& text);

void append(std::string& to, char32_t c);

// Whole and strict: no surrogates, no overlong forms, nothing above U+10FFFF.
bool valid(std::string_view text);

// How many characters a person would count, combining marks apart.
std::size_t length(std::string_view text);

// As many whole characters from the front as fit into so many bytes. `text` is UTF-8.
std::string_view front(std::string_view text, std::size_t bytes);

// A Chinese character (Unified Ideographs with their extensions, and 〇).
constexpr bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           c == 0x3007;
}

} // namespace mulin::utf8
