// What people type and paste, made comparable: blanks, full-width forms, numbers inside words. Pure; text is UTF-8.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::text {

// Without blanks at either end: ASCII ones, full-width (U+3000), no-break and other wide or zero-width spaces.
std::string_view trim(std::string_view);

// One form for what looks alike: full-width digits, letters, brackets, commas and dashes become ASCII ones (63－2－３０１ → 63-2-301),
// every kind of blank a space; what has no width vanishes.
std::string half_width(std::string_view);

// half_width, runs of blanks made one space, trimmed: what a cell or a field means.
std::string tidy(std::string_view);

// tidy, and no spaces at all: how headers and words from a fixed list are compared.
std::string squeeze(std::string_view);

// Only the digits, full-width ones too: a phone number however it was written.
std::string digits(std::string_view);
bool all_digits(std::string_view); // ASCII digits, at least one

// The parts between 、 ， , ； ; / (full-width too), trimmed, empty ones left out.
std::vector<std::string> split_list(std::string_view);

// 三 → 3, 十二 → 12, 二十 → 20, up to 九十九; nothing for anything else.
std::optional<int> chinese_number(std::string_view);

// A key that sorts as people do when compared byte by byte (SQL: as "C" text): 2 < 12 < 12-1 < 12A < 12甲 < 12乙 < 12附1 < 13;
// Chinese numerals count as numbers (三单元 like 3单元), letters without case. Names that differ only in leading zeros share a key.
std::string natural_key(std::string_view);

} // namespace mulin::text
