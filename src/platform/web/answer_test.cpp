#include "platform/web/answer.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;
using namespace std::string_literals;

TEST_CASE("an answer's head says what follows") {
    Response response{.status = 303};
    response.headers.add("Location", "/requests/7");
    CHECK(head_text(response, 12, After::keep_open, {}) ==
          "HTTP/1.1 303 See Other\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nConnection: keep-alive\r\n"
          "Content-Type: text/html; charset=utf-8\r\nLocation: /requests/7\r\nContent-Length: 12\r\n\r\n");
}

TEST_CASE("an answer without a body has no length") {
    const auto text = head_text({.status = 304}, 0, After::close, {});
    CHECK(text.find("Content-") == text.npos);
    CHECK(text.find("Connection: close\r\n") != text.npos);
}

TEST_CASE("a header cannot smuggle in another") {
    for (const std::string& value : {"a\r\nSet-Cookie: b"s, "a\nb"s, "a\0b"s}) {
        Response response;
        response.headers.add("Location", value);
        CHECK_THROWS_AS(head_text(response, 0, After::close, {}), std::invalid_argument);
    }
    Response response;
    response.headers.add("Bad Name", "x");
    CHECK_THROWS_AS(head_text(response, 0, After::close, {}), std::invalid_argument);
}

TEST_CASE("an event of several lines stays one event") {
    CHECK(event_text("board", "7") == "event: board\ndata: 7\n\n");
    CHECK(event_text("board", "a\nb\n") == "event: board\ndata: a\ndata: b\n\n");
    CHECK(event_text("board", "") == "event: board\ndata: \n\n");
}

TEST_CASE("the server's own refusals are plain and short") {
    const auto busy = plain_answer(Fault::busy, "a1b2");
    CHECK(busy.status == 503);
    CHECK(busy.headers.get("Retry-After") == "5");
    CHECK(plain_answer(Fault::broken, "a1b2").body == "出错了。 Something went wrong. (a1b2)\n");
    CHECK(plain_answer(Fault::files_too_long, "a1b2").body == "文件太大。 The files are too large.\n");
}
