#include "platform/messages/carrier.hpp"
#include "platform/web/server_test.hpp"
#include <catch2/catch.hpp>
#include <thread>

using namespace mulin;
using namespace mulin::messages;

namespace {

const std::atomic<bool> open_house = false;

std::string at(const web::Server& s, std::string_view path) { return "http://127.0.0.1:" + std::to_string(s.port()) + std::string(path); }

} // namespace

TEST_CASE("a post arrives as it was written, with its headers, and the answer comes back") {
    web::TestServer robot(
        [](web::Request& r) { return web::plain(r.method + " " + std::string(r.headers.get("idempotency-key")) + " " + r.body); });
    const auto carrier = curl_carrier(true, open_house);
    const auto reply = carrier->post(
        {.url = at(robot, "/send"), .headers = {"Content-Type: application/json", "Idempotency-Key: 7"}, .body = R"({"text":"63幢"})"});
    CHECK(reply.status == 200);
    CHECK(reply.body == R"(POST 7 {"text":"63幢"})");
}

TEST_CASE("an address typed on a page does not lead into our own network, nor does a redirect") {
    int calls = 0;
    web::TestServer inside([&](web::Request& r) {
        ++calls;
        web::Response answer{.status = 302};
        if (r.path == "/send") answer.headers.add("Location", "/inside");
        return answer;
    });
    const auto carrier = curl_carrier(false, open_house);
    CHECK(carrier->post({.url = at(inside, "/send")}).trouble == Reason::bad_address);
    for (const auto* host : {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433"})
        CHECK(carrier->post({.url = "https://" + std::string(host) + ":" + std::to_string(inside.port()) + "/send"}).trouble ==
              Reason::bad_address);
    CHECK(calls == 0);
    CHECK(carrier->post({.url = at(inside, "/send"), .trusted = true}).status == 302);
    CHECK(calls == 1);
}

TEST_CASE("a robot's address is https with a host and nothing hidden in it") {
    CHECK(may_be_called("https://qyapi.example/cgi-bin/webhook/send?key=K", false));
    CHECK_FALSE(may_be_called("http://qyapi.example/send", false));
    CHECK(may_be_called("http://qyapi.example/send", true));
    for (const auto* bad : {"", "https://", "file:///etc/passwd", "gopher://a.example/", "https://me:word@a.example/",
                            "https://a.example/ x", "https://a.example/\r\nX: y", "javascript:alert(1)"})
        CHECK_FALSE(may_be_called(bad, true));
}

TEST_CASE("a server that is not there, or says too much, is no surprise") {
    const auto carrier = curl_carrier(true, open_house);
    unsigned short gone = 0;
    {
        web::TestServer closed([](web::Request&) { return web::plain(""); });
        gone = closed.port();
    }
    CHECK(carrier->post({.url = "http://127.0.0.1:" + std::to_string(gone) + "/"}).trouble == Reason::unreachable);
    CHECK(carrier
              ->mail({.server = "127.0.0.1:" + std::to_string(gone), .from = "mulin@lane.example"},
                     {.to = "wang@example.com", .bytes = "Subject: x\r\n\r\n"})
              .trouble == Reason::unreachable);
    web::TestServer talker([](web::Request&) { return web::plain(std::string(1 << 20, 'x')); });
    CHECK(carrier->post({.url = at(talker, "/")}).trouble != Reason::none);
}

TEST_CASE("when the house closes, whatever is under way is broken off") {
    const std::atomic<bool> closing = true;
    web::TestServer slow([](web::Request&) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        return web::plain("");
    });
    CHECK(curl_carrier(true, closing)->post({.url = at(slow, "/")}).stopped);
}
