#include "platform/sheets/rows.hpp"
#include <algorithm>

namespace mulin::sheets {

std::optional<Trouble> Gathering::put(int row, int column, std::string cell) {
    if (cell.empty()) return std::nullopt;
    if (row >= limits_.rows) return Trouble::too_many_rows;
    if (column >= limits_.columns) return Trouble::too_many_columns;
    if (cell.size() > limits_.cell_bytes) return Trouble::cell_too_long;
    if ((text_bytes_ += cell.size()) > limits_.text_bytes) return Trouble::too_large;
    auto& rows = table_.rows;
    if (rows.size() <= static_cast<std::size_t>(row)) rows.resize(static_cast<std::size_t>(row) + 1);
    auto& cells = rows[static_cast<std::size_t>(row)];
    if (cells.size() <= static_cast<std::size_t>(column)) cells.resize(static_cast<std::size_t>(column) + 1);
    cells[static_cast<std::size_t>(column)] = std::move(cell);
    return std::nullopt;
}

std::optional<Trouble> Gathering::merge(Area area) {
    area.bottom = std::min(area.bottom, static_cast<int>(table_.rows.size()) - 1);
    area.right = std::min(area.right, limits_.columns - 1);
    if (area.top < 0 || area.left < 0 || area.top > area.bottom || area.left > area.right) return std::nullopt;
    const auto& first = table_.rows[static_cast<std::size_t>(area.top)];
    if (static_cast<std::size_t>(area.left) >= first.size() || first[static_cast<std::size_t>(area.left)].empty()) return std::nullopt;
    const std::size_t cells = static_cast<std::size_t>(area.bottom - area.top + 1) * static_cast<std::size_t>(area.right - area.left + 1);
    if ((merged_cells_ += cells) > static_cast<std::size_t>(limits_.rows) * static_cast<std::size_t>(limits_.columns))
        return Trouble::unreadable;
    text_bytes_ += cells * first[static_cast<std::size_t>(area.left)].size();
    if (text_bytes_ > limits_.text_bytes) return Trouble::too_large;
    table_.merged.push_back(area);
    return std::nullopt;
}

Reading Gathering::table() {
    if (!any()) return std::unexpected(Trouble::empty);
    return std::move(table_);
}

} // namespace mulin::sheets
