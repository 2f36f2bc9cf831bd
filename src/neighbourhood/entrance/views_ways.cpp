// The ways to be told besides the inbox, on one's own page.
#include "neighbourhood/entrance/views.hpp"
#include "platform/web/parts.hpp"

namespace mulin::entrance::views {
namespace {

using namespace web;
using messages::Channel;

std::vector<Hidden> hidden(const Me& m, Channel c) { return {{"csrf", m.csrf}, {"channel", std::string(name(c))}}; }

// Two of these stand on one page; the ids of their fields must not meet.
std::string id(std::string_view what, Channel c) { return std::string(what) + "-" + std::string(name(c)); }

Html code_form(const Words& say, const Me& m, const WayLine& l, const Wrongs& w) {
    if (l.way.asked.empty() || !l.way.code_until || *l.way.code_until < m.now) return {};
    return form({.action = "/me/ways/confirmation",
                 .body = stack({field({.name = "code",
                                       .label = say("entrance.way_code"),
                                       .input = Input::number,
                                       .hint = say("entrance.way_code_hint", {l.way.asked}),
                                       .wrong = w.at("code"),
                                       .id = id("code", l.channel),
                                       .autocomplete = "one-time-code",
                                       .narrow = true,
                                       .needed = true}),
                                button({.word = say("entrance.way_confirm")})}),
                 .hidden = hidden(m, l.channel)});
}

Html address_form(const Words& say, const Me& m, const WayLine& l, const Wrongs& w) {
    const std::string channel(name(l.channel));
    const bool on = !l.way.address.empty();
    const auto value = !l.typed.empty()            ? l.typed
                       : !l.way.asked.empty()      ? l.way.asked
                       : on                        ? l.way.address
                       : l.channel == Channel::sms ? m.person.mobile
                                                   : std::string();
    return form({.action = "/me/ways",
                 .body = stack({field({.name = channel,
                                       .label = say("entrance.way_" + channel),
                                       .input = l.channel == Channel::mail ? Input::email : Input::tel,
                                       .value = value,
                                       .hint = say("entrance.way_" + channel + "_hint"),
                                       .wrong = w.at(channel),
                                       .autocomplete = l.channel == Channel::mail ? "email" : "tel",
                                       .needed = true}),
                                tiles({.name = "at_night",
                                       .legend = say("entrance.way_night"),
                                       .tiles = {{.value = "yes",
                                                  .word = say("entrance.way_night"),
                                                  .line = say("entrance.way_night_line"),
                                                  .chosen = l.way.at_night}},
                                       .pick = Pick::many,
                                       .abreast = Abreast::one,
                                       .id = id("night", l.channel),
                                       .silent = true}),
                                button({.word = say(on ? "entrance.way_save" : "entrance.way_get_code"), .act = Act::second})}),
                 .hidden = hidden(m, l.channel)});
}

Html one(const Words& say, const Me& m, const WayLine& l, const Wrongs& w) {
    const bool on = !l.way.address.empty();
    const auto end = !on ? Html()
                         : form({.action = "/me/ways/ending",
                                 .body = button({.word = say("entrance.way_end"),
                                                 .act = Act::second,
                                                 .cut = Cut::thin,
                                                 .about = say.of("messages.channel", l.channel)}),
                                 .hidden = hidden(m, l.channel)});
    return card({.id = id("way", l.channel),
                 .title = say.of("messages.channel", l.channel),
                 .body = stack({code_form(say, m, l, w), address_form(say, m, l, w), end}),
                 .beside = on ? pill(Pill::done, say("entrance.way_on")) : Html()});
}

} // namespace

Html ways(const Words& say, const Me& m, const Wrongs& w) {
    if (m.ways.open.empty()) return {};
    Html all;
    for (const auto& l : m.ways.open) all << one(say, m, l, w);
    const Html warning = m.ways.unreached ? said({.words = text(say("entrance.ways_none_officer")), .mood = Mood::wait}) : Html();
    return stack({head({.title = say("entrance.ways"), .id = "ways"}), quiet(say("entrance.ways_line")), warning, all});
}

} // namespace mulin::entrance::views
