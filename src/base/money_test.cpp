#include "base/money.hpp"
#include <catch2/catch.hpp>
#include <limits>
#include <rapidcheck/catch.h>

using namespace mulin;

TEST_CASE("the fee clerk may type an amount as on paper") {
    for (std::string_view text : {"66,000.00", "66000", "66000.0", "¥66,000.00", "￥66000", "66000元", " 66 000 ", "６６，０００．００"})
        CHECK(parse_money(text) == Fen{6'600'000});
    CHECK(parse_money("-3.4") == Fen{-340});
    CHECK(parse_money("-¥3.40") == Fen{-340});
    CHECK(parse_money("0.05") == Fen{5});
    for (std::string_view text : {"", "-", "¥", ".5", "5.", "1.234", "6,6000", "66,00", ",660", "66,000,", "1e5", "12a", "--5", "5-",
                                  "12345678901234", "1.,0", "\xFF"})
        CHECK_FALSE(parse_money(text));
}

TEST_CASE("amounts are printed with their thousands apart") {
    CHECK(to_text(Fen{6'600'000}) == "66,000.00");
    CHECK(to_text(Fen{5}) == "0.05");
    CHECK(to_text(Fen{-123'456'789}) == "-1,234,567.89");
    CHECK(to_text(Fen{100'000}) == "1,000.00");
    CHECK(to_text(Fen{std::numeric_limits<std::int64_t>::min()}) == "-92,233,720,368,547,758.08");
}

TEST_CASE("a receipt repeats the amount in capitals") {
    struct Row {
        std::int64_t fen;
        std::string_view words;
    };
    constexpr Row rows[] = {
        {0, "零元整"},
        {5, "伍分"},
        {50, "伍角整"},
        {6'600'000, "陆万陆仟元整"},
        {140'950, "壹仟肆佰零玖元伍角整"},
        {600'714, "陆仟零柒元壹角肆分"},
        {168'032, "壹仟陆佰捌拾元叁角贰分"},
        {1'640'902, "壹万陆仟肆佰零玖元零贰分"},
        {32'504, "叁佰贰拾伍元零肆分"},
        {1'000, "壹拾元整"},
        {10'000'000, "壹拾万元整"},
        {10'000'100, "壹拾万零壹元整"},
        {10'700'053, "壹拾万零柒仟元伍角叁分"},
        {100'000'000'00, "壹亿元整"},
        {100'010'000'00, "壹亿零壹万元整"},
        {100'000'001'00, "壹亿零壹元整"},
        {1'000'000'000'000'00, "壹万亿元整"},
        {1'000'100'000'000'00, "壹万零壹亿元整"},
        {-2'000, "负贰拾元整"},
    };
    for (const auto& [fen, words] : rows) CHECK(capitals(Fen{fen}) == words);
}

TEST_CASE("what is printed can be typed back") {
    rc::prop("to the fen", [] {
        const Fen money{*rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 999'999'999'999'999)};
        RC_ASSERT(parse_money(to_text(money)) == money);
    });
}
