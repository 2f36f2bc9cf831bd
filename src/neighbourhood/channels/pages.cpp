#include "base/dates.hpp"
#include "neighbourhood/channels/channels.hpp"
#include "neighbourhood/channels/views.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::channels {
namespace {

using namespace web;
using messages::Channel;
using Answered = Result<Answer>;

constexpr std::string_view here = "/channels";

Result<Page> whole_page(const Visit& v, const Wrongs& w) {
    auto page = v.read([&](Tx& tx) -> Result<views::Channels> {
        const auto o = overview(tx, v.who);
        if (!o) return refusal(o);
        views::Channels c{.csrf = v.csrf, .overview = *o, .offered = v.reach.ways, .may_change = may_change(v.who), .now = tx.now()};
        for (const auto& b : organisation::bodies(tx, local_day(tx.now())))
            if (b.kind != organisation::BodyKind::team && b.kind != organisation::BodyKind::partner)
                c.bodies.push_back({std::to_string(b.id.value), b.name});
        return c;
    });
    if (!page) return refusal(page);
    page->name = v.text("name");
    page->robot = v.text("robot");
    page->hears = v.text("hears");
    page->body = v.text("body");
    const auto main = views::channels(v.say, *page, w);
    return w.any() ? v.again(v.say("channels.door"), main, Look::work) : Page{v.say("channels.door"), main, Look::work};
}

Answered answer(const Result<Page>& page) {
    if (!page) return refusal(page);
    return *page;
}

Answered show(Visit& v) { return answer(whole_page(v, {})); }

Answered done(const Done& d, std::string_view sentence) {
    if (!d) return refusal(d);
    return Go{std::string(here), std::string(sentence)};
}

Answered switch_one(Visit& v) {
    const auto channel = v.one_of<Channel>("channel").value_or(Channel::mail);
    const bool on = v.text("on") == "yes";
    return done(v.write([&](Tx& tx) { return switch_way(tx, v.who, channel, on); }), on ? "channels.switched_on" : "channels.switched_off");
}

Answered try_one(Visit& v) {
    const auto channel = v.one_of<Channel>("channel").value_or(Channel::mail);
    return done(v.write([&](Tx& tx) { return try_way(tx, v.who, channel); }), "channels.tried");
}

Answered add_one(Visit& v) {
    const messages::NewGroup n{.group = {.name = v.text("name"),
                                         .robot = v.one_of<messages::Robot>("robot").value_or(messages::Robot::wecom),
                                         .hears = v.one_of<messages::Hears>("hears").value_or(messages::Hears::urgent),
                                         .body = v.maybe_id<BodyId>("body").value_or(BodyId{}),
                                         .language = v.say.language()},
                               .target = {.address = v.text("address"), .secret = v.text("secret")},
                               .private_addresses = v.reach.ways.private_robots};
    const auto added = v.write([&](Tx& tx) { return add_group(tx, v.who, n, v.reach.secret); });
    if (!added && added.error().why == Why::invalid) return answer(whole_page(v, v.wrongs(added.error())));
    if (!added) return refusal(added);
    return Go{std::string(here), "channels.added"};
}

Answered remove_one(Visit& v) {
    return done(v.write([&](Tx& tx) { return remove_group(tx, v.who, v.id<messages::GroupId>()); }), "channels.removed");
}

Answered try_robot(Visit& v) {
    return done(v.write([&](Tx& tx) { return try_group(tx, v.who, v.id<messages::GroupId>()); }), "channels.tried");
}

Answered send_again(Visit& v) {
    return done(v.write([&](Tx& tx) { return try_again(tx, v.who, v.number("id").value_or(0)); }), "channels.again_done");
}

} // namespace

// clang-format off
void pages(Routes& r) {
    r.get ("/channels",                     For::officers, show);
    r.post("/channels/ways",                For::officers, switch_one);
    r.post("/channels/ways/trial",          For::officers, try_one);
    r.post("/channels/groups",              For::officers, add_one);
    r.post("/channels/groups/{id}/removal", For::officers, remove_one);
    r.post("/channels/groups/{id}/trial",   For::officers, try_robot);
    r.post("/channels/outbox/{id}/retry",   For::officers, send_again);
}
// clang-format on

} // namespace mulin::channels
