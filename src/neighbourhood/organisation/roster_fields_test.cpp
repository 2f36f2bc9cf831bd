#include "neighbourhood/organisation/roster_columns.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation::roster;

static Field field(std::string_view heading) {
    const auto guess = field_of(heading);
    return guess ? guess->field : Field::serial;
}
static std::optional<Field> field(const Layout& layout, std::size_t column) { return layout.columns.at(column).field; }

TEST_CASE("headings mean what property offices mean by them") {
    CHECK(field("幢 号") == Field::building);
    CHECK(field("*楼栋（必填）") == Field::building);
    CHECK(field("建筑面积(㎡)") == Field::area);
    CHECK(field("产权面积") == Field::registered_area);
    CHECK(field("使用面积㎡") == Field::usable_area);
    CHECK(field("车位面积") == Field::elsewhere);
    CHECK(field("业主联系电话") == Field::phone);
    CHECK(field("租户姓名") == Field::tenant);
    CHECK(field("所属支部") == Field::party);
    CHECK(field("身份证号码") == Field::identity);
    CHECK(field("联系电话3") == Field::phone);
    CHECK(field_of("姓名")->confidence < field_of("业主")->confidence);
    for (auto none : {"", "喜好", "请各楼道长核对后于本周五以前交到物业办公室，谢谢配合"}) CHECK_FALSE(field_of(none));
}

TEST_CASE("the heading is found below titles and empty rows") {
    const auto layout =
        guess_layout({{"演示新村花名册"}, {}, {"制表", "2026年"}, {"幢号", "室号", "姓名", "爱好"}, {"63", "301", "63幢居民甲", "钓鱼"}});
    REQUIRE(layout);
    CHECK(layout->header_last == 3);
    CHECK(field(*layout, 0) == Field::building);
    CHECK(field(*layout, 2) == Field::owner);
    CHECK_FALSE(field(*layout, 3));
}

TEST_CASE("two rows of headings are read as one, merged or not") {
    const Rows plain = {
        {"房屋", "", "业主", "", "租户", ""}, {"幢号", "室号", "姓名", "电话", "姓名", "电话"}, {"63", "301", "63幢居民甲"}};
    const Rows filled = {
        {"房屋", "房屋", "业主", "业主", "租户", "租户"}, {"幢号", "室号", "姓名", "电话", "姓名", "电话"}, {"63", "301", "63幢居民甲"}};
    for (const auto& rows : {plain, filled}) {
        const auto layout = guess_layout(rows);
        REQUIRE(layout);
        CHECK((layout->header_first == 0 && layout->header_last == 1));
        CHECK(layout->columns.at(4).title == "租户 姓名");
        CHECK(field(*layout, 2) == Field::owner);
        CHECK(field(*layout, 4) == Field::tenant);
    }
}

TEST_CASE("of two columns about the same the surer one is taken, but a home may have several phones") {
    const auto layout = guess_layout({{"幢号", "室号", "住户姓名", "业主", "户号", "联系电话1", "联系电话2"}});
    REQUIRE(layout);
    CHECK(field(*layout, 1) == Field::flat);
    CHECK_FALSE(field(*layout, 4));
    CHECK(field(*layout, 5) == Field::phone);
    CHECK(field(*layout, 6) == Field::phone);
}

TEST_CASE("a table that says nothing of places is no roster") {
    CHECK(guess_layout({{"商品", "价格"}, {"绿豆汤", "3"}}).error().name == "roster.no_header");
    CHECK(guess_layout({}).error().name == "roster.no_header");
}
