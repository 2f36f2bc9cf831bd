#include "platform/sheets/apart.hpp"
#include "platform/sheets/sheets.hpp"
#include "platform/sheets/wire.hpp"
#include "rosters/files.hpp"
#include <catch2/catch.hpp>
#include <thread>

using namespace mulin;
using namespace mulin::sheets;

static Result<Table> read_as(std::string_view name, std::string_view bytes, const Limits& limits = {}) {
    const rosters::Folder folder;
    return read(folder.put(name, bytes), name, limits);
}
static std::string_view refused(std::string_view name, std::string_view bytes, const Limits& limits = {}) {
    const auto table = read_as(name, bytes, limits);
    return table ? "" : table.error().name;
}
static const std::string text_cell = R"(<c r="A1" t="inlineStr"><is><t>63</t></is></c>)";
static std::string sheet(std::string_view rows) { return rosters::workbook("<sheetData>" + std::string(rows) + "</sheetData>"); }

TEST_CASE("a workbook gives its cells as a person sees them") {
    const std::string cells =
        R"(<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t> 甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is></c></row>
        <row r="3"><c r="A3"><v>19900000012</v></c><c r="B3" s="1"><v>101</v></c><c r="C3" s="2"><v>43687</v></c><c r="D3"><f>1+1</f><v>53.47</v></c>
        <c r="E3" t="str"><f>A1</f><v>一&amp;二</v></c><c r="F3" t="b"><v>1</v></c><c r="G3" t="e"><v>#N/A</v></c><c><v>8</v></c></row></sheetData>
        <mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>)";
    const auto table = read_as(
        "a.xlsx",
        rosters::workbook(
            cells, "<si><r><t>幢</t></r><r><t>号_x000D_</t></r></si>",
            R"(<numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>)"));
    REQUIRE(table);
    CHECK(table->rows == Rows{{"幢号\r", "", " 甲"}, {}, {"19900000012", "0101", "2019-08-10", "53.47", "一&二", "TRUE", "#N/A", "8"}});
    CHECK(table->sheet == "住户");
    CHECK(table->merged == std::vector<Area>{{0, 0, 1, 1}});
    CHECK(filled(*table)[1] == std::vector<std::string>{"幢号\r", "幢号\r"});
}

TEST_CASE("what is no table is refused with the way out") {
    CHECK(refused("a.csv", "") == "sheets.empty");
    CHECK(refused("a.csv", ",,\n\n") == "sheets.empty");
    CHECK(refused("a.xlsx", sheet("")) == "sheets.empty");
    CHECK(refused("a.xls", "\xD0\xCF\x11\xE0 and more") == "sheets.old_xls");
    CHECK(refused("a.xls", "<html><table><tr><td>63</td></tr></table></html>") == "sheets.old_xls");
    CHECK(refused("a.xlsx", std::string("\xD0\xCF\x11\xE0") + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)) ==
          "sheets.locked");
    CHECK(refused("a.csv", "\xFF\x80\xFF") == "sheets.encoding");
    CHECK(refused("a.xlsx", "PK\x03\x04 and then nothing") == "sheets.unreadable");
    CHECK(refused("a.xlsx", rosters::zipped({{"readme.txt", "hello"}})) == "sheets.unreadable");
    CHECK(read("/nowhere/a.csv", "a.csv").error().name == "sheets.unreadable");
    CHECK(read_as("named_wrongly.csv", sheet("<row r=\"1\">" + text_cell + "</row>"))->rows == Rows{{"63"}});
}

TEST_CASE("a sheet can be asked for by its name") {
    const rosters::Folder folder;
    const auto path = folder.put("a.xlsx", sheet("<row r=\"1\">" + text_cell + "</row>"));
    CHECK(read(path, "a.xlsx", {}, "住户"));
    CHECK(read(path, "a.xlsx", {}, "车位").error() ==
          Refusal{.why = Why::invalid, .name = "sheets.no_such_sheet", .field = "file", .blanks = {"车位"}});
}

TEST_CASE("a workbook made to do harm is refused and harms nobody") {
    CHECK(refused("a.xlsx", std::string(100, 'x'), {.file_bytes = 50}) == "sheets.too_large");
    const auto bomb = refused("bomb.xlsx", sheet(std::string(50u << 20, ' ')), {.memory_bytes = 40u << 20});
    CHECK((bomb == "sheets.too_large" || bomb == "sheets.unreadable")); // a sanitizer's allocator ends the child instead of throwing
    CHECK(refused("far.xlsx", sheet(R"(<row r="1048576"><c r="A1048576"><v>1</v></c></row>)")) == "sheets.too_many_rows");
    CHECK(refused("wide.xlsx", sheet(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)")) == "sheets.too_many_columns");
    CHECK(refused("far.xlsx", sheet(R"(<row r="1"><c r="ZZZZZZZZZ99999999999"><v>1</v></c></row>)")) == "");
    CHECK(refused("long.xlsx", sheet("<row><c t=\"inlineStr\"><is><t>" + std::string(200'000, 'x') + "</t></is></c></row>")) ==
          "sheets.cell_too_long");
    CHECK(refused("deep.xlsx", sheet("<row><c><v>" + std::string(64, '<'))) == "sheets.unreadable");
    std::string covering;
    for (int i = 0; i < 5000; ++i) covering += R"(<mergeCell ref="A1:GR20000"/>)";
    const std::string last = R"(</row><row r="20000"><c r="A20000"><v>1</v></c></row></sheetData><mergeCells>)";
    CHECK(refused("merged.xlsx", rosters::workbook("<sheetData><row>" + text_cell + last + covering + "</mergeCells>")) ==
          "sheets.unreadable");
}

TEST_CASE("a child that crashes, hangs, throws or talks too much leaves no answer and no trace") {
    const Allowance little{.memory_bytes = 64u << 20, .answer_bytes = 1000, .time = std::chrono::milliseconds(300)};
    CHECK(apart(little, [] { return std::string("well"); }) == "well");
    CHECK_FALSE(apart(little, []() -> std::string { std::abort(); }));
    CHECK_FALSE(apart(little, []() -> std::string { throw std::runtime_error("no"); }));
    CHECK_FALSE(apart(little, []() -> std::string {
        for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
    }));
    CHECK_FALSE(apart(little, [] { return std::string(2000, 'x'); }));
    CHECK_FALSE(apart(little, [] { return std::string(100u << 20, 'x').substr(0, 1); }));
}

TEST_CASE("bytes from a child are believed only as far as they are a table within the limits") {
    const Table table{.rows = {{"63", ""}, {"12-1", "402"}}, .merged = {{0, 0, 1, 0}}, .sheet = "住户", .sheets = {"住户", "车位"}};
    const std::string bytes = packed(table);
    CHECK(unpacked(bytes, {})->rows == Rows{{"63"}, {"12-1", "402"}});
    CHECK(unpacked(bytes, {})->merged == table.merged);
    CHECK(unpacked(bytes, {.rows = 1}).error() == Trouble::unreadable);
    CHECK(unpacked(packed(std::unexpected(Trouble::too_many_rows)), {}).error() == Trouble::too_many_rows);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) CHECK_FALSE(unpacked(bytes.substr(0, cut), {}));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string spoiled = bytes;
        spoiled[at] = '\x7F';
        unpacked(spoiled, {}); // whatever it says, it must not crash
    }
}
