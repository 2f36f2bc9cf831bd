// A program that listens: one event as JSON, with the HMAC of the body in a header and what makes it one in another.
#include "base/dates.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/messages/robots.hpp"
#include <boost/json.hpp>

namespace mulin::messages {
namespace {

HttpOrder order(const Target& to, const Post& p) {
    auto o = json_order(to.address, boost::json::serialize(boost::json::object{
                                        {"id", p.once},
                                        {"type", p.what},
                                        {"occurred_at", iso8601(p.at)},
                                        {"community", p.community},
                                        {"object", {{"kind", p.kind}, {"id", p.subject}}},
                                        {"text", p.text},
                                        {"links", {{"self", p.link}}},
                                    }));
    o.headers.push_back("Idempotency-Key: " + p.once);
    if (!to.secret.empty()) o.headers.push_back("X-Mulin-Signature: sha256=" + accounts::hex(accounts::hmac_sha256(to.secret, o.body)));
    return o;
}

} // namespace

const Adapter hook{.most_bytes = 8192, .bundles = false, .order = order, .judge = judge_http};

} // namespace mulin::messages
