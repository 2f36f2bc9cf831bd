#include "platform/web/cookies.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

TEST_CASE("cookies are read one by one, quotes and stray spaces aside") {
    Pairs cookies;
    read_cookies("session=abc; size = \"large\" ;; =x; alone; sum=a=b", cookies);
    CHECK(cookies.get("session") == "abc");
    CHECK(cookies.get("size") == "large");
    CHECK(cookies.get("sum") == "a=b");
    CHECK(cookies.size() == 3);
}

TEST_CASE("a cookie that is not text is passed over") {
    Pairs cookies;
    read_cookies("a=\xFF; b=\"; c=1", cookies);
    CHECK(cookies.size() == 2);
    CHECK(cookies.get("b") == "\"");
}

TEST_CASE("a cookie is closed to scripts and other sites") {
    CHECK(written({.name = "session", .value = "abc"}) == "session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    CHECK(written({.name = "session", .value = "", .lives = std::chrono::seconds(0), .secure = false}) ==
          "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}
