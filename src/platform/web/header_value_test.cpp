#include "platform/web/header_value.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

TEST_CASE("a header value falls into its word and its parameters") {
    const auto value = read_header_value("Form-Data ; Name=\"photo; of=stairs\"; filename = stairs.jpg ;");
    REQUIRE(value);
    CHECK(value->word == "form-data");
    CHECK(value->parameters.get("name") == "photo; of=stairs");
    CHECK(value->parameters.get("filename") == "stairs.jpg");
    CHECK(read_header_value("text/plain")->word == "text/plain");
    CHECK(read_header_value("a; b=")->parameters.has("b"));
}

TEST_CASE("quotes may be escaped and a Windows path stays one") {
    CHECK(read_header_value(R"(a; b="x \"y\" \\ z")")->parameters.get("b") == R"(x "y" \ z)");
    CHECK(read_header_value(R"(a; b="C:\photos\stairs.jpg")")->parameters.get("b") == R"(C:\photos\stairs.jpg)");
}

TEST_CASE("a value that does not hold together is nothing") {
    for (std::string_view bad : {"a; b=\"c", "a; =c", "a; b", "a; b; c=d", "a; b=\"c\" d", "a; b=\"\\\""}) {
        INFO(bad);
        CHECK_FALSE(read_header_value(bad));
    }
}
