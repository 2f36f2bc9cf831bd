#include "base/text.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace mulin;

TEST_CASE("blanks nobody sees are no part of a name") {
    CHECK(text::trim("\xE3\x80\x80 63幢居民甲\xC2\xA0\xE2\x80\x8B\t") == "63幢居民甲");
    CHECK(text::trim("\xE3\x80\x80\xE3\x80\x80").empty());
    CHECK(text::trim("居\xE3\x80\x80民") == "居\xE3\x80\x80民");
    CHECK(text::tidy("  居民甲 \xE3\x80\x80 居民乙 ") == "居民甲 居民乙");
    CHECK(text::squeeze("合\xE3\x80\x80 计") == "合计");
}

TEST_CASE("full-width writing is read like half-width") {
    CHECK(text::half_width("６３－２－３０１") == "63-2-301");
    CHECK(text::half_width("（Ａ座）") == "(A座)");
    CHECK(text::half_width("63—2–301") == "63-2-301");
    CHECK(text::half_width("【自住】") == "[自住]");
}

TEST_CASE("a phone number is its digits, however it was written") {
    CHECK(text::digits("199-0000 0012") == "19900000012");
    CHECK(text::digits("１９９００００００１２") == "19900000012");
    CHECK(text::digits("无").empty());
    CHECK(text::all_digits("0571"));
    CHECK_FALSE(text::all_digits(""));
    CHECK_FALSE(text::all_digits("12-1"));
}

TEST_CASE("several owners in one cell are told apart") {
    using Names = std::vector<std::string>;
    CHECK(text::split_list("居民甲、居民乙") == Names{"居民甲", "居民乙"});
    CHECK(text::split_list(" 居民甲 ，居民乙;居民丙／居民丁；、") == Names{"居民甲", "居民乙", "居民丙", "居民丁"});
    CHECK(text::split_list("  ").empty());
}

TEST_CASE("Chinese numerals up to ninety-nine are numbers") {
    CHECK(text::chinese_number("三") == 3);
    CHECK(text::chinese_number("十") == 10);
    CHECK(text::chinese_number("十二") == 12);
    CHECK(text::chinese_number("二十") == 20);
    CHECK(text::chinese_number("九十九") == 99);
    for (auto none : {"", "甲", "三幢", "十十", "二三", "零"}) CHECK_FALSE(text::chinese_number(none));
}

TEST_CASE("buildings stand in the order people walk past them") {
    const std::vector<std::string> walked = {"1",   "2",    "3附1", "9",     "12", "12-1", "12-2", "12-10", "12A", "12b",
                                             "12C", "12甲", "12乙", "12附1", "13", "100",  "甲",   "丁",    "车库"};
    auto sorted = walked;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [](auto& a, auto& b) { return text::natural_key(a) < text::natural_key(b); });
    CHECK(sorted == walked);
    CHECK(text::natural_key("三单元") == text::natural_key("3单元"));
    CHECK(text::natural_key("１２－１") == text::natural_key("12-1"));
    CHECK(text::natural_key("0101") == text::natural_key("101"));
}
