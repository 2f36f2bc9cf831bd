#include "platform/web/head.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

namespace {

Head head(std::initializer_list<std::pair<std::string, std::string>> headers, Version version = Version::http_1_1) {
    Head h{.method = "POST", .target = "/requests?page=1", .version = version};
    for (const auto& [name, value] : headers) h.headers.add(name, value);
    return h;
}

Request from(Peer peer, std::initializer_list<std::pair<std::string, std::string>> headers) {
    auto request = *read_head(head(headers));
    place_caller(request, peer);
    return request;
}

} // namespace

TEST_CASE("a head becomes a request with its path, query and cookies") {
    const auto request = read_head(head({{"host", "lane.example"}, {"cookie", "a=1"}, {"cookie", "b=2"}}));
    REQUIRE(request);
    CHECK(request->method == "POST");
    CHECK(request->path == "/requests");
    CHECK(request->target == "/requests?page=1");
    CHECK(request->query.get("page") == "1");
    CHECK(request->cookies.get("b") == "2");
}

TEST_CASE("HEAD arrives as GET") {
    Head h = head({{"host", "a"}});
    h.method = "HEAD";
    CHECK(read_head(h)->method == "GET");
}

TEST_CASE("a head that could be read in two ways is refused") {
    const auto refused = [](Head h) {
        const auto request = read_head(std::move(h));
        return !request && request.error() == Fault::bad_head;
    };
    CHECK(refused(head({})));
    CHECK(refused(head({{"host", "a"}, {"host", "b"}})));
    CHECK(refused(head({{"host", "a"}, {"content-length", "3"}, {"transfer-encoding", "chunked"}})));
    CHECK(refused(head({{"host", "a"}, {"content-length", "3"}, {"content-length", "3"}})));
    CHECK(refused(head({{"host", "a"}, {"content-length", "3, 3"}})));
    CHECK(refused(head({{"host", "a"}, {"transfer-encoding", "gzip"}})));
    CHECK(refused(head({{"host", "a"}, {"transfer-encoding", "gzip, chunked"}})));
    CHECK(refused(head({{"host", "a"}, {"transfer-encoding", "chunked"}, {"transfer-encoding", "identity"}})));
    CHECK(refused(head({{"host", "a"}, {"transfer-encoding", "chunked"}}, Version::http_1_0)));
    CHECK(read_head(head({}, Version::http_1_0)));
    CHECK(read_head(head({{"host", "a"}, {"transfer-encoding", "Chunked"}})));
}

TEST_CASE("the caller is who connected, unless a proxy we were told of says otherwise") {
    const Peer proxy{.address = "127.0.0.1", .loopback = true, .proxy = true}, far_proxy{.address = "10.0.0.9", .proxy = true},
        program{.address = "127.0.0.1", .loopback = true}, stranger{.address = "203.0.113.9"};
    const std::pair<std::string, std::string> host{"host", "a"}, chain{"x-forwarded-for", "10.0.0.1, 198.51.100.7"},
        tls{"x-forwarded-proto", "https"};
    for (const auto& told : {proxy, far_proxy}) {
        CHECK(from(told, {host, chain, tls}).remote == "198.51.100.7");
        CHECK(from(told, {host, chain, tls}).secure);
        CHECK(from(told, {host, {"x-forwarded-for", "<script>"}}).remote == told.address);
    }
    for (const auto& other : {program, stranger}) {
        CHECK(from(other, {host, chain, tls}).remote == other.address);
        CHECK_FALSE(from(other, {host, chain, tls}).secure);
    }
}
