// 企业微信群机器人: no signature, the key stands in the address; text of 2,048 bytes at most.
#include "platform/messages/robots.hpp"
#include <boost/json.hpp>

namespace mulin::messages {
namespace {

HttpOrder order(const Target& to, const Post& p) {
    boost::json::object text{{"content", p.text}};
    if (p.urgent) text["mentioned_list"] = {"@all"};
    return json_order(to.address, boost::json::serialize(boost::json::object{{"msgtype", "text"}, {"text", std::move(text)}}));
}

Outcome judge(const Reply& r) {
    if (auto o = judge_http(r); !o.good()) return o;
    const auto said = answer(r, "errcode", "errmsg");
    if (!said) return {.reason = Reason::refused};
    if (said->code == 0) return {};
    constexpr int too_often = 45009, no_such_robot = 93000;
    const auto reason = said->code == too_often ? Reason::busy : said->code == no_such_robot ? Reason::wrong_key : Reason::refused;
    return {.reason = reason, .detail = std::to_string(said->code) + " " + said->words};
}

} // namespace

const Adapter wecom{.most_bytes = 2048, .bundles = true, .order = order, .judge = judge};

} // namespace mulin::messages
