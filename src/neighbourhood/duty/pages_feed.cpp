// The feed that calendar programs subscribe to. Its address is a secret of whoever it belongs to.
#include "neighbourhood/duty/pages.hpp"
#include "neighbourhood/duty/views_feed.hpp"
#include "neighbourhood/organisation/organisation.hpp"

namespace mulin::duty {
namespace {

using namespace web;

constexpr std::string_view ending = ".ics";
constexpr int shown = 200;

} // namespace

std::string feed_address(const Visit& v, std::string_view token) {
    return v.reach.public_address + "/duty/feed/" + std::string(token) + std::string(ending);
}

Answered show_feed(Visit& v) {
    auto token = v.text("token");
    if (token.ends_with(ending)) token.resize(token.size() - ending.size());
    const auto feed = v.read([&](Tx& tx) -> std::optional<std::string> {
        const auto whose = of_feed(tx, token);
        if (!whose) return std::nullopt;
        return views::feed(v.say, next_of(tx, *whose, shown), organisation::community(tx).name, v.reach.public_address, tx.now());
    });
    if (!feed) return refuse({Why::missing, "duty.unknown"});
    return Download{.name = "duty" + std::string(ending), .type = "text/calendar; charset=utf-8", .bytes = *feed, .attach = false};
}

Answered change_feed(Visit& v) {
    v.write([&](Tx& tx) { return change_feed_token(tx, v.who), 0; });
    return Go{"/duty", "duty.feed_changed"};
}

} // namespace mulin::duty
