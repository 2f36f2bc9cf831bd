#include "platform/web/server_test.hpp"
#include <catch2/catch.hpp>
#include <latch>
#include <thread>

using namespace mulin::web;
using namespace std::chrono_literals;

namespace {

// A stream of the topics named in the query; anything else is answered at once.
Response live(Request& request) {
    if (request.path != "/live") return plain("here");
    Response response;
    for (const auto topic : request.query.every("topic")) response.live.emplace_back(topic);
    return response;
}

void wait_until(auto&& so) {
    for (int i = 0; i < 500 && !so(); ++i) std::this_thread::sleep_for(10ms);
}

} // namespace

TEST_CASE("what is published reaches every stream of its topic and no other") {
    TestServer server(live);
    Caller board(server.port()), both(server.port());
    const auto head = board.ask(get("/live?topic=board"));
    CHECK(head.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(head.find("Content-Type: text/event-stream\r\n") != head.npos);
    both.ask(get("/live?topic=board&topic=duty&topic=duty"));
    CHECK(server.streams() == 2);
    server.publish("duty", "夜班");
    server.publish("board", "7");
    CHECK(board.hear_until("\n\n") == "event: board\ndata: 7\n\n");
    CHECK(both.hear_until("\n\n") == "event: duty\ndata: 夜班\n\n");
    CHECK(both.hear_until("\n\n") == "event: board\ndata: 7\n\n");
}

TEST_CASE("many threads publish and nothing is lost") {
    TestServer server(live);
    Caller caller(server.port());
    caller.ask(get("/live?topic=a"));
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) server.publish("a", "x");
            });
    }
    for (int i = 0; i < 200; ++i) REQUIRE(caller.hear_until("\n\n") == "event: a\ndata: x\n\n");
}

TEST_CASE("a quiet stream has a heartbeat, and who has gone is noticed by it") {
    auto settings = test_settings();
    settings.heartbeat = 1s;
    TestServer server(live, settings);
    {
        Caller caller(server.port());
        caller.ask(get("/live?topic=a"));
        CHECK(caller.hear_until("\n\n") == ":\n\n");
        CHECK(server.streams() == 1);
    }
    wait_until([&] { return server.streams() == 0; });
    CHECK(server.streams() == 0);
}

TEST_CASE("a reader that takes nothing is dropped and holds up nobody") {
    auto settings = test_settings();
    settings.idle_time = 1s;
    TestServer server(live, settings);
    Caller slow(server.port()), keen(server.port());
    slow.ask(get("/live?topic=a"));
    keen.ask(get("/live?topic=a"));
    const std::string much(30'000, 'x');
    for (int i = 0; i < 400; ++i) {
        server.publish("a", much);
        REQUIRE(keen.hear_until("\n\n").size() == much.size() + 17);
    }
    wait_until([&] { return server.streams() == 1; });
    CHECK(server.streams() == 1);
}

TEST_CASE("streams that are ended are hung up on, and may be opened again") {
    TestServer server(live);
    Caller caller(server.port());
    caller.ask(get("/live?topic=a"));
    server.end_streams();
    CHECK(caller.hear_to_the_end().empty());
    Caller again(server.port());
    again.ask(get("/live?topic=a"));
    server.publish("a", "x");
    CHECK(again.hear_until("\n\n") == "event: a\ndata: x\n\n");
}

TEST_CASE("stop() answers what is under way, ends streams and hangs up on the idle") {
    std::latch finish(1);
    auto settings = test_settings();
    settings.drain_time = 1s;
    TestServer server(
        [&](Request& request) {
            if (request.path == "/work") finish.wait();
            return live(request);
        },
        settings);
    Caller stream(server.port()), idle(server.port());
    stream.ask(get("/live?topic=a"));
    idle.ask(get("/"));
    std::vector<std::unique_ptr<Caller>> working; // on both workers, and waiting for one
    for (int i = 0; i < 8; ++i) {
        working.push_back(std::make_unique<Caller>(server.port()));
        working.back()->say(get("/work"));
    }
    std::this_thread::sleep_for(300ms);
    const std::jthread later([&] {
        std::this_thread::sleep_for(1500ms);
        finish.count_down();
    });
    server.stop();
    for (const auto& caller : working) {
        const auto answer = caller->hear_to_the_end();
        CHECK(answer.find("Connection: close\r\n") != answer.npos);
        CHECK(body_of(answer) == "here");
    }
    CHECK(stream.hear_to_the_end().empty());
    CHECK(idle.hear_to_the_end().empty());
    CHECK_THROWS(Caller(server.port()));
    server.stop();
}

TEST_CASE("stop() waits no longer than it should for who does not finish") {
    auto settings = test_settings();
    settings.drain_time = 1s;
    TestServer server(live, settings);
    Caller caller(server.port());
    caller.say("GET / HT");
    std::this_thread::sleep_for(50ms);
    const auto start = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - start < 3s);
}
