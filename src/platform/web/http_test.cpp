#include "platform/web/http.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

TEST_CASE("pairs give the first of a name, every one of it, and nothing for a stranger") {
    Pairs pairs;
    pairs.add("home", "12-3-401");
    pairs.add("home", "12-3-402");
    pairs.add("empty", "");
    CHECK(pairs.get("home") == "12-3-401");
    CHECK(pairs.every("home") == std::vector<std::string_view>{"12-3-401", "12-3-402"});
    CHECK(pairs.has("empty"));
    CHECK_FALSE(pairs.has("away"));
    CHECK(pairs.get("away").empty());
    CHECK(pairs.size() == 3);
}
