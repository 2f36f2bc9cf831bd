// By which ways someone wants to be told besides the inbox: asked for, confirmed by a code, ended. Everyone for oneself.
#include "neighbourhood/entrance/pages.hpp"
#include "neighbourhood/entrance/views.hpp"

namespace mulin::entrance {
namespace {

using namespace web;
using messages::Channel;

events::About account(const Visit& v) { return {"account", v.who.person.value}; }

// Mail or text message; a chat of many is nobody's own.
std::optional<Channel> channel_of(const Visit& v) {
    const auto channel = v.one_of<Channel>("channel");
    return channel && *channel != Channel::group && v.reach.ways.on(*channel) ? channel : std::nullopt;
}

constexpr Refusal closed{Why::conflict, "messages.way_off"};

} // namespace

Answered ask_way(Visit& v) {
    const auto channel = channel_of(v);
    if (!channel) return refuse(closed);
    const auto code = messages::new_code();
    const auto waits = v.write([&](Tx& tx) -> Result<bool> {
        const messages::Wish wish{
            .channel = *channel, .address = v.text(name(*channel)), .at_night = v.flag("at_night"), .language = v.say.language()};
        if (const auto asked = messages::ask(tx, v.who.person, wish, code); !asked) return refusal(asked);
        return !messages::way(tx, v.who.person, *channel)->asked.empty();
    });
    if (!waits) return me_page(v, v.wrongs(waits.error()));
    return Go{"/me", *waits ? "entrance.way_code_sent" : "shell.saved"};
}

Answered confirm_way(Visit& v) {
    const auto channel = channel_of(v);
    if (!channel) return refuse(closed);
    const auto wrong = v.write([&](Tx& tx) {
        auto refused = messages::confirm(tx, v.who.person, *channel, v.text("code"));
        if (!refused) events::record(tx, v.who, "entrance.way_confirmed", account(v), name(*channel));
        return refused;
    });
    if (wrong) return me_page(v, v.wrongs(*wrong));
    return Go{"/me", "entrance.way_confirmed"};
}

Answered end_way(Visit& v) {
    const auto channel = channel_of(v);
    if (!channel) return refuse(closed);
    v.write([&](Tx& tx) {
        messages::give_up(tx, v.who.person, *channel);
        events::record(tx, v.who, "entrance.way_ended", account(v), name(*channel));
        return 0;
    });
    return Go{"/me", "entrance.way_ended"};
}

} // namespace mulin::entrance
