#include "neighbourhood/requests/duplicates.hpp"
#include <catch2/catch.hpp>

using namespace mulin::requests;

TEST_CASE("two neighbours tell of the same leak in their own words") {
    CHECK(likeness("客厅、卧室渗水，老人一个人", "卧室渗水严重") >= alike);
    CHECK(likeness("顶楼屋面漏水", "屋面漏水，滴到五楼") >= alike);
}

TEST_CASE("a leak and a barking dog have nothing in common") {
    CHECK(likeness("客厅渗水", "楼下的狗叫了一夜") < alike);
    CHECK(likeness("", "漏水") == 0);
    CHECK(likeness("，。！", "漏水") == 0);
    CHECK(likeness("漏水", "漏水") == 100);
}
