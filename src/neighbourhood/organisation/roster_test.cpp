#include "neighbourhood/organisation/roster.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation;
using namespace mulin::organisation::roster;
using Texts = std::vector<std::string>;

namespace {

Roster read(const Rows& rows) {
    const auto layout = guess_layout(rows);
    if (!layout) throw std::runtime_error("no heading");
    return read_roster(rows, *layout);
}

bool has(const Roster& r, int row, std::string_view name) {
    return std::any_of(r.problems.begin(), r.problems.end(), [&](auto& p) { return p.row == row && p.name == name; });
}

Texts doors(const Roster& r) {
    Texts all;
    for (const auto& home : r.homes) all.push_back(display(home.door));
    return all;
}

} // namespace

TEST_CASE("one flat with two owners is co-owned, written twice it is once") {
    const auto r = read({{"幢", "单元", "室", "业主", "面积"},
                         {"63", "2", "301", "居民甲", "53.47"},
                         {"63", "2", "301", "居民乙", ""},
                         {"63", "2", "301", "居民甲", "53.47"}});
    REQUIRE(r.homes.size() == 1);
    CHECK(r.homes[0].owners == Texts{"居民甲", "居民乙"});
    CHECK(has(r, 3, "roster.co_owned"));
    CHECK(r.summary.errors == 0);
}

TEST_CASE("an identical row is said once more for nothing") {
    const auto r = read({{"幢", "单元", "室", "面积"}, {"63", "2", "301", "53.47"}, {"63", "2", "301", "53.47"}});
    CHECK(has(r, 3, "roster.duplicate_row"));
    CHECK(r.homes.size() == 1);
}

TEST_CASE("two areas for one home need a person to decide") {
    const auto r =
        read({{"幢", "单元", "室", "业主", "面积"}, {"63", "2", "301", "居民甲", "53.47"}, {"63", "2", "301", "居民乙", "54.37"}});
    CHECK(has(r, 3, "roster.area_conflict"));
    CHECK(r.problems.back().severity == Severity::error);
    CHECK(r.problems.back().blanks == Texts{"63幢 2单元 301", "2", "53.47", "54.37"});
    CHECK(r.homes[0].owners == Texts{"居民甲"});
}

TEST_CASE("a usable area is never counted as a building area") {
    const auto r = read({{"房号", "建筑面积", "使用面积"}, {"63-2-301", "", "40.1"}, {"63-2-302", "40.1(使用)", ""}, {"63-2-303", "", ""}});
    for (const auto& home : r.homes) CHECK_FALSE(home.area);
    CHECK(r.homes[0].usable == 4010);
    CHECK(r.homes[1].usable == 4010);
    CHECK(has(r, 2, "roster.usable_only"));
    CHECK(has(r, 3, "roster.area_usable"));
    CHECK(has(r, 4, "roster.area_missing"));
    CHECK(r.summary.homes_without_area == 3);
}

TEST_CASE("the best source of an area is taken") {
    const auto r = read({{"房号", "面积", "实测面积", "产权面积"}, {"63-2-301", "55", "54", "53.47"}, {"63-2-302", "55", "54", ""}});
    CHECK((r.homes[0].area == 5347 && r.homes[0].area_source == AreaSource::registered));
    CHECK((r.homes[1].area == 5400 && r.homes[1].area_source == AreaSource::surveyed));
}

TEST_CASE("a building written once stands for the homes below it") {
    const auto r = read({{"幢号", "单元", "室号"}, {"63", "1", "101"}, {"", "", "102"}, {"", "2", "101"}, {"64", "", "101"}});
    CHECK(doors(r) == Texts{"63幢 1单元 101", "63幢 1单元 102", "63幢 2单元 101", "64幢 101室"});
    CHECK(r.summary.problems.at("roster.carried_down") == 1);
    CHECK(has(r, 5, "roster.no_stairwell"));
}

TEST_CASE("a line with only a building is the heading of its homes") {
    const auto r = read({{"幢号", "单元", "室号"}, {"63幢"}, {"", "1", "101"}, {"12-1幢"}, {"", "1", "101"}});
    CHECK(doors(r) == Texts{"63幢 1单元 101", "12-1幢 1单元 101"});
}

