#include "platform/accounts/tokens.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace mulin::accounts;

TEST_CASE("an invitation's token fits into its address and is never made twice") {
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) tokens.insert(new_token());
    CHECK(tokens.size() == 1000);
    for (const std::string& token : tokens) {
        CHECK(token.size() == 43);
        CHECK(std::ranges::all_of(token, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; }));
    }
}

TEST_CASE("the database keeps a token's digest, not the token") {
    CHECK(token_digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4
    const std::string token = new_token();
    CHECK(token_digest(token) == token_digest(token));
    CHECK(token_digest(token).find(token) == std::string::npos);
}

TEST_CASE("a signature is the one every other program computes") {
    CHECK(hex(hmac_sha256("Jefe", "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"); // RFC 4231, case 2
    CHECK(hex(hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")) ==
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"); // case 6
    CHECK(base64(sha256("")) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("secrets are compared whole") {
    CHECK(same("", ""));
    CHECK(same("abc", "abc"));
    CHECK_FALSE(same("abc", "abd"));
    CHECK_FALSE(same("abc", "abcd"));
}
