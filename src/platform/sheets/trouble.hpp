// What can be wrong with a file, before it has become a refusal: small enough to cross from one process to another.
#pragma once
#include "platform/sheets/sheets.hpp"
#include <expected>

namespace mulin::sheets {

enum class Trouble {
    unreadable,
    old_xls,
    locked,
    too_large,
    too_many_rows,
    too_many_columns,
    cell_too_long,
    encoding,
    empty,
    no_such_sheet
};

using Reading = std::expected<Table, Trouble>;

} // namespace mulin::sheets
