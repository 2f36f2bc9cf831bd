// Lists with columns. On a phone each row becomes a card: the first cell its title, the act its whole width.
#pragma once
#include "platform/web/html.hpp"
#include <string>
#include <vector>

namespace mulin::web {

enum class ColumnKind { words, amount, act };
struct Column {
    std::string head;
    ColumnKind kind = ColumnKind::words;
};

// `hot` only together with the word that says why.
struct TableRow {
    std::vector<Html> cells;
    bool hot = false;
};

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<TableRow> rows;
    std::vector<Html> foot{};  // a last row of sums
    bool show_caption = false; // otherwise the card's title says it and the caption is for the ear
    bool queue = false;        // staff: the arrow keys go from row to row
};
// Put it into a card of kind bare, so that boxes do not nest on phones. An empty table is an `empty`, not a table.
Html table(const Table&);

} // namespace mulin::web