TEST_CASE("totals, notes and headings printed again are no homes") {
    const auto r = read({{"幢号", "单元", "室号", "姓名"},
                         {"63", "1", "101", "居民甲"},
                         {"幢号", "单元", "室号", "姓名"},
                         {"63", "1", "102", "居民乙"},
                         {"合 计", "", "", "2"},
                         {"注：红色为空置"}});
    CHECK(r.homes.size() == 2);
    CHECK(has(r, 5, "roster.totals_row"));
    CHECK(has(r, 6, "roster.note_row"));
    CHECK(r.summary.errors == 0);
}

TEST_CASE("the whole door may stand in the column of flats, and the building's column decides what it means") {
    const auto r = read({{"楼栋", "房号"},
                         {"63", "63-2-301"},
                         {"63幢", "2-301"},
                         {"12-1", "12-1-402"},
                         {"", "66幢1单元101室"},
                         {"12", "12-1-402"},
                         {"63", "301-1"}});
    CHECK(doors(r) == Texts{"63幢 2单元 301", "12-1幢 402室", "66幢 1单元 101", "12幢 1单元 402", "63幢 301-1室"});
}

TEST_CASE("a door that cannot be read or contradicts its building is an error") {
    const auto r = read({{"幢号", "地址"}, {"62", "63-2-301"}, {"63", "后门左手边"}, {"63", "63幢"}});
    CHECK(has(r, 2, "roster.door_differs"));
    CHECK(has(r, 3, "roster.door_unclear"));
    CHECK(has(r, 4, "roster.no_flat"));
    CHECK(r.homes.empty());
    const auto lost = read({{"幢号", "单元", "室号", "业主", "电话"},
                            {"", "", "", "居民甲", "19900000001"},
                            {"", "", "", "居民乙", "19900000002"},
                            {"", "1", "", "居民丙", "19900000003"}});
    CHECK(lost.summary.problems.at("roster.note_row") == 2);
    CHECK(has(lost, 4, "roster.no_door"));
}

TEST_CASE("letters among the digits of a flat are mended and shown") {
    const auto r = read({{"幢号", "单元", "室号"}, {"63", "l", "3O1"}});
    CHECK(doors(r) == Texts{"63幢 1单元 301"});
    CHECK(r.summary.problems.at("roster.door_mended") == 2);
}

TEST_CASE("Party, care and identity columns are never read, remarks kept apart") {
    const auto r = read({{"房号", "业主", "是否党员", "人员类别", "身份证号", "月费", "备注", "爱好"},
                         {"63-2-301", "居民甲(已故)", "是", "独居", "330100", "15", "有钥匙", "钓鱼"}});
    for (auto name : {"roster.party_column", "roster.care_column", "roster.identity_column", "roster.elsewhere_column",
                      "roster.remark_column", "roster.unknown_column"})
        CHECK(has(r, 1, name));
    CHECK(r.homes[0].remark == "居民甲(已故); 有钥匙");
    CHECK(has(r, 2, "roster.name_note"));
}

TEST_CASE("what cannot be read is left empty and said") {
    const auto r = read({{"房号", "联系电话", "面积", "常住人数", "房屋性质", "房屋状态", "入住时间", "户主"},
                         {"63-2-301", "1.99E+10", "五十多", "很多", "?!", "待定", "去年", "#N/A"}});
    for (auto name :
         {"phone_rounded", "area_unreadable", "count_unreadable", "kind_unknown", "usage_unknown", "date_unreadable", "formula_error"})
        CHECK(has(r, 2, std::string("roster.") + name));
    CHECK(r.homes[0].phones.empty());
    CHECK_FALSE(has(r, 2, "roster.area_missing"));
}

TEST_CASE("a mapping that a person has changed is followed") {
    const Rows rows = {{"房号", "名", "面积"}, {"63-2-301", "居民甲", "53.47"}};
    auto layout = *guess_layout(rows);
    layout.columns[1].field = Field::owner;
    layout.columns[2].field = Field::registered_area;
    const auto r = read_roster(rows, layout);
    CHECK(r.homes[0].owners == Texts{"居民甲"});
    CHECK(r.homes[0].area_source == AreaSource::registered);
}
