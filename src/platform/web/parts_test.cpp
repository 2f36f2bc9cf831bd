#include "platform/web/parts.hpp"
#include "platform/web/shell.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::web;

namespace {
bool has(const Html& h, std::string_view piece) { return h.text().find(piece) != std::string::npos; }
} // namespace

TEST_CASE("a neighbour's angle brackets stay words") {
    const auto h = card({.id = "c", .title = "<b>", .body = facts({{"who", text("\"><script>")}})});
    CHECK_FALSE(has(h, "<script>"));
    CHECK(has(h, "&lt;b&gt;"));
}

TEST_CASE("a share is rounded as on paper") {
    CHECK(percent({2163, 2364}) == "91.50");
    CHECK(percent({1, 3}) == "33.33");
    CHECK(percent({2, 3}) == "66.67");
    CHECK(percent({5, 100}) == "5.00");
    CHECK(percent({0, 0}) == "0.00");
}

TEST_CASE("two thirds is two thirds, not nearly") {
    const auto bar = [](std::int64_t part) { return goal_bar({part, 2400}, "x", Ratio{2, 3}); };
    CHECK(has(bar(1599), "fill tea"));
    CHECK_FALSE(has(bar(1600), "fill tea"));
    CHECK(has(goal_bar({3000, 2400}, "x"), R"(width="100.00%")"));
}

TEST_CASE("a field that came back keeps what was typed and says what is wrong") {
    const auto h =
        field({.name = "tel", .label = "phone", .input = Input::tel, .value = "199", .hint = "11 digits", .wrong = "one is missing"});
    CHECK(has(h, R"(value="199")"));
    CHECK(has(h, R"(aria-describedby="tel-hint tel-wrong")"));
    CHECK(has(h, R"(aria-invalid="true")"));
    CHECK(has(h, R"(<label for="tel">)"));
}

TEST_CASE("a password is never written back") {
    CHECK_FALSE(has(field({.name = "p", .label = "p", .input = Input::password, .value = "secret"}), "secret"));
}

TEST_CASE("the summary of a form leads to its fields, and is nothing when nothing is wrong") {
    const auto h = errors({.title = "2", .wrongs = {{"what", "choose"}, {"", "and this"}}, .kept = "kept"});
    CHECK(has(h, R"(href="#what")"));
    CHECK(has(tiles({.name = "what", .legend = "what", .tiles = {{"leak", "leak"}}}), R"(id="what")"));
    CHECK(errors({.title = "", .wrongs = {}, .kept = ""}).empty());
}

TEST_CASE("what cannot be pressed yet sends nothing and says when") {
    const auto h = button({.word = "vote", .not_yet = "from 1 December"});
    CHECK(has(h, R"(type="button" aria-disabled="true")"));
    CHECK(has(h, "from 1 December"));
}

TEST_CASE("a sentence is filled with markup, and its own braces stay") {
    CHECK(filled("call {0}, {x} or {7}", {num("8800")}).text() == R"(call <span class="num">8800</span>, {x} or {7})");
}

TEST_CASE("a telephone number is dialled by its digits") { CHECK(has(phone_link("0571-0000-8800"), R"(href="tel:057100008800")")); }

TEST_CASE("a folded table still says its rows, columns and heads") {
    const auto h = table({.caption = "queue",
                          .columns = {{"where"}, {"what"}, {"yuan", ColumnKind::amount}},
                          .rows = {{.cells = {text("63"), text("leak"), text("1.00")}, .hot = true}}});
    CHECK(has(h, R"(<tr role="row" class="hot">)"));
    CHECK(has(h, R"(data-th="yuan" class="r")"));
    CHECK(has(h, R"(<td role="cell" class="lead">)"));
}

TEST_CASE("every page says its language, its way past the header and whom to call") {
    const Catalogue catalogue;
    Shell shell{.say = Words(catalogue, Language::en),
                .assets = {"/s", "/p", "/j", "/h", "/m"},
                .title = "Home",
                .place = "Demo Estate",
                .phone = "0571-0000-8800"};
    const auto h = page(shell, "<h1>hello</h1>");
    CHECK(has(h, R"(<html lang="en">)"));
    CHECK(has(h, R"(href="#main")"));
    CHECK(has(h, R"(<a class="callbar" href="tel:057100008800">)"));
    CHECK_FALSE(has(h, "style="));

    shell.paper = Paper::poster;
    CHECK_FALSE(has(page(shell, "<main></main>"), "<header"));
}
