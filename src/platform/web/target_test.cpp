#include "platform/web/target.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

TEST_CASE("a target falls into its decoded path and its query") {
    const auto target = read_target("/requests/%E6%BC%8F%E6%B0%B4?page=2&sort=%E6%97%A7");
    REQUIRE(target);
    CHECK(target->path == "/requests/漏水");
    CHECK(target->query.get("page") == "2");
    CHECK(target->query.get("sort") == "旧");
}

TEST_CASE("doubled slashes become one and a last slash stays") {
    CHECK(read_target("/")->path == "/");
    CHECK(read_target("//evil.example//a")->path == "/evil.example/a");
    CHECK(read_target("///")->path == "/");
    CHECK(read_target("/a/")->path == "/a/");
    CHECK(read_target("/a+b")->path == "/a+b");
    CHECK(read_target("/...")->path == "/...");
}

TEST_CASE("the absolute form is taken for its path") {
    CHECK(read_target("http://lane.example/a?b=c")->path == "/a");
    CHECK(read_target("HTTPS://lane.example")->path == "/");
    CHECK_FALSE(read_target("http://lane.example?b=c"));
}

TEST_CASE("targets that climb, hide or break are refused") {
    for (std::string_view bad :
         {"",     "*",      "a",    "host:443", "/..", "/a/../b", "/%2e%2E/b", "/a/.",      "/a\\b", "/a%5cb", "/a%2fb",
          "/%00", "/a%0Ab", "/%7f", "/%",       "/%4", "/%GG",    "/%FF",      "/\xE6\xBC", "/?a=%", "/?a=%00"}) {
        INFO(bad);
        const auto target = read_target(bad);
        REQUIRE_FALSE(target);
        CHECK(target.error() == Fault::bad_target);
    }
}
