// Without an account: the way back to one's own request, and the code at the stairwell's door.
#include "base/dates.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/views.hpp"
#include "platform/web/cookie.hpp"
#include "platform/web/seal.hpp"

namespace mulin::requests {
namespace {

using namespace web;

constexpr std::string_view key_cookie = "mulin-request";
constexpr auto key_lasts = std::chrono::days(1);

// Of this community, to this request, until then (seconds).
struct Key { std::int64_t community = 0, request = 0, until = 0; };

std::string written(const Key& k) { return std::to_string(k.community) + "-" + std::to_string(k.request) + "-" + std::to_string(k.until); }

std::optional<Key> read(std::string_view text) {
    Key k;
    auto* end = text.data() + text.size();
    const auto number = [&](const char* from, std::int64_t& to) { return std::from_chars(from, end, to).ptr; };
    const auto* at = number(text.data(), k.community);
    if (at == end || *at != '-') return std::nullopt;
    at = number(at + 1, k.request);
    if (at == end || *at != '-') return std::nullopt;
    return number(at + 1, k.until) == end ? std::optional(k) : std::nullopt;
}

std::int64_t seconds(TimePoint t) { return std::chrono::floor<std::chrono::seconds>(t).time_since_epoch().count(); }

Page track_page(const Visit& v, const Wrongs& w) {
    const auto main = views::track(v.say, {.csrf = v.csrf, .number = v.text("number")}, w);
    return w.any() ? v.again(v.say("request_pages.track"), main) : Page{v.say("request_pages.track"), main};
}

} // namespace

void give_key(Visit& v, RequestId id) {
    const Key key{v.community.value, id.value, seconds(v.now() + key_lasts)};
    v.set_cookies.push_back(cookie(v.request, key_cookie, sealed(v, key_cookie, written(key)), "; Max-Age=86400"));
}

void take_key(Visit& v) {
    const auto words = unsealed(v, key_cookie, v.request.cookies.get(key_cookie));
    const auto key = words ? read(*words) : std::nullopt;
    if (key && key->community == v.community.value && key->until > seconds(v.now())) v.who.key_to = key->request;
}

Answered show_track(Visit& v) { return track_page(v, {}); }

Answered track_request(Visit& v) {
    const auto found = v.write([&](Tx& tx) { return track(tx, v.text("number"), v.text("code")); });
    if (found.refused) return track_page(v, v.wrongs(*found.refused));
    give_key(v, *found.request);
    return Go{"/requests/" + std::to_string(found.request->value)};
}

Answered show_stairwell(Visit& v) {
    const auto token = v.text("token");
    auto sign = v.read([&](Tx& tx) -> std::optional<views::StairwellSign> {
        const auto id = organisation::stairwell_of_token(tx, token);
        const auto place = id ? organisation::place(tx, *id) : std::nullopt;
        if (!place) return std::nullopt;
        views::StairwellSign s{.door = place->door, .token = token, .phone = organisation::community(tx).phone, .posts = {}};
        for (const auto& post : organisation::answering(tx, *id, local_day(tx.now())).posts) {
            const bool office = post.body.kind == organisation::BodyKind::community;
            s.posts.push_back({post.body.name, v.say(office ? "request_pages.office" : "organisation.role." + std::string(name(post.role))),
                               post.body.phone});
        }
        return s;
    });
    if (!sign) return refuse({Why::missing, "request_pages.no_such_stairwell"});
    return Page{sign->door, views::stairwell(v.say, *sign)};
}

} // namespace mulin::requests
