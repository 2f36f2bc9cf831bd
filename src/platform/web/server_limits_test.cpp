#include "platform/web/server_test.hpp"
#include <catch2/catch.hpp>
#include <cstring>
#include <ifaddrs.h>
#include <latch>
#include <net/if.h>
#include <optional>
#include <thread>

using namespace mulin::web;
using namespace std::chrono_literals;

namespace {

Response echo(Request& request) { return plain(request.method + " " + request.path + " " + request.body); }

std::chrono::milliseconds time_of(auto&& deed) {
    const auto start = std::chrono::steady_clock::now();
    deed();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

// One of this machine's addresses that others see; nothing when it has none.
std::optional<in_addr_t> outside_address() {
    ifaddrs* all = nullptr;
    if (getifaddrs(&all) != 0) return std::nullopt;
    std::optional<in_addr_t> found;
    for (const ifaddrs* one = all; one; one = one->ifa_next)
        if (one->ifa_addr && one->ifa_addr->sa_family == AF_INET && !(one->ifa_flags & IFF_LOOPBACK)) {
            sockaddr_in v4;
            std::memcpy(&v4, one->ifa_addr, sizeof v4);
            found = v4.sin_addr.s_addr;
        }
    freeifaddrs(all);
    return found;
}

// Sends a byte each 100 ms until the other side hangs up, ten seconds at most.
void drip(Caller& caller) {
    for (int i = 0; i < 100 && caller.say("x"); ++i) std::this_thread::sleep_for(100ms);
}

} // namespace

TEST_CASE("a head that drips in is cut on time") {
    auto settings = test_settings();
    settings.header_time = 1s;
    TestServer server(echo, settings);
    Caller caller(server.port());
    caller.say("GET /");
    CHECK(time_of([&] { drip(caller); }) < 6s);
}

TEST_CASE("a body that drips in is cut on time") {
    auto settings = test_settings();
    settings.body_time = 1s;
    TestServer server(echo, settings);
    Caller caller(server.port());
    caller.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
    CHECK(time_of([&] { drip(caller); }) < 6s);
}

TEST_CASE("who stays silent is hung up on") {
    auto settings = test_settings();
    settings.idle_time = 1s;
    TestServer server(echo, settings);
    Caller silent(server.port()), asked(server.port());
    asked.ask(get("/"));
    CHECK(time_of([&] { CHECK(silent.hear_to_the_end().empty()); }) < 6s);
    CHECK(asked.hear_to_the_end().empty());
}

TEST_CASE("a head that is too long is refused with a sentence") {
    TestServer server(echo);
    for (const std::string& head :
         {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", "GET /" + std::string(200'000, 'x')}) {
        Caller caller(server.port());
        caller.say(head);
        const auto answer = caller.hear_to_the_end();
        CHECK(answer.starts_with("HTTP/1.1 431 "));
        CHECK(body_of(answer).find("too long") != std::string::npos);
    }
}

TEST_CASE("a body that is too long is refused, and who is still sending hears why") {
    auto settings = test_settings();
    settings.body_limit = 1000;
    TestServer server(echo, settings);
    const std::string much(8 << 20, 'x');
    for (const std::string& request :
         {post("text/plain", much),
          "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n800000\r\n" + much + "\r\n0\r\n\r\n"}) {
        Caller caller(server.port());
        CHECK(caller.say(request));
        const auto answer = caller.hear_to_the_end();
        CHECK(answer.starts_with("HTTP/1.1 413 Content Too Large\r\n"));
        CHECK(answer.find("Connection: close\r\n") != answer.npos);
        CHECK(body_of(answer) == "内容太长。 This is more than can be sent at once.\n");
    }
}

TEST_CASE("a body announced as too long is refused before it is asked for") {
    TestServer server(echo);
    Caller caller(server.port());
    caller.say("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9000000000\r\n\r\n");
    CHECK(caller.hear().starts_with("HTTP/1.1 413 "));
}

TEST_CASE("a request that could hide another is refused and nothing after it is read") {
    TestServer server(echo);
    const std::string hidden = get("/hidden");
    for (const std::string head :
         {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
          "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5, 5\r\n",
          "Content-Length: +5\r\n", "Content-Length: -1\r\n", "Content-Length: 0x5\r\n", "Content-Length: 99999999999999999999\r\n",
          "Content-Length : 5\r\n", "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, identity\r\n",
          "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding:\x0b"
          "chunked\r\n",
          "Transfer-Encoding : chunked\r\n", "X: a\nContent-Length: 5\r\n", "Host: b\r\n"}) {
        INFO(head);
        Caller caller(server.port());
        caller.say("POST / HTTP/1.1\r\nHost: a\r\n" + head + "\r\n0\r\n\r\n" + hidden);
        const auto answer = caller.hear_to_the_end();
        CHECK(answer.starts_with("HTTP/1.1 400 Bad Request\r\n"));
        CHECK(answer.find("hidden") == answer.npos);
    }
}

TEST_CASE("chunks that are none are refused") {
    TestServer server(echo);
    for (const std::string chunk :
         {"zz\r\n", "-1\r\n", "5\nabcde", "3\r\nabcdef\r\n0\r\n\r\n", "ffffffffffffffffff\r\n", "0x3\r\nabc\r\n0\r\n\r\n"}) {
        INFO(chunk);
        Caller caller(server.port());
        caller.say("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + get("/hidden"));
        const auto answer = caller.hear_to_the_end();
        CHECK(answer.starts_with("HTTP/1.1 400 "));
        CHECK(answer.find("hidden") == answer.npos);
    }
}

TEST_CASE("bad targets and plain garbage are refused") {
    TestServer server(echo);
    for (const std::string& garbage :
         {get("/../etc/passwd"), get("/%2e%2e/"), get("/%00"), get("/%zz"), get("*"), std::string("\x16\x03\x01\x02\x00\x01\xFC", 7),
          std::string(3000, '\0'), std::string("\r\n\r\n\r\n\r\n"), std::string("GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
          std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), std::string("GET / HTTP/1.1\r\n\r\n")}) {
        Caller caller(server.port());
        caller.say(garbage);
        shutdown(caller.socket(), SHUT_WR);
        const auto answer = caller.hear_to_the_end();
        INFO(garbage);
        CHECK((answer.empty() || answer.starts_with("HTTP/1.1 400 ")));
    }
    CHECK(body_of(Caller(server.port()).ask(get("/still-here"))) == "GET /still-here ");
}

TEST_CASE("when as many wait as may, the next hears so at once and may ask again") {
    auto settings = test_settings();
    settings.workers = 1;
    settings.waiting = 1;
    std::latch begun(1), go_on(1);
    TestServer server(
        [&](Request& request) {
            if (request.path == "/long") begun.count_down(), go_on.wait();
            return echo(request);
        },
        settings);
    Caller working(server.port()), waiting(server.port()), turned_away(server.port());
    working.say(get("/long"));
    begun.wait();
    waiting.say(get("/next"));
    std::this_thread::sleep_for(300ms);
    const auto answer = turned_away.ask(get("/third"));
    CHECK(answer.starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
    CHECK(answer.find("Retry-After: ") != answer.npos);
    go_on.count_down();
    CHECK(body_of(working.hear()) == "GET /long ");
    CHECK(body_of(waiting.hear()) == "GET /next ");
    CHECK(body_of(turned_away.ask(get("/third"))) == "GET /third ");
}

TEST_CASE("more connections than allowed are hung up on") {
    auto settings = test_settings();
    settings.connections = 1;
    TestServer server(echo, settings);
    Caller first(server.port());
    CHECK(body_of(first.ask(get("/a"))) == "GET /a ");
    CHECK(Caller(server.port()).hear_to_the_end().empty());
    CHECK(body_of(first.ask(get("/b"))) == "GET /b ");
}

TEST_CASE("one line that opens connection after connection is hung up on; others, and this machine, still come in") {
    auto settings = test_settings();
    settings.address = "0.0.0.0";
    settings.connections_of_one = 5;
    TestServer server(echo, settings);
    const auto outside = outside_address();
    if (!outside) return; // a machine without a network has no other address
    std::vector<std::unique_ptr<Caller>> held;
    for (int i = 0; i < 5; ++i) {
        held.push_back(std::make_unique<Caller>(server.port(), *outside));
        CHECK(held.back()->ask(get("/")).starts_with("HTTP/1.1 200 "));
    }
    CHECK(Caller(server.port(), *outside).ask(get("/")).empty());
    CHECK(Caller(server.port()).ask(get("/")).starts_with("HTTP/1.1 200 "));
    held.pop_back();
    std::string answer;
    for (int i = 0; i < 100 && answer.empty(); ++i) {
        std::this_thread::sleep_for(10ms);
        answer = Caller(server.port(), *outside).ask(get("/"));
    }
    CHECK(answer.starts_with("HTTP/1.1 200 "));
}
