#include "platform/web/fields.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::web;

namespace {

enum class Fruit { plum, pear };

} // namespace
template <> struct mulin::Names<Fruit> { static constexpr std::string_view all[] = {"plum", "pear"}; };

namespace {

Request sent(std::string body, std::string_view type = "application/json") {
    Request r{.method = "POST"};
    r.headers.add("content-type", std::string(type));
    r.body = std::move(body);
    return r;
}

Result<Fields> fields(std::string body, std::string_view type = "application/json") { return Fields::of_body(sent(std::move(body), type)); }

std::vector<std::string> names(const Done& done) {
    std::vector<std::string> all;
    if (done) return all;
    all.emplace_back(done.error().name);
    for (const auto& more : done.error().also) all.emplace_back(more.name);
    return all;
}

} // namespace

TEST_CASE("what a program sends is read by its kind") {
    auto f = *fields(
        R"({"words": " 漏水 ", "version": 3, "good": true, "home": "1842", "workers": ["7", "8"], "until": "2026-08-12T18:00:00+08:00",
                 "day": "2026-08-12", "fruit": "pear", "nothing": null})");
    CHECK(f.text("words") == "漏水");
    CHECK(f.number("version") == 3);
    CHECK(f.flag("good") == true);
    CHECK(f.id<HomeId>("home") == HomeId{1842});
    CHECK(f.ids<PersonId>("workers") == std::vector<PersonId>{{7}, {8}});
    CHECK(f.moment("until") == moment(day_of(2026, 8, 12), 18 * 60));
    CHECK(f.day("day") == day_of(2026, 8, 12));
    CHECK(f.one_of<Fruit>("fruit") == Fruit::pear);
    CHECK(f.text("nothing").empty());
    CHECK_FALSE(f.number("absent"));
    CHECK(f.sound());
}

TEST_CASE("whatever is wrong with what a program sends is said at once, and a name nobody knows is not dropped in silence") {
    auto f = *fields(
        R"({"words": 7, "version": "3", "good": "yes", "home": 1842, "workers": ["x"], "until": "2026-08-12T18:00", "fruit": "stone", "colour": 1})");
    f.text("words");
    f.number("version");
    f.flag("good");
    f.id<HomeId>("home");
    f.ids<PersonId>("workers");
    f.moment("until");
    f.one_of<Fruit>("fruit");
    const auto wrong = names(f.sound());
    CHECK(wrong.size() == 8);
    CHECK(std::ranges::count(wrong, "shell.not_such") == 7);
    CHECK(std::ranges::count(wrong, "shell.not_for_us") == 1);
}

TEST_CASE("a body that is no JSON object, too deep, too long, or not UTF-8 is refused whole; a zero byte in a text too") {
    for (const std::string body : {"", "[]", "{", "7", "{\"a\": \"\xff\"}", R"({"a": [[[[[1]]]]]})"}) {
        INFO(body);
        const auto f = fields(body);
        REQUIRE_FALSE(f);
        CHECK((f.error().name == "shell.not_json" && f.error().why == Why::malformed));
    }
    CHECK_FALSE(fields("{\"a\": \"" + std::string(70'000, 'a') + "\"}"));
    CHECK_FALSE(fields("{}", "text/plain"));
    auto f = *fields(R"({"words": "a\u0000b"})");
    f.text("words");
    CHECK(names(f.sound()) == std::vector<std::string>{"shell.not_such"});
}

TEST_CASE("in a query everything is text, and numbers are read from it") {
    Request r;
    r.query.add("limit", "20");
    r.query.add("mine", "true");
    r.query.add("page", "x");
    auto f = Fields::of_query(r);
    CHECK(f.number("limit") == 20);
    CHECK(f.flag("mine") == true);
    CHECK_FALSE(f.number("page"));
    CHECK(names(f.sound()).size() == 1);
}
