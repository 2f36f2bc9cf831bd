// Tables that people bring: .xlsx workbooks and text tables (.csv, .tsv), read as what a person sees in them.
//
// A workbook is read in a process of its own with little memory and little time, so that a hostile or broken file is refused and
// harms nobody (apart.hpp). What is in a file is judged by its bytes, never by its name alone.
#pragma once
#include "base/result.hpp"
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::sheets {

using Rows = std::vector<std::vector<std::string>>;

// Cells merged into one, from 0, ends included. Only the first of them has a value in the file.
struct Area {
    int top, left, bottom, right;
    bool operator==(const Area&) const = default;
};

// rows[0] is the first row of the sheet, empty ones kept, so that rows[i] is what people call row i + 1.
// Empty cells at the end of a row and empty rows at the end are left out; rows differ in length.
struct Table {
    Rows rows{};
    std::vector<Area> merged{};
    std::string sheet{};               // its name; "" for a text table
    std::vector<std::string> sheets{}; // names of all sheets of the workbook
    bool operator==(const Table&) const = default;
};

// The rows with every merged cell holding the value of its area's first: a building written once for its twelve homes.
Rows filled(const Table&);

struct Limits {
    std::size_t file_bytes = 20u << 20;
    std::size_t memory_bytes = 512u << 20; // for unpacking and reading a workbook
    std::size_t text_bytes = 64u << 20;    // all cells together, merged ones counted as often as they show
    std::size_t cell_bytes = 100'000;
    int rows = 20'000;
    int columns = 200;
    std::chrono::seconds time{20};
};

// The sheet of that name; without a name the first visible one with something in it.
//
// Cells: integers without ".0", long ones in full (13812345678); decimals as typed (53.47); text as it is (0101); numbers formatted to
// leading zeros or fixed decimals with these; dates as yyyy-mm-dd; formulas by their last result.
// Text: UTF-8 with or without mark, UTF-16 with mark, else strictly GB18030; separated by comma, semicolon or tab, whichever fits.
//
// Refusals, about the field "file":
//   sheets.unreadable          broken, not a table at all, or it took too long
//   sheets.old_xls             .xls, .et, or a web page named so: to be saved as .xlsx first
//   sheets.locked              protected by a password
//   sheets.too_large           {0}: MB allowed
//   sheets.too_many_rows       {0}: rows allowed
//   sheets.too_many_columns    {0}: columns allowed
//   sheets.cell_too_long       {0}: bytes allowed
//   sheets.encoding            text in no encoding we know
//   sheets.empty               nothing in it
//   sheets.no_such_sheet       {0}: the name asked for
Result<Table> read(const std::filesystem::path&, std::string_view filename, const Limits& = {}, std::string_view sheet = {});

} // namespace mulin::sheets
