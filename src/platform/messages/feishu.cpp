// 飞书自定义机器人: signed in the body. Key: seconds, line break, secret; message: nothing. Valid for an hour, so each attempt signs anew.
#include "platform/accounts/tokens.hpp"
#include "platform/messages/robots.hpp"
#include <boost/json.hpp>

namespace mulin::messages {
namespace {

HttpOrder order(const Target& to, const Post& p) {
    boost::json::object body;
    if (!to.secret.empty()) {
        const auto seconds = std::to_string(std::chrono::floor<std::chrono::seconds>(p.now).time_since_epoch().count());
        body["timestamp"] = seconds;
        body["sign"] = accounts::base64(accounts::hmac_sha256(seconds + "\n" + to.secret, ""));
    }
    body["msg_type"] = "text";
    body["content"] = {{"text", p.urgent ? "<at user_id=\"all\"></at> " + p.text : p.text}};
    return json_order(to.address, boost::json::serialize(body));
}

Outcome judge(const Reply& r) {
    if (auto o = judge_http(r); !o.good()) return o;
    auto said = answer(r, "code", "msg");
    if (!said) said = answer(r, "StatusCode", "StatusMessage");
    if (!said) return {.reason = Reason::refused};
    if (said->code == 0) return {};
    constexpr int bad_signature = 19021, bad_ip = 19022, too_often = 11232;
    const bool key = said->code == bad_signature || said->code == bad_ip;
    const auto reason = said->code == too_often ? Reason::busy : key ? Reason::wrong_key : Reason::refused;
    return {.reason = reason, .detail = std::to_string(said->code) + " " + said->words};
}

} // namespace

const Adapter feishu{.most_bytes = 8192, .bundles = true, .order = order, .judge = judge};

} // namespace mulin::messages
