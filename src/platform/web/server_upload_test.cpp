#include "platform/web/server_test.hpp"
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

using namespace mulin::web;
namespace fs = std::filesystem;

namespace {

const std::string type = "multipart/form-data; boundary=line";

std::string form(std::string_view file) {
    return "--line\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n漏水\r\n"
           "--line\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"楼道.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" +
           std::string(file) + "\r\n--line--\r\n";
}

// Title, filename and size, and whether the file on the disk has as many bytes, all 'x'.
Response look_at(Request& request) {
    const Upload& upload = request.uploads.at(0);
    std::ifstream in(upload.path, std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(in), {});
    const bool sound = content == std::string(upload.size, 'x');
    return plain(std::string(request.form.get("title")) + " " + upload.filename + " " + std::to_string(upload.size) +
                 (sound ? " sound" : " broken"));
}

} // namespace

TEST_CASE("an upload lies on the disk for its handler and is gone with the answer") {
    const auto settings = test_settings();
    TestServer server(look_at, settings);
    Caller caller(server.port());
    for (std::size_t size : {3u, 70'000u, 3'000'000u}) {
        CHECK(body_of(caller.ask(post(type, form(std::string(size, 'x'))))) == "漏水 楼道.jpg " + std::to_string(size) + " sound");
        CHECK(fs::is_empty(settings.scratch));
    }
}

TEST_CASE("an upload that is too large is refused with a sentence and leaves nothing behind") {
    auto settings = test_settings();
    settings.upload_limit = 1'000'000;
    settings.body_limit = 1'000;
    TestServer server(look_at, settings);
    for (const std::size_t size : {1'000'500u, 5'000'000u}) { // found out while it comes; announced
        Caller caller(server.port());
        caller.say(post(type, form(std::string(size, 'x'))));
        const auto answer = caller.hear_to_the_end();
        CHECK(answer.starts_with("HTTP/1.1 413 "));
        CHECK(body_of(answer) == "文件太大。 The files are too large.\n");
        CHECK(fs::is_empty(settings.scratch));
    }
}

TEST_CASE("an upload that breaks off, or whose handler throws, leaves nothing behind") {
    const auto settings = test_settings();
    TestServer server([](Request&) -> Response { throw std::runtime_error("the roof leaks"); }, settings);
    CHECK(Caller(server.port()).ask(post(type, form("xxx"))).starts_with("HTTP/1.1 500 "));
    CHECK(fs::is_empty(settings.scratch));
    {
        Caller caller(server.port());
        caller.say(post(type, form(std::string(500'000, 'x'))).substr(0, 300'000));
        caller.say("");
    }
    server.stop();
    CHECK(fs::is_empty(settings.scratch));
}

TEST_CASE("a form that does not hold together is refused") {
    TestServer server(look_at);
    CHECK(Caller(server.port()).ask(post(type, "--line\r\nnonsense")).starts_with("HTTP/1.1 400 "));
    CHECK(Caller(server.port()).ask(post("multipart/form-data", form("x"))).starts_with("HTTP/1.1 400 "));
}
