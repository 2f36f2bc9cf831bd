#include "platform/sheets/numbers.hpp"
#include <catch2/catch.hpp>

using namespace mulin::sheets;

TEST_CASE("a number is read as the property office sees it") {
    CHECK(shown(19900000012) == "19900000012");
    CHECK(shown(53.47) == "53.47");
    CHECK(shown(0.1 + 0.2) == "0.3");
    CHECK(shown(301) == "301");
    CHECK(shown(-12.5) == "-12.5");
    CHECK(shown(0) == "0");
    CHECK(shown(4100) == "4100");
}

TEST_CASE("a format may add zeros but never takes digits away") {
    CHECK(shown(101, format_of("0000")) == "0101");
    CHECK(shown(53.4, format_of("0.00_ ")) == "53.40");
    CHECK(shown(53.47, format_of("0")) == "53.47");
    CHECK(shown(1053.4, format_of("#,##0.00")) == "1053.40");
    CHECK(shown(53, built_in(2)) == "53.00");
}

TEST_CASE("dates are found by their format, however it is spelled") {
    for (auto code : {"yyyy\\-mm\\-dd", "yyyy/m/d;@", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "m/d"})
        CHECK(shown(43687, format_of(code)) == "2019-08-10");
    CHECK(shown(43687, built_in(14)) == "2019-08-10");
    CHECK(shown(43687, built_in(31)) == "2019-08-10");
    CHECK(shown(43687.175, format_of("yyyy-mm-dd hh:mm")) == "2019-08-10 04:12");
    CHECK(shown(0.175, format_of("h:mm")) == "04:12");
    CHECK(shown(43687 - 1462, built_in(14), Epoch::from_1904) == "2019-08-10");
    CHECK(shown(43687, format_of("General")) == "43687");
    CHECK(shown(43687, format_of("\"day\"0")) == "43687");
    CHECK(shown(1e300, built_in(14)) == "1e+300");
}
