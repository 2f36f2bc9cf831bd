#include "platform/accounts/passwords.hpp"
#include <catch2/catch.hpp>
#include <sodium.h>

using namespace mulin;
using namespace mulin::accounts;

namespace {

const PasswordOwner aunt_wang{.name = "王秀英", .phone = "138 1234 5678"};

std::vector<std::string_view> wrong_with(std::string_view password, const PasswordOwner& owner = aunt_wang) {
    const Done done = acceptable_password(password, owner);
    if (done) return {};
    std::vector<std::string_view> names{done.error().name};
    for (const Refusal& more : done.error().also) names.push_back(more.name);
    return names;
}

using Names = std::vector<std::string_view>;

} // namespace

TEST_CASE("a long sentence is as good a password as a short riddle") {
    for (std::string_view good :
         {"Guihua-kai7", "gui hua kai le 7", "三号楼门口的桂花又开了，真香啊啊", "correct horse battery staple", "院子里有4棵 Guihua"})
        CHECK(wrong_with(good).empty());
}

TEST_CASE("Aunt Wang is told everything that is wrong with her password at once") {
    CHECK(wrong_with("Ab1!") == Names{"accounts.password_short"});
    CHECK(wrong_with("") == Names{"accounts.password_short"});
    CHECK(wrong_with("桂花开了7朵") == Names{"accounts.password_short"}); // characters are counted, not bytes
    CHECK(wrong_with("guihuakaile7") == Names{"accounts.password_simple"});
    CHECK(wrong_with("13812345678") == Names{"accounts.password_simple", "accounts.password_has_phone"});
    CHECK(wrong_with("王秀英A1") == Names{"accounts.password_short", "accounts.password_has_name"});
    CHECK(acceptable_password("Ab1!", aunt_wang).error() ==
          Refusal{.why = Why::invalid, .name = "accounts.password_short", .field = "password", .blanks = {"10"}});
}

TEST_CASE("what everyone tries first is no password") {
    for (std::string_view known : {"Password123", "PASSWORD123!", "Admin@123456", "1qaz@WSX3edc", "aaaaaaaaaaaaaaaaaaaa", "Aa1!Aa1!Aa1!",
                                   "Woaini1314!!", "院子里有3棵Guihua", "我家门口那棵老桂花树每年秋天都开花"})
        CHECK(wrong_with(known) == Names{"accounts.password_common"});
}

TEST_CASE("what every neighbour knows is no secret") {
    CHECK(wrong_with("Wang12345678") == Names{"accounts.password_has_phone"});
    CHECK(wrong_with("我是王秀英，住三号楼二单元，喜欢桂花") == Names{"accounts.password_has_name"});
    CHECK(wrong_with("JohnSmith-2026", {.name = "John Smith", .phone = ""}) == Names{"accounts.password_has_name"});
    CHECK(wrong_with("Alabama-2026", {.name = "Al Bo", .phone = "110"}).empty());
}

TEST_CASE("a password opens the door it was made for, and no stored form says what it is") {
    const std::string stored = password_hash("Guihua-kai7");
    CHECK(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(stored != password_hash("Guihua-kai7"));
    CHECK(password_matches("Guihua-kai7", stored));
    CHECK_FALSE(password_matches("Guihua-kai8", stored));
    CHECK_FALSE(password_matches("", stored));
    CHECK_FALSE(password_matches("", std::nullopt)); // who has no account has no empty password either
    CHECK_FALSE(password_matches("x", std::string("not a hash")));
}

TEST_CASE("a password kept the old way is kept anew at the next sign-in") {
    CHECK_FALSE(needs_rehash(password_hash("Guihua-kai7")));
    char old[crypto_pwhash_STRBYTES];
    REQUIRE(crypto_pwhash_str_alg(old, "x", 1, 1, 8 << 20, crypto_pwhash_ALG_ARGON2ID13) == 0);
    CHECK(password_matches("x", std::string(old)));
    CHECK(needs_rehash(old));
    CHECK(needs_rehash("not a hash"));
}
