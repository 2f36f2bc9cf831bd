#include "platform/sheets/csv.hpp"
#include "platform/sheets/encoding.hpp"
#include <catch2/catch.hpp>

using namespace mulin::sheets;

static Rows rows(std::string_view text) { return read_csv(text, {})->rows; }

TEST_CASE("a text table is read with its quotes, empty lines and line ends of every kind") {
    CHECK(rows("幢号,室号\r\n63,301\n\n12-1,402\r") == Rows{{"幢号", "室号"}, {"63", "301"}, {}, {"12-1", "402"}});
    CHECK(rows("\"备注, \"\"重要\"\"\",\"两\n行\"\n") == Rows{{"备注, \"重要\"", "两\n行"}});
    CHECK(rows("6\" 管,,\n") == Rows{{"6\" 管"}});
    CHECK(read_csv("\n,,\n", {}).error() == Trouble::empty);
    CHECK(rows("没有关上的\"引号,1\n\"开着,2").size() == 2);
}

TEST_CASE("the separator is the one that makes columns") {
    CHECK(separator_of("幢\t室\t业主\n63\t301\t甲,乙\n") == '\t');
    CHECK(separator_of("幢;室;面积\n63;301;53,47\n63;302;53,47\n") == ';');
    CHECK(separator_of("幢,室\n63,301\n") == ',');
    CHECK(separator_of("只有一列\n") == ',');
}

TEST_CASE("a table larger than agreed is refused by what is too large about it") {
    const Limits small{.text_bytes = 20, .cell_bytes = 9, .rows = 3, .columns = 3};
    CHECK(read_csv("1\n2\n3\n\n\n", small)->rows.size() == 3);
    CHECK(read_csv("1\n2\n3\n4\n", small).error() == Trouble::too_many_rows);
    CHECK(read_csv("1,2,3,4\n", small).error() == Trouble::too_many_columns);
    CHECK(read_csv("1234567890\n", small).error() == Trouble::cell_too_long);
    CHECK(read_csv("123456789,123456789,123456789\n", small).error() == Trouble::too_large);
}

TEST_CASE("no exported cell can start a formula, and each comes back as it was") {
    for (std::string cell : {"=1+1", "+86", "-5", "@x", "\tx", "＝1", "'=1", "''-", "'", "'居民甲", "居民甲", ""}) {
        const std::string written = guarded(cell);
        CHECK((written.empty() || std::string_view("=+-@\t\r\n").find(written[0]) == std::string_view::npos));
        CHECK(unguarded(written) == cell);
    }
    std::string line;
    append_csv(line, std::vector<std::string>{"63", "=cmd()", "甲,乙", ""});
    CHECK(line == "63,'=cmd(),\"甲,乙\",\r\n");
}

TEST_CASE("the encodings Chinese spreadsheet programs save in are told apart strictly") {
    CHECK(to_utf8("\xEF\xBB\xBF幢号") == "幢号");
    CHECK(to_utf8("幢号") == "幢号");
    CHECK(to_utf8("\xB4\xB1\xBA\xC5") == "幢号"); // GBK
    CHECK(to_utf8(to_gb18030("𬱖先生㐂")) == "𬱖先生㐂");
    CHECK(to_utf8(std::string_view("\xFF\xFE\x62\x5E", 4)) == "幢");
    CHECK(to_utf8(std::string_view("\xFE\xFF\x5E\x62", 4)) == "幢");
    CHECK(to_utf8(to_gb18030("甲\uE78D")) == "甲〓");
    CHECK_FALSE(to_utf8("\xB4\xB1\xBA"));
    CHECK_FALSE(to_utf8(std::string_view("\0\1\2\3", 4)));
    CHECK_FALSE(to_utf8("\xEF\xBB\xBF\xB4\xB1"));
}
