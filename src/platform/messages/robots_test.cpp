#include "base/dates.hpp"
#include "base/utf8.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/messages/robots.hpp"
#include "platform/messages/sealed.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mulin;
using namespace mulin::messages;

namespace {

// 2020-09-06 15:01:13 in Hangzhou, as in the vendors' manuals.
const TimePoint then{std::chrono::seconds(1599360473)};
const Post leak{.text = "63幢有一件紧急报事", .urgent = true, .now = then};

boost::json::value body(const HttpOrder& o) { return boost::json::parse(o.body); }
Reply said(std::string json) { return {.status = 200, .body = std::move(json)}; }

} // namespace

TEST_CASE("the WeCom robot is sent plain text and calls everyone when it is urgent") {
    const auto o = wecom.order({"https://qyapi.example/cgi-bin/webhook/send?key=K", ""}, leak);
    CHECK(o.url == "https://qyapi.example/cgi-bin/webhook/send?key=K");
    CHECK(body(o) == boost::json::parse(R"({"msgtype":"text","text":{"content":"63幢有一件紧急报事","mentioned_list":["@all"]}})"));
    CHECK_FALSE(o.trusted);
}

TEST_CASE("DingTalk is signed in the address, with milliseconds and the secret as key") {
    const auto o = dingtalk.order({"https://oapi.example/robot/send?access_token=T", "SECabcdef0123456789"}, leak);
    CHECK(o.url == "https://oapi.example/robot/send?access_token=T&timestamp=1599360473000"
                   "&sign=BQHwikNzTupeNEKw%2FjTruRH%2Fd4sxmyJy0LJr3Avb8eI%3D");
    CHECK(body(o) == boost::json::parse(R"({"msgtype":"text","text":{"content":"63幢有一件紧急报事"},"at":{"isAtAll":true}})"));
    CHECK(dingtalk.order({"https://oapi.example/send", ""}, leak).url == "https://oapi.example/send");
}

TEST_CASE("Feishu is signed in the body, with seconds and the secret in the key") {
    const auto o = feishu.order({"https://open.example/hook/T", "demo"}, {.text = "63幢", .now = then});
    CHECK(body(o) == boost::json::parse(R"({"timestamp":"1599360473","sign":"l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=",
                                            "msg_type":"text","content":{"text":"63幢"}})"));
}

TEST_CASE("a program gets one event as JSON, signed over the whole body, with a key that is the same next time") {
    Post p = leak;
    p.once = "requests.group.urgent requests 7 1";
    p.what = "requests.group.urgent";
    p.kind = "requests";
    p.subject = 7;
    p.at = then;
    p.link = "https://lane.example/requests/7";
    const auto o = hook.order({"https://listens.example/", "key"}, p);
    CHECK(body(o).at("object").at("id") == 7);
    CHECK(body(o).at("occurred_at") == "2020-09-06T10:47:53+08:00");
    const auto has = [&](const std::string& h) { return std::ranges::find(o.headers, h) != o.headers.end(); };
    CHECK(has("X-Mulin-Signature: sha256=" + accounts::hex(accounts::hmac_sha256("key", o.body))));
    CHECK(has("Idempotency-Key: " + p.once));
    CHECK(accounts::hex(accounts::hmac_sha256("key", R"({"a":1})")) == "88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342");
}

TEST_CASE("a robot that says no is understood, whatever its status") {
    CHECK(wecom.judge(said(R"({"errcode":0,"errmsg":"ok"})")).good());
    CHECK(wecom.judge(said(R"({"errcode":45009,"errmsg":"api freq out of limit"})")).reason == Reason::busy);
    CHECK(wecom.judge(said(R"({"errcode":93000,"errmsg":"invalid webhook url"})")).reason == Reason::wrong_key);
    CHECK(dingtalk.judge(said(R"({"errcode":310000,"errmsg":"sign not match"})")).reason == Reason::wrong_key);
    CHECK(dingtalk.judge(said(R"({"errcode":130101,"errmsg":"send too fast"})")).reason == Reason::busy);
    CHECK(feishu.judge(said(R"({"code":0,"msg":"success"})")).good());
    CHECK(feishu.judge(said(R"({"StatusCode":0,"StatusMessage":"success"})")).good());
    CHECK(feishu.judge(said(R"({"code":19021,"msg":"sign match fail"})")).detail == "19021 sign match fail");
    for (const auto* robot : {&wecom, &dingtalk, &feishu}) {
        CHECK(robot->judge(said("<html>welcome</html>")).reason == Reason::refused);
        CHECK(robot->judge({.status = 302}).reason == Reason::refused);
        CHECK(robot->judge({.status = 429}).reason == Reason::busy);
        CHECK(robot->judge({.trouble = Reason::timed_out}).reason == Reason::timed_out);
    }
    CHECK(hook.judge({.status = 204}).good());
}

TEST_CASE("what waits for a robot goes as one post, as much as fits, and the rest with the next") {
    const std::vector<std::string> lines{"63幢漏水", "12幢停电", "5幢积水"};
    CHECK(bundle(lines, 2048).text == "63幢漏水\n12幢停电\n5幢积水");
    CHECK(bundle(lines, 24).taken == 2);
    CHECK(bundle(lines, 8).text == "63幢…");
    rc::prop("never above the limit, never half a character, always one at least", [] {
        auto all = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::map(
            rc::gen::container<std::vector<char32_t>>(rc::gen::elementOf(std::u32string(U"63幢漏水䶮𬱖a "))), [](const auto& cs) {
                std::string s;
                for (const auto c : cs) utf8::append(s, c);
                return s;
            })));
        const auto most = *rc::gen::inRange<std::size_t>(4, 200);
        const auto b = bundle(all, most);
        RC_ASSERT(b.text.size() <= most);
        RC_ASSERT(utf8::valid(b.text));
        RC_ASSERT(b.taken >= 1u && b.taken <= all.size());
    });
}

TEST_CASE("the address of a robot is shown without its key, and kept so that only this house can read it") {
    CHECK(masked("https://qyapi.example/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-f3a9") == "https://qyapi.example/…f3a9");
    CHECK(masked("https://qyapi.example/abcd") == "https://qyapi.example/…");
    CHECK(masked("nonsense").find("nonsense") == std::string::npos);

    const auto box = sealed("our secret", "https://qyapi.example/send?key=K");
    CHECK(box.find("example") == std::string::npos);
    CHECK(opened("our secret", box) == "https://qyapi.example/send?key=K");
    CHECK(opened("our secret", sealed("our secret", "")) == "");
    CHECK_FALSE(opened("another house", box));
    auto changed = box;
    changed.back() = changed.back() == '0' ? '1' : '0';
    CHECK_FALSE(opened("our secret", changed));
    for (const auto* broken : {"", "zz", "00", "0"}) CHECK_FALSE(opened("our secret", broken));
}
