#include "platform/web/watchers.hpp"
#include <catch2/catch.hpp>

using namespace mulin::web;

namespace {

Request from(std::string remote, std::string header = "", std::string value = "") {
    Request r{.remote = std::move(remote)};
    if (!header.empty()) r.headers.add(std::move(header), std::move(value));
    return r;
}

} // namespace

TEST_CASE("the figures are for this machine, for addresses the operator named, and for whoever bears the token") {
    const Watchers none, some{.addresses = {"10.0.0.5"}, .token = "a-long-secret"};
    CHECK(may_watch(from("127.0.0.1"), none));
    CHECK(may_watch(from("::1"), none));
    CHECK_FALSE(may_watch(from("10.0.0.5"), none));
    CHECK(may_watch(from("10.0.0.5"), some));
    CHECK_FALSE(may_watch(from("10.0.0.50"), some));
    CHECK(may_watch(from("203.0.113.7", "authorization", "Bearer a-long-secret"), some));
    CHECK_FALSE(may_watch(from("203.0.113.7", "authorization", "Bearer a-long-secre"), some));
    CHECK_FALSE(may_watch(from("203.0.113.7", "authorization", "Bearer "), none));
}

TEST_CASE("a neighbour who comes through a proxy on this machine is not this machine") {
    CHECK_FALSE(may_watch(from("127.0.0.1", "x-forwarded-for", "127.0.0.1"), {}));
    CHECK_FALSE(may_watch(from("127.0.0.1", "forwarded", "for=127.0.0.1"), {}));
    CHECK_FALSE(may_watch(from("127.0.0.1", "via", "1.1 proxy"), {}));
}
