#include "platform/web/server_test.hpp"
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

using namespace mulin::web;

namespace {

Response echo(Request& request) { return plain(request.method + " " + request.path + " " + request.body); }

} // namespace

TEST_CASE("a caller asks twice on one connection") {
    TestServer server(echo);
    Caller caller(server.port());
    CHECK(body_of(caller.ask(get("/a"))) == "GET /a ");
    CHECK(body_of(caller.ask(get("/b"))) == "GET /b ");
}

TEST_CASE("requests sent all at once are answered one by one, in order") {
    TestServer server([](Request& request) {
        if (request.path == "/slow") std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return echo(request);
    });
    Caller caller(server.port());
    caller.say(get("/slow") + post("text/plain", "words") + get("/last"));
    CHECK(body_of(caller.hear()) == "GET /slow ");
    CHECK(body_of(caller.hear()) == "POST / words");
    CHECK(body_of(caller.hear()) == "GET /last ");
}

TEST_CASE("a request comes with its form, its caller and an id") {
    TestServer server([](Request& request) {
        return plain(std::string(request.form.get("title")) + "|" + request.remote + "|" + (request.secure ? "secure" : "plain") + "|" +
                     std::to_string(request.id.size()) + "|" + request.body);
    });
    Caller caller(server.port());
    CHECK(body_of(caller.ask(post("application/x-www-form-urlencoded; charset=UTF-8", "title=%E6%BC%8F%E6%B0%B4"))) ==
          "漏水|127.0.0.1|plain|8|");
}

TEST_CASE("a body may come in chunks") {
    TestServer server(echo);
    Caller caller(server.port());
    caller.say("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    CHECK(body_of(caller.ask("4;x=y\r\ndefg\r\n0\r\nTrailer: x\r\n\r\n")) == "POST / abcdefg");
    CHECK(body_of(caller.ask(get("/after"))) == "GET /after ");
}

TEST_CASE("HEAD has the head of GET and no body") {
    TestServer server(echo);
    Caller caller(server.port());
    caller.say("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b"));
    CHECK(caller.hear_until("\r\n\r\n").find("Content-Length: 7\r\n") != std::string::npos);
    CHECK(body_of(caller.hear()) == "GET /b ");
}

TEST_CASE("a method the server does not know is the handler's to refuse") {
    TestServer server([](Request& request) { return Response{.status = request.method == "BREW" ? 405 : 200}; });
    Caller caller(server.port());
    CHECK(caller.ask("BREW / HTTP/1.1\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 405 Method Not Allowed\r\n"));
}

TEST_CASE("who waits for a go-ahead gets it before the body") {
    TestServer server(echo);
    Caller caller(server.port());
    caller.say("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    CHECK(caller.hear_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(body_of(caller.ask("words")) == "POST / words");
}

TEST_CASE("an old caller is hung up on after its answer, unless it asks otherwise") {
    TestServer server(echo);
    Caller caller(server.port());
    caller.say("GET / HTTP/1.0\r\n\r\n");
    CHECK(caller.hear_to_the_end().find("Connection: close\r\n") != std::string::npos);
    Caller patient(server.port());
    CHECK(patient.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").find("Connection: keep-alive\r\n") != std::string::npos);
    CHECK(body_of(patient.ask(get("/b"))) == "GET /b ");
}

TEST_CASE("a file is sent as it lies on the disk") {
    const auto settings = test_settings();
    std::string photo;
    for (int i = 0; i < 300'000; ++i) photo += static_cast<char>(i * 7);
    TestServer server([&](Request& request) { return Response{.type = "image/jpeg", .file = settings.scratch / request.path.substr(1)}; },
                      settings);
    std::ofstream(settings.scratch / "photo.jpg", std::ios::binary) << photo;
    std::ofstream(settings.scratch / "empty.jpg");
    Caller caller(server.port());
    CHECK(body_of(caller.ask(get("/photo.jpg"))) == photo);
    CHECK(body_of(caller.ask(get("/empty.jpg"))).empty());
    CHECK(caller.ask(get("/missing.jpg")).starts_with("HTTP/1.1 500 "));
    CHECK(body_of(caller.ask(get("/photo.jpg"))) == photo);
}

TEST_CASE("what a handler lets escape becomes a plain sentence with the request's id") {
    std::string id;
    TestServer server([&](Request& request) -> Response {
        id = request.id;
        if (request.path == "/odd") throw 7;
        throw std::runtime_error("the roof leaks");
    });
    Caller caller(server.port());
    for (const auto* path : {"/", "/odd"}) {
        const auto answer = caller.ask(get(path));
        CHECK(answer.starts_with("HTTP/1.1 500 "));
        CHECK(body_of(answer) == "出错了。 Something went wrong. (" + id + ")\n");
    }
}

TEST_CASE("an answer with a broken header is not sent") {
    TestServer server([](Request&) {
        Response response;
        response.headers.add("Location", "/\r\nSet-Cookie: a=b");
        return response;
    });
    Caller caller(server.port());
    const auto answer = caller.ask(get("/"));
    CHECK(answer.starts_with("HTTP/1.1 500 "));
    CHECK(answer.find("Set-Cookie") == answer.npos);
}

TEST_CASE("a port that is taken is named") {
    TestServer first(echo);
    auto settings = test_settings();
    settings.port = first.port();
    Server second(settings, echo);
    CHECK_THROWS_WITH(second.start(), "port " + std::to_string(first.port()) + " is in use");
    settings.address = "203.0.113.1";
    Server third(settings, echo);
    CHECK_THROWS_WITH(third.start(), Catch::StartsWith("cannot listen on 203.0.113.1"));
}
