#include "neighbourhood/requests/figures.hpp"
#include <catch2/catch.hpp>
#include <numeric>

using namespace mulin::requests;

TEST_CASE("the city's bulletin is computed to its last digit") {
    CHECK(percent({911, 972}) == "93.72");  // 结案率
    CHECK(percent({737, 972}) == "75.82");  // 按期结案率
    CHECK(percent({996, 1054}) == "94.50"); // 受理率
}

TEST_CASE("a share is rounded half up in whole numbers, and none of nothing is not zero") {
    CHECK(percent({1, 3}) == "33.33");
    CHECK(percent({2, 3}) == "66.67");
    CHECK(percent({1, 20'000}) == "0.01");
    CHECK(percent({1, 20'001}) == "0.00");
    CHECK(percent({0, 7}) == "0.00");
    CHECK(percent({7, 7}) == "100.00");
    CHECK_FALSE(percent({0, 0}));
    CHECK(percent({450'000'000'000, 900'000'000'000}) == "50.00");
}

TEST_CASE("nine of ten requests were mended within the P90, by nearest rank") {
    std::vector<std::int64_t> minutes(10);
    std::iota(minutes.begin(), minutes.end(), 1);
    CHECK(percentile(minutes, 90) == 9);
    CHECK(percentile(minutes, 91) == 10);
    CHECK(percentile(minutes, 50) == 5);
    CHECK(percentile(minutes, 100) == 10);
    CHECK(percentile(minutes, 0) == 1);
    minutes.resize(1);
    CHECK(percentile(minutes, 90) == 1);
    CHECK_FALSE(percentile({}, 90));
}
