#include "platform/web/parts_table.hpp"
#include "platform/web/parts_words.hpp"
#include <algorithm>

namespace mulin::web {
namespace {

// The roles repeat what the elements say: folded into cards they would otherwise lose it.
Html heads(const Table& t) {
    Html h = R"(<thead role="rowgroup"><tr role="row">)";
    for (const Column& c : t.columns)
        h << R"(<th role="columnheader" scope="col")" << when(c.kind == ColumnKind::amount, R"( class="r")") << ">" << c.head << "</th>";
    return h << "</tr></thead>";
}

Html cells(const Table& t, const std::vector<Html>& all) {
    Html h;
    for (std::size_t i = 0; i < std::min(all.size(), t.columns.size()); ++i) {
        const Column& c = t.columns[i];
        h << R"(<td role="cell")";
        if (i == 0) h << R"( class="lead")";
        else if (c.kind == ColumnKind::act) h << R"( class="act")";
        else h << attribute("data-th", c.head) << when(c.kind == ColumnKind::amount, R"( class="r")");
        h << "><div>" << all[i] << "</div></td>";
    }
    return h;
}

} // namespace

Html table(const Table& t) {
    Html h;
    h << R"(<table class="table fold" role="table"><caption)" << when(!t.show_caption, R"( class="hide")") << ">" << t.caption
      << "</caption>" << heads(t) << R"(<tbody role="rowgroup")" << when(t.queue, " data-queue") << ">";
    for (const TableRow& r : t.rows)
        h << R"(<tr role="row")" << when(r.hot, R"( class="hot")") << when(t.queue, " data-stop") << ">" << cells(t, r.cells) << "</tr>";
    h << "</tbody>";
    if (!t.foot.empty()) h << R"(<tfoot role="rowgroup"><tr role="row">)" << cells(t, t.foot) << "</tr></tfoot>";
    return h << "</table>";
}

} // namespace mulin::web
