// Text tables after RFC 4180, forgiving where people's programs are careless. Text is UTF-8.
#pragma once
#include "platform/sheets/trouble.hpp"
#include <span>
#include <string>
#include <string_view>

namespace mulin::sheets {

// Comma, semicolon or tab: the one that gives the most rows the same number of columns, more than one. A comma when none does.
char separator_of(std::string_view text);

// Quotes may hold separators, newlines and doubled quotes; a quote inside an unquoted cell is a character like others.
// Troubles: too_many_rows, too_many_columns, cell_too_long, too_large, empty.
Reading read_csv(std::string_view text, const Limits&);

// Appends a row ending in CRLF, so that any of the three separators reads it alike, and no cell can start a formula when opened.
void append_csv(std::string& to, std::span<const std::string> row);

// A cell that a spreadsheet would take for a formula (= + - @ tab CR LF first, full-width signs too) with a ' before it; read_csv takes
// it away again. A cell that has such a ' of its own gets one more, so that every cell comes back as it was.
std::string guarded(std::string_view cell);
std::string_view unguarded(std::string_view cell);

} // namespace mulin::sheets
