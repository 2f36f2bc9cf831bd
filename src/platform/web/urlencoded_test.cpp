#include "platform/web/urlencoded.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

TEST_CASE("a form's words arrive as they were typed") {
    const auto form = read_urlencoded("title=%E6%B0%B4%E7%AE%A1+%E6%BC%8F%E6%B0%B4&words=a%0D%0Ab%26c%3Dd&home=&urgent&&sum=1%2B1");
    REQUIRE(form);
    CHECK(form->get("title") == "水管 漏水");
    CHECK(form->get("words") == "a\r\nb&c=d");
    CHECK(form->has("home"));
    CHECK(form->has("urgent"));
    CHECK(form->get("sum") == "1+1");
    CHECK(form->size() == 5);
}

TEST_CASE("a value may hold further equal signs") {
    CHECK(read_urlencoded("a=b=c")->get("a") == "b=c");
    CHECK(read_urlencoded("=c")->get("") == "c");
    CHECK(read_urlencoded("")->empty());
}

TEST_CASE("badly encoded forms are refused by name") {
    for (std::string_view bad : {"a=%", "a=%4", "a=%4G", "%zz=1", "a=%%41"})
        CHECK(read_urlencoded(bad) == std::unexpected(Fault::bad_form));
    for (std::string_view bad : {"a=%00", "a=%FF", "a=%C0%AF", "%ED%A0%80=1"})
        CHECK(read_urlencoded(bad) == std::unexpected(Fault::bad_text));
}

TEST_CASE("a form of countless fields is refused") {
    std::string many;
    for (int i = 0; i < 10'001; ++i) many += "a&";
    CHECK(read_urlencoded(many) == std::unexpected(Fault::too_many_fields));
}
