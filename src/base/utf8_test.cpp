#include "base/utf8.hpp"
#include <catch2/catch.hpp>

using namespace mulin;

TEST_CASE("a rare surname passes through unharmed") {
    const std::string_view name = "䶮𬱖先生";
    std::string_view rest = name;
    std::string copy;
    while (!rest.empty()) utf8::append(copy, utf8::take(rest));
    CHECK(copy == name);
    CHECK(utf8::length(name) == 4);
    CHECK(utf8::valid(name));
}

TEST_CASE("broken bytes are seen and never loop") {
    for (std::string_view bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\xBC", "\x80", "\xFF"}) {
        CHECK_FALSE(utf8::valid(bad));
        std::string_view rest = bad;
        std::size_t steps = 0;
        while (!rest.empty()) {
            utf8::take(rest);
            ++steps;
        }
        CHECK(steps <= bad.size());
    }
}
