// 钉钉自定义机器人: signed in the address. Key: the secret; message: milliseconds, line break, secret.
#include "platform/accounts/tokens.hpp"
#include "platform/messages/robots.hpp"
#include "platform/web/urlencoded.hpp"
#include <boost/json.hpp>

namespace mulin::messages {
namespace {

std::string signed_address(const Target& to, TimePoint now) {
    if (to.secret.empty()) return to.address;
    const auto ms = std::to_string(std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count());
    const auto sign = accounts::base64(accounts::hmac_sha256(to.secret, ms + "\n" + to.secret));
    return to.address + (to.address.contains('?') ? "&" : "?") + "timestamp=" + ms + "&sign=" + web::percent_encoded(sign);
}

HttpOrder order(const Target& to, const Post& p) {
    return json_order(
        signed_address(to, p.now),
        boost::json::serialize(boost::json::object{{"msgtype", "text"}, {"text", {{"content", p.text}}}, {"at", {{"isAtAll", p.urgent}}}}));
}

Outcome judge(const Reply& r) {
    if (auto o = judge_http(r); !o.good()) return o;
    const auto said = answer(r, "errcode", "errmsg");
    if (!said) return {.reason = Reason::refused};
    if (said->code == 0) return {};
    constexpr int not_accepted = 310000, too_often = 410100, also_too_often = 130101;
    const bool often = said->code == too_often || said->code == also_too_often;
    const auto reason = often ? Reason::busy : said->code == not_accepted ? Reason::wrong_key : Reason::refused;
    return {.reason = reason, .detail = std::to_string(said->code) + " " + said->words};
}

} // namespace

const Adapter dingtalk{.most_bytes = 4096, .bundles = true, .order = order, .judge = judge};

} // namespace mulin::messages
