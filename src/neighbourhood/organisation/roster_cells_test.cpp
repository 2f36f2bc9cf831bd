#include "base/dates.hpp"
#include "neighbourhood/organisation/roster_cells.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation;
using namespace mulin::organisation::roster;
using Texts = std::vector<std::string>;

TEST_CASE("areas are read to the hundredth, however they are dressed") {
    for (auto words : {"53.47", "53.47㎡", "５３．４７", "约53.47平方米", "53.47 m2", "建筑面积：53.47", "53.470", "53.47(证载)"}) {
        CAPTURE(words);
        CHECK(read_area(words) == 5347);
    }
    CHECK(read_area("1,053.4") == 105340);
    CHECK(read_area("53.475") == 5348);
    CHECK(read_area("53") == 5300);
    for (auto none : {"", "四十八", "0", "-5", "53.4.7", "53,47m", "99999999", "53..", "."}) CHECK_FALSE(read_area(none));
    CHECK(says_usable("40.1(使用面积)"));
}

TEST_CASE("phones are found whatever separates them, and never made up") {
    CHECK(read_phones("199 0000 0001").numbers == Texts{"19900000001"});
    CHECK(read_phones("199-0000-0001/0571-88880000").numbers == Texts{"19900000001", "057188880000"});
    CHECK(read_phones("19900000001 19900000002").numbers == Texts{"19900000001", "19900000002"});
    CHECK(read_phones("19900000001（儿子）\n１９９０００００００２").numbers == Texts{"19900000001", "19900000002"});
    CHECK(read_phones("+86 199 0000 0001").numbers == Texts{"19900000001"});
    CHECK(read_phones("88880000转8012").numbers == Texts{"88880000"});
    CHECK(read_phones("1.99E+10").rounded);
    CHECK(read_phones("1.99E+10").numbers.empty());
    CHECK(read_phones("1990000000").unclear);
    CHECK_FALSE(read_phones("无").unclear);
}

TEST_CASE("owners are told apart, notes and shares taken off their names") {
    CHECK(read_names("居民甲、居民乙").names == Texts{"居民甲", "居民乙"});
    CHECK(read_names("居民甲 居民乙").names == Texts{"居民甲", "居民乙"});
    CHECK(read_names("居　民").names == Texts{"居民"});
    CHECK(read_names("居民甲50%，居民乙 50%").names == Texts{"居民甲", "居民乙"});
    CHECK(read_names("居民甲（已故）").names == Texts{"居民甲"});
    CHECK(read_names("居民甲（已故）").notes == Texts{"居民甲(已故)"});
    CHECK(read_names("演示(杭州)有限公司").names == Texts{"演示(杭州)有限公司"});
    CHECK(read_names("居民甲等3人").more);
    CHECK(read_names("居民甲等3人").names == Texts{"居民甲"});
    CHECK(read_names("共同共有").names.empty());
    CHECK(read_names("John Smith").names == Texts{"John Smith"});
}

TEST_CASE("days come in many forms, the spreadsheet's own number among them") {
    for (auto words : {"2019-08-10", "2019.8.10", "2019年8月10日", "2019/8/10", "43687"}) CHECK(read_date(words) == day_of(2019, 8, 10));
    CHECK_FALSE(read_date("去年"));
}

TEST_CASE("small words of a roster") {
    CHECK(read_count("3人") == 3);
    CHECK(read_count("三口") == 3);
    CHECK_FALSE(read_count("很多"));
    CHECK(read_kind("房改房") == PropertyKind::reformed);
    CHECK(read_kind("直管公房") == PropertyKind::public_housing);
    CHECK_FALSE(read_kind("?!"));
    CHECK(read_usage("空置") == Usage::vacant);
    CHECK(read_usage("出租") == Usage::let);
    CHECK(says_nothing("／"));
    CHECK(says_nothing(" 无 "));
    CHECK_FALSE(says_nothing("无锡"));
    CHECK(formula_error("#REF!"));
}

TEST_CASE("letters that should be digits are mended only where nothing else can be meant") {
    CHECK(mended("3O1") == "301");
    CHECK(mended("l0I") == "101");
    CHECK(mended("3A") == "3A");
    CHECK(mended("O") == "O");
    CHECK(mended("l") == "1");
    CHECK(mended("12-l") == "12-1");
}
