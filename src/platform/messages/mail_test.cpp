#include "base/dates.hpp"
#include "platform/messages/mail.hpp"
#include "platform/messages/sms.hpp"
#include "platform/web/urlencoded.hpp"
#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <sodium.h>

using namespace mulin;
using namespace mulin::messages;

namespace {

std::string from_base64(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    REQUIRE(sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(), "\r\n", &length, nullptr,
                              sodium_base64_VARIANT_ORIGINAL) == 0);
    out.resize(length);
    return out;
}

// As a mail program reads it.
std::string read_header(std::string_view words) {
    std::string out;
    while (!words.empty()) {
        REQUIRE(words.starts_with("=?UTF-8?B?"));
        const auto end = words.find("?=");
        CHECK(end + 2 <= 75);
        out += from_base64(words.substr(10, end - 10));
        words.remove_prefix(end + 2);
        if (words.starts_with("\r\n ")) words.remove_prefix(3);
    }
    return out;
}

} // namespace

TEST_CASE("a mail says in Chinese what it is about, when, from whom, and is the same mail when it comes twice") {
    const Letter l{.from_name = "玉兰新村 睦邻",
                   .from = "mulin@lane.example",
                   .to = "wang@example.com",
                   .subject = "急：63幢 有人报事，编号 0810-1。漏水",
                   .text = "急：63幢\n登录查看：https://lane.example/requests/7\n",
                   .once = "message-7-mail-8",
                   .now = *parse_iso8601("2026-08-10T04:12:09+08:00")};
    const auto mail = written(l);
    CHECK(mail.starts_with("Date: Mon, 10 Aug 2026 04:12:09 +0800\r\n"));
    CHECK(mail.contains("\r\nMessage-ID: <message-7-mail-8@lane.example>\r\n"));
    CHECK(mail.contains("\r\nTo: <wang@example.com>\r\n"));
    const auto subject = mail.find("\r\nSubject: ") + 11, next = mail.find("\r\nMessage-ID");
    CHECK(read_header(std::string_view(mail).substr(subject, next - subject)) == l.subject);
    CHECK(from_base64(mail.substr(mail.find("\r\n\r\n") + 4)) == "急：63幢\r\n登录查看：https://lane.example/requests/7\r\n");
    for (std::size_t from = 0, end; (end = mail.find("\r\n", from)) != mail.npos; from = end + 2) CHECK(end - from <= 78);
}

TEST_CASE("any subject comes back as it was, and none can smuggle in a line of its own") {
    CHECK(header_words("Roof leak, building 63") == "Roof leak, building 63");
    CHECK_FALSE(header_words("a\r\nBcc: all@example.com").contains("\r\nBcc"));
    rc::prop("read back", [](const std::vector<char32_t>& raw) {
        std::string subject = "急";
        for (const auto c : raw)
            if (c > 0 && c < 0xD800) subject += c < 0x80 ? std::string(1, char(c)) : "漏";
        RC_ASSERT(read_header(header_words(subject)) == subject);
    });
}

TEST_CASE("an address is one address") {
    for (const auto* good : {"wang@example.com", "w.ang+lane@mail.example.cn", "63@a-b.example"}) CHECK(is_mail_address(good));
    for (const auto* bad : {"", "wang", "@example.com", "wang@", "wang@example", "a b@example.com", "a@b@example.com", "a\r\n@example.com",
                            "<wang@example.com>", "wang@exa mple.com", "王@example.com", "a..b@example.com", "wang@.example.com"})
        CHECK_FALSE(is_mail_address(bad));
}

TEST_CASE("what a mail server answers: a wrong address is final, everything else is tried again") {
    CHECK(judge_mail({.status = 250}).good());
    CHECK(judge_mail({.status = 550, .trouble = Reason::unreachable}).reason == Reason::bad_address);
    CHECK(judge_mail({.status = 550, .trouble = Reason::unreachable}).final);
    CHECK(judge_mail({.status = 451, .trouble = Reason::unreachable}).reason == Reason::busy);
    CHECK(judge_mail({.status = 535, .trouble = Reason::wrong_key}).reason == Reason::wrong_key);
    CHECK(judge_mail({.trouble = Reason::insecure}).reason == Reason::insecure);
    CHECK_FALSE(judge_mail({.trouble = Reason::unreachable}).final);
}

TEST_CASE("a text message is an approved template with building, matter and number") {
    SmsGateway g{.url = "https://sms.example/", .secret = "s", .sign = "睦邻", .templates = {{"urgent", "SMS_1"}, {"code", "SMS_2"}}};
    CHECK(template_for(g, "requests.message.filed_urgent", Weight::urgent) == "SMS_1");
    CHECK(template_for(g, "requests.message.filed", Weight::ordinary).empty());
    g.templates["requests.message.filed_urgent"] = "SMS_3";
    CHECK(template_for(g, "requests.message.filed_urgent", Weight::urgent) == "SMS_3");

    const std::vector<std::string> blanks{"0810-1", "63幢", std::string(90, 'x')};
    const auto o = sms_order(g, "19900000063", "SMS_1", blanks, "message-7-sms", TimePoint(std::chrono::seconds(1599360473)));
    const auto form = *web::read_urlencoded(o.body);
    CHECK(form.get("PhoneNumbers") == "19900000063");
    CHECK(form.get("SignName") == "睦邻");
    CHECK(form.get("OutId") == "message-7-sms");
    const auto variables = boost::json::parse(form.get("TemplateParam"));
    CHECK(variables.at("place") == "63幢");
    CHECK(variables.at("what").as_string().size() == 20);
    CHECK(o.trusted);
}

TEST_CASE("a gateway that says no in its own words is understood") {
    const auto said = [](std::string code) { return judge_sms({.status = 200, .body = R"({"Code":")" + code + R"("})"}); };
    CHECK(said("OK").good());
    CHECK(said("isv.BUSINESS_LIMIT_CONTROL").reason == Reason::busy);
    CHECK(said("isv.MOBILE_NUMBER_ILLEGAL").final);
    CHECK(said("isv.SMS_TEMPLATE_ILLEGAL").reason == Reason::refused);
    CHECK(judge_sms({.status = 200, .body = "no"}).reason == Reason::refused);
    CHECK(judge_sms({.status = 503}).reason == Reason::busy);
}
