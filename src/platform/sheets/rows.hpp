// Cells gathered into a table, within the limits.
#pragma once
#include "platform/sheets/trouble.hpp"
#include <optional>

namespace mulin::sheets {

class Gathering {
public:
    explicit Gathering(const Limits& limits) : limits_(limits) {}

    // An empty cell takes no place. Troubles: too_many_rows, too_many_columns, cell_too_long, too_large.
    std::optional<Trouble> put(int row, int column, std::string cell);

    // Merged cells, after all their values: cut to the rows there are, counted with what they will hold once filled.
    // Troubles: too_large; unreadable when they cover more than a table can hold.
    std::optional<Trouble> merge(Area);

    bool any() const { return !table_.rows.empty(); }
    Reading table(); // Trouble: empty

private:
    Limits limits_;
    Table table_;
    std::size_t text_bytes_ = 0;
    std::size_t merged_cells_ = 0;
};

} // namespace mulin::sheets
