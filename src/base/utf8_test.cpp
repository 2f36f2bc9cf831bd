#include "base/utf8.hpp"
#include <algorithm>
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

TEST_CASE("a text is cut between characters, never inside one") {
    const std::string_view lane = "63幢漏水䶮𬱖";
    for (std::size_t bytes = 0; bytes <= lane.size() + 1; ++bytes) {
        const auto part = utf8::front(lane, bytes);
        CHECK(part.size() <= bytes);
        CHECK(utf8::valid(part));
        CHECK(part.size() + 4 > std::min(bytes, lane.size()));
    }
}
