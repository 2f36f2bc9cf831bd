#include "neighbourhood/organisation/door.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mulin::organisation;

TEST_CASE("one door, however it is written") {
    const Door door{"63", "2", "301"};
    for (auto words : {"63-2-301", "63幢2单元301", "63幢2单元301室", "63栋2楼道301", "63号楼2单元301", "６３－２－３０１", "63幢 2单元 301",
                       "63 2 301", "演示新村63幢2单元301室", "063-02-0301", "63#2单元301", "63幢二单元301户", "63/2/301",
                       "63幢2单元3层301室", "63号2单元301号", "63-2单元301", " 63幢2-301 ", "演示路8号演示新村 63-2-301"}) {
        CAPTURE(words);
        CHECK(read_door(words) == door);
    }
}

TEST_CASE("what was not said stays empty") {
    CHECK(read_door("63幢") == Door{"63", "", ""});
    CHECK(read_door("63") == Door{"63", "", ""});
    CHECK(read_door("63幢2单元") == Door{"63", "2", ""});
    CHECK(read_door("2单元301") == Door{"", "2", "301"});
    CHECK(read_door("301室") == Door{"", "", "301"});
    CHECK(read_door("63幢301") == Door{"63", "", "301"});
    CHECK(read_door("甲") == Door{"甲", "", ""});
    CHECK(read_door("a座1201") == Door{"A", "", "1201"});
}

TEST_CASE("buildings put in between keep their suffix") {
    CHECK(read_door("12-1幢3单元402") == Door{"12-1", "3", "402"});
    CHECK(read_door("12-1-3-402") == Door{"12-1", "3", "402"});
    CHECK(read_door("30附1幢") == Door{"30附1", "", ""});
    CHECK(read_door("12甲幢1单元101") == Door{"12甲", "1", "101"});
    CHECK(read_door("01-01-0101") == Door{"1", "1", "101"});
}

TEST_CASE("words with two meanings give both, the likelier first") {
    CHECK(readings("12-1") == std::vector<Door>{{"12", "1", ""}, {"12-1", "", ""}});
    CHECK(readings("63-2-301") == std::vector<Door>{{"63", "2", "301"}, {"63-2", "", "301"}});
    CHECK(readings("12-1-3") == std::vector<Door>{{"12-1", "3", ""}, {"12", "1", "3"}});
    CHECK(readings("301") == std::vector<Door>{{"301", "", ""}, {"", "", "301"}});
    CHECK(readings("63幢2") == std::vector<Door>{{"63", "2", ""}, {"63", "", "2"}});
    CHECK(readings("63-301") == std::vector<Door>{{"63", "", "301"}});
    CHECK(readings("12-1幢") == std::vector<Door>{{"12-1", "", ""}});
}

TEST_CASE("what is no address has no reading") {
    for (auto words : {"", " ", "居民甲", "19900000012", "-", "幢", "1-2-3-4-5", "合计", "63幢2单元301室(空关)", "=1+1"}) {
        CAPTURE(words);
        CHECK(readings(words).empty());
    }
}

TEST_CASE("a column of buildings, stairwells or flats is read by itself") {
    CHECK(building_name("063幢") == "63");
    CHECK(building_name("12-01") == "12-1");
    CHECK(building_name("三号楼") == "3");
    CHECK(stairwell_name("一单元") == "1");
    CHECK(stairwell_name("东") == "东");
    CHECK(flat_name("0101") == "101");
    CHECK(flat_name("301-1室") == "301-1");
    CHECK(flat_name("001") == "001");
    CHECK_FALSE(flat_name(""));
    CHECK_FALSE(flat_name("19900000012"));
}

TEST_CASE("doors stand in the order one walks past them") {
    const std::vector<Door> walked = {{"2", "1", "101"}, {"2", "1", "1001"},   {"2", "2", "101"}, {"12", "", ""},
                                      {"12", "1", ""},   {"12-1", "1", "101"}, {"13", "", ""}};
    auto sorted = walked;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [](auto& a, auto& b) { return sort_key(a) < sort_key(b); });
    CHECK(sorted == walked);
}

namespace {

rc::Gen<std::string> numbered(int most, std::vector<std::string> suffixes) {
    return rc::gen::apply([](int n, const std::string& suffix) { return std::to_string(n) + suffix; }, rc::gen::inRange(1, most),
                          rc::gen::elementOf(std::move(suffixes)));
}

} // namespace

TEST_CASE("a door shown is the door read") {
    CHECK(rc::check([] {
        const Door door{*numbered(200, {"", "", "-1", "-12", "甲", "附1", "A"}), *numbered(20, {"", "", "甲"}),
                        *numbered(3000, {"", "", "A", "-1"})};
        const std::vector<Door> said = {
            door, {door.building, door.stairwell, ""}, {door.building, "", ""}, {"", door.stairwell, door.flat}};
        for (const auto& d : said) RC_ASSERT(read_door(display(d)) == d);
    }));
}

TEST_CASE("whatever is read once is read the same again") {
    CHECK(rc::check([] {
        const auto words = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-/ 123幢单元室楼道号甲#A")));
        for (const auto& door : readings(words)) RC_ASSERT(read_door(display(door)) == door);
    }));
}
