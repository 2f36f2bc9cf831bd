#include "platform/language/words.hpp"
#include "platform/web/refusals.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::web;

namespace {

Request sent_from_here() {
    Request r{.method = "POST", .target = "/requests/7/remarks"};
    r.headers.add("host", "mulin.example");
    r.headers.add("origin", "https://mulin.example");
    r.form.add("csrf", "old");
    r.form.add("once", "a-token_1");
    r.form.add("text", "钥匙在楼下");
    return r;
}

std::string kept(const Request& r, bool signed_in = true) {
    const Catalogue catalogue;
    return kept_form(Words(catalogue, Language::zh), r, "fresh", signed_in).text();
}

bool has(const std::string& page, std::string_view part) { return page.find(part) != page.npos; }

} // namespace

TEST_CASE("what she wrote while her session ran out is on the page, and the same form can be sent once more") {
    const auto page = kept(sent_from_here());
    CHECK(has(page, R"(<p class="say">钥匙在楼下</p>)"));
    CHECK(has(page, R"(action="/requests/7/remarks")"));
    CHECK(has(page, R"(name="csrf" value="fresh")"));
    CHECK(has(page, R"(name="once" value="a-token_1")"));
    CHECK_FALSE(has(page, "old"));
    CHECK_FALSE(has(page, "/sign-in"));
    CHECK(has(kept(sent_from_here(), false), "/sign-in"));
}

TEST_CASE("a form that another site sent is shown, never offered for sending") {
    auto r = sent_from_here();
    r.headers = {};
    r.headers.add("host", "mulin.example");
    r.headers.add("origin", "https://elsewhere.example");
    CHECK(has(kept(r), "钥匙在楼下"));
    CHECK_FALSE(has(kept(r), "<form"));
}

TEST_CASE("nothing of a form with a secret in it comes back, nor of one without words") {
    auto secret = sent_from_here();
    secret.form.add("password", "不告诉你");
    CHECK(kept(secret).empty());
    Request bare{.method = "POST", .target = "/requests/7/acceptance"};
    bare.form.add("version", "3");
    CHECK(kept(bare).empty());
}
