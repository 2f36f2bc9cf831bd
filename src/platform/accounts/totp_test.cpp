#include "platform/accounts/totp.hpp"
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mulin;
using namespace mulin::accounts;
using namespace std::chrono_literals;

namespace {

const std::string rfc_key = "12345678901234567890";

TimePoint at(std::int64_t seconds) { return TimePoint(std::chrono::seconds(seconds)); }

} // namespace

TEST_CASE("the codes are those of RFC 6238, by their last six digits") {
    struct Row {
        std::int64_t seconds;
        std::string_view code;
    };
    constexpr Row rows[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"},
    };
    for (const auto& [seconds, code] : rows) {
        CHECK(totp_code(rfc_key, seconds / 30) == code);
        CHECK(totp_step(base32(rfc_key), code, at(seconds)) == seconds / 30);
    }
}

TEST_CASE("the administrator's phone may be half a minute off, not more") {
    const std::string secret = new_totp_secret();
    const TimePoint now = at(1'786'000'000);
    const std::int64_t step = 1'786'000'000 / 30;
    const std::string code = totp_code(*from_base32(secret), step);
    CHECK(totp_step(secret, code, now) == step);
    CHECK(totp_step(secret, code.substr(0, 3) + " " + code.substr(3), now) == step);
    CHECK(totp_step(secret, code, now + 30s) == step); // the same step again: the caller sees that it was used
    CHECK(totp_step(secret, code, now - 30s) == step);
    CHECK_FALSE(totp_step(secret, code, now + 90s));
    CHECK_FALSE(totp_step(secret, code, now - 90s));
}

TEST_CASE("what is no code is none, and no secret lets nobody in") {
    const TimePoint now = at(59);
    for (std::string_view typed : {"", "28708", "2870822", "28708a", "２８７０８２"}) CHECK_FALSE(totp_step(base32(rfc_key), typed, now));
    CHECK_FALSE(totp_step("", totp_code("", 1), now));
    CHECK_FALSE(totp_step("not base32!", "287082", now));
}

TEST_CASE("an app that scans the code learns whose it is") {
    CHECK(totp_uri("GEZDGNBVGY3TQOJQ", "仓基 新村", "wang@3-2") ==
          "otpauth://totp/%E4%BB%93%E5%9F%BA%20%E6%96%B0%E6%9D%91:wang%403-2?secret=GEZDGNBVGY3TQOJQ"
          "&issuer=%E4%BB%93%E5%9F%BA%20%E6%96%B0%E6%9D%91&algorithm=SHA1&digits=6&period=30");
}

TEST_CASE("a secret typed by hand is read back") {
    CHECK(base32("foobar") == "MZXW6YTBOI"); // RFC 4648
    CHECK(from_base32("mzxw 6ytb oi======") == "foobar");
    CHECK_FALSE(from_base32("MZXW1"));
    CHECK(new_totp_secret().size() == 32);
    CHECK(new_totp_secret() != new_totp_secret());
    rc::prop("whatever its bytes", [](const std::string& raw) { RC_ASSERT(from_base32(base32(raw)) == raw); });
}
