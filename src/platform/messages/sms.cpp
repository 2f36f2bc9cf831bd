#include "platform/messages/sms.hpp"
#include "base/utf8.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/messages/robots.hpp"
#include "platform/web/urlencoded.hpp"
#include <boost/json.hpp>

namespace mulin::messages {
namespace {

constexpr std::size_t most_characters = 20;

std::string short_enough(std::string_view text) {
    std::string out;
    for (std::size_t n = 0; n < most_characters && !text.empty(); ++n) utf8::append(out, utf8::take(text));
    return out;
}

std::string variables(std::span<const std::string> blanks) {
    constexpr std::string_view names[] = {"number", "place", "what"};
    boost::json::object o;
    if (blanks.size() == 1) o["code"] = short_enough(blanks[0]);
    else
        for (std::size_t i = 0; i < std::min(blanks.size(), std::size(names)); ++i) o[names[i]] = short_enough(blanks[i]);
    return boost::json::serialize(o);
}

} // namespace

std::string template_for(const SmsGateway& g, std::string_view key, Weight weight) {
    auto found = g.templates.find(std::string(key));
    if (found == g.templates.end()) found = g.templates.find(std::string(name(weight)));
    return found == g.templates.end() ? std::string() : found->second;
}

HttpOrder sms_order(const SmsGateway& g, std::string_view mobile, std::string_view template_code, std::span<const std::string> blanks,
                    std::string_view once, TimePoint now) {
    const std::pair<std::string_view, std::string> fields[] = {{"PhoneNumbers", std::string(mobile)},
                                                               {"SignName", g.sign},
                                                               {"TemplateCode", std::string(template_code)},
                                                               {"TemplateParam", variables(blanks)},
                                                               {"OutId", std::string(once)}};
    HttpOrder o{.url = g.url, .headers = {"Content-Type: application/x-www-form-urlencoded; charset=utf-8"}, .trusted = true};
    for (const auto& [name, value] : fields)
        o.body.append(o.body.empty() ? "" : "&").append(name).append("=").append(web::percent_encoded(value));
    const auto seconds = std::to_string(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
    if (!g.key.empty()) o.headers.push_back("Authorization: Bearer " + g.key);
    if (!g.secret.empty()) {
        o.headers.push_back("X-Mulin-Timestamp: " + seconds);
        o.headers.push_back("X-Mulin-Signature: sha256=" + accounts::hex(accounts::hmac_sha256(g.secret, seconds + "\n" + o.body)));
    }
    o.headers.push_back("Idempotency-Key: " + std::string(once));
    return o;
}

Outcome judge_sms(const Reply& r) {
    if (auto o = judge_http(r); !o.good()) return o;
    boost::system::error_code wrong;
    const auto value = boost::json::parse(r.body, wrong);
    const auto* code = !wrong && value.is_object() ? value.as_object().if_contains("Code") : nullptr;
    if (!code || !code->is_string()) return {.reason = Reason::refused};
    const std::string_view said = code->as_string();
    if (said == "OK") return {};
    if (said.contains("LIMIT")) return {.reason = Reason::busy, .detail = std::string(utf8::front(said, 100))};
    if (said.contains("MOBILE_NUMBER"))
        return {.reason = Reason::bad_address, .detail = std::string(utf8::front(said, 100)), .final = true};
    return {.reason = Reason::refused, .detail = std::string(utf8::front(said, 100))};
}

} // namespace mulin::messages
