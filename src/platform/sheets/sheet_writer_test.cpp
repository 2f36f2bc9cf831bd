#include "base/utf8.hpp"
#include "platform/sheets/sheet_writer.hpp"
#include "platform/sheets/sheets.hpp"
#include "platform/sheets/workbook.hpp"
#include "rosters/files.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mulin;
using namespace mulin::sheets;

namespace {

Rows written_and_read(Form form, const std::vector<Column>& columns, const Rows& rows) {
    const rosters::Folder folder;
    const auto path = folder.path("table");
    SheetWriter writer(path, form, "住户", columns);
    for (const auto& row : rows) writer.row(row);
    writer.finish();
    const auto table = read(path, "table");
    if (!table) throw std::runtime_error(std::string(table.error().name));
    return table->rows;
}

// Characters that have led some program astray, among ordinary ones.
rc::Gen<std::string> cell() {
    const auto character = rc::gen::weightedOneOf<char32_t>({
        {4, rc::gen::elementOf(std::u32string(U"幢室甲居民䶮𬱖0123456789.-"))},
        {2, rc::gen::elementOf(std::u32string(U"=+-@'\t\r\n\",;|__xx00041＝ \u3000<>&]"))},
        {1, rc::gen::inRange<char32_t>(1, 0xD800)},
        {1, rc::gen::inRange<char32_t>(0xF900, 0xFFFE)},
    });
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(character), [](const std::vector<char32_t>& all) {
        std::string text;
        for (char32_t c : all) utf8::append(text, c);
        return text;
    });
}

// As tables come back: without empty cells at the end of rows, and empty rows at the end.
Rows trimmed(Rows rows) {
    for (auto& row : rows)
        while (!row.empty() && row.back().empty()) row.pop_back();
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
    return rows;
}

void comes_back(Form form) {
    CHECK(rc::check([form] {
        const auto rows = *rc::gen::container<Rows>(rc::gen::container<std::vector<std::string>>(cell()));
        Rows expected = rows;
        expected.insert(expected.begin(), {"幢号", "面积"});
        RC_ASSERT(written_and_read(form, {{"幢号"}, {"面积", Column::number}}, rows) == trimmed(expected));
    }));
}

} // namespace

TEST_CASE("whatever is exported to a workbook can be imported again unchanged") { comes_back(Form::xlsx); }
TEST_CASE("whatever is exported as a text table can be imported again unchanged") { comes_back(Form::csv); }
TEST_CASE("whatever is exported in GB18030 can be imported again unchanged") { comes_back(Form::csv_gb18030); }

TEST_CASE("numbers can be summed where they are numbers, and stay text where they are not") {
    const Rows rows = {{"1", "53.40"}, {"2", "0101"}, {"3", "+5"}, {"4", "-12.5"}, {"5", "约53"}, {"6", "1e3"}, {"7", "13812345678"}};
    const auto back = written_and_read(Form::xlsx, {{"序号", Column::number}, {"面积", Column::number}}, rows);
    CHECK(Rows(back.begin() + 1, back.end()) == rows);
}

TEST_CASE("a cell too long for a spreadsheet is cut, a broken one mended") {
    const auto back = written_and_read(Form::xlsx, {{"备注"}}, {{std::string(40'000, 'x')}, {"\xFF甲"}, {"=SUM(A1)"}});
    CHECK(back[1][0].size() == 32'767);
    CHECK(back[2][0] == "\uFFFD甲");
    CHECK(back[3][0] == "=SUM(A1)");
}

TEST_CASE("what looks like an escape in a workbook is escaped") {
    CHECK(escaped("_x000D_") == "_x005F_x000D_");
    CHECK(escaped("_x9004\r") == "_x005F_x9004\r");
    CHECK(unescaped("_x005F_x000D_") == "_x000D_");
    CHECK(unescaped("_x4E2D_") == "中");
    for (auto plain : {"_x00G0_", "_x0000_", "_xD800_", "_x00", "a_b"}) CHECK(unescaped(plain) == plain);
}
