#include "neighbourhood/channels/views.hpp"
#include "platform/language/times.hpp"
#include "platform/web/refusals.hpp"
#include <algorithm>

namespace mulin::channels::views {
namespace {

using namespace web;
using messages::Channel;
using messages::Robot;

Html act(const Channels& c, std::string action, Button b, std::vector<Hidden> hidden = {}) {
    hidden.push_back({"csrf", c.csrf});
    b.act = Act::second;
    b.cut = Cut::thin;
    return form({.action = std::move(action), .body = button(b), .hidden = std::move(hidden)});
}

ListRow way(const Words& say, const Channels& c, Channel channel) {
    const auto word = say.of("messages.channel", channel);
    if (!c.offered.on(channel))
        return {.body = strong(word), .line = say("channels.closed_line"), .end = pill(Pill::paused, say("channels.closed"))};
    const bool on = std::ranges::find(c.overview.on, channel) != c.overview.on.end();
    const std::string name_of(name(channel));
    Html acts;
    if (on)
        acts << act(c, "/channels/ways/trial", {.word = say("channels.try"), .icon = Icon::envelope, .about = word},
                    {{"channel", name_of}});
    if (c.may_change)
        acts << act(c, "/channels/ways", {.word = say(on ? "channels.switch_off" : "channels.switch_on"), .about = word},
                    {{"channel", name_of}, {"on", on ? "no" : "yes"}});
    return {.body = strong(word),
            .line = say("channels.ways_hint"),
            .end = bar({on ? pill(Pill::done, say("channels.on")) : pill(Pill::paused, say("channels.off")), acts})};
}

Html ways_card(const Words& say, const Channels& c) {
    return card({.id = "ways", .title = say("channels.ways"), .body = rows({way(say, c, Channel::mail), way(say, c, Channel::sms)})});
}

Html groups_card(const Words& say, const Channels& c) {
    std::vector<ListRow> lines;
    for (const auto& g : c.overview.groups) {
        const auto at = "/channels/groups/" + std::to_string(g.id.value);
        const Html acts = !c.may_change ? Html()
                                        : bar({act(c, at + "/trial", {.word = say("channels.try_group"), .about = g.name}),
                                               act(c, at + "/removal", {.word = say("channels.remove"), .about = g.name})});
        lines.push_back(
            {.body = strong(g.name),
             .line = say("channels.group_line", {say.of("channels.robot", g.robot), say.of("channels.hears", g.hears), g.shown}),
             .end = acts});
    }
    const Html body = lines.empty() ? empty({.title = say("channels.no_groups"), .line = say("channels.no_groups_line")}) : rows(lines);
    return card({.id = "groups", .title = say("channels.groups"), .body = body});
}

template <class E> std::vector<Option> options(const Words& say, std::string_view family) {
    std::vector<Option> all;
    for (const auto word : Names<E>::all) all.push_back({std::string(word), say(std::string(family) + "." + std::string(word))});
    return all;
}

Html add_card(const Words& say, const Channels& c, const Wrongs& w) {
    if (!c.may_change) return {};
    auto bodies = c.bodies;
    bodies.insert(bodies.begin(), Option{"", say("channels.all")});
    const auto body = stack({
        field({.name = "name",
               .label = say("channels.name"),
               .value = c.name,
               .hint = say("channels.name_hint"),
               .wrong = w.at("name"),
               .longest = 30,
               .needed = true}),
        field({.name = "robot",
               .label = say("channels.robot"),
               .input = Input::choice,
               .value = c.robot,
               .options = options<Robot>(say, "channels.robot")}),
        field({.name = "address",
               .label = say("channels.address"),
               .hint = say("channels.address_hint"),
               .wrong = w.at("address"),
               .autocomplete = "off",
               .needed = true}),
        field({.name = "secret",
               .label = say("channels.secret"),
               .input = Input::password,
               .hint = say("channels.secret_hint"),
               .autocomplete = "off"}),
        field({.name = "hears",
               .label = say("channels.hears"),
               .input = Input::choice,
               .value = c.hears,
               .options = options<messages::Hears>(say, "channels.hears")}),
        field({.name = "body", .label = say("channels.body"), .input = Input::choice, .value = c.body, .options = bodies}),
        button({.word = say("channels.save")}),
    });
    return card({.id = "add",
                 .title = say("channels.add"),
                 .body = form({.action = "/channels/groups", .body = body, .hidden = {{"csrf", c.csrf}}})});
}

Html trouble_table(const Words& say, const Channels& c) {
    Table t{.caption = say("channels.trouble"),
            .columns = {{say("channels.to")}, {say("channels.way")}, {say("channels.why")}, {say("channels.next"), ColumnKind::act}},
            .rows = {}};
    for (const auto& [receiver, d] : c.overview.trouble) {
        const bool over = d.state == messages::State::given_up;
        const auto when = over ? say("channels.gave_up") : say("channels.will_try", {times::when(say, d.due, c.now)});
        Html why = two_lines(text(say.of("messages.reason", d.reason)), d.detail);
        const auto name = !receiver.empty() ? receiver : say(d.to_person ? "channels.somebody" : "channels.a_group");
        t.rows.push_back({.cells = {two_lines(text(name), times::when(say, d.at, c.now)), text(say.of("messages.channel", d.channel)), why,
                                    bar({over ? pill(Pill::late, when) : pill(Pill::waiting, when),
                                         act(c, "/channels/outbox/" + std::to_string(d.id) + "/retry",
                                             {.word = say("channels.again"), .about = name})})}});
    }
    return card({.title = say("channels.trouble"), .body = table(t), .kind = CardKind::bare});
}

Html outbox_part(const Words& say, const Channels& c) {
    const auto& n = c.overview.counts;
    const auto unit = say("channels.count_unit");
    const auto figures = stats({{.n = std::to_string(n.waiting), .unit = unit, .what = say("channels.waiting")},
                                {.n = std::to_string(n.sent_today), .unit = unit, .what = say("channels.sent_today")},
                                {.n = std::to_string(n.given_up), .unit = unit, .what = say("channels.given_up")}});
    const Html trouble = c.overview.trouble.empty() ? empty({.title = say("channels.all_well"), .line = say("channels.all_well_line")})
                                                    : trouble_table(say, c);
    return stack({head({.title = say("channels.outbox"), .id = "outbox"}), figures, trouble});
}

Html without_card(const Words& say, const Channels& c) {
    if (c.overview.on.empty()) return {};
    std::string names;
    for (const auto& n : c.overview.without) names.append(names.empty() ? "" : "、").append(n);
    return card(
        {.id = "without",
         .title = say("channels.without"),
         .body = names.empty() ? quiet(say("channels.without_none")) : stack({sentence(names), quiet(say("channels.without_line"))})});
}

} // namespace

Html channels(const Words& say, const Channels& c, const Wrongs& w) {
    return stack(
        {heading({.title = say("channels.door"), .below = text(say("channels.line"))}), wrongs_above(say, w),
         two(stack({ways_card(say, c), groups_card(say, c), outbox_part(say, c)}), stack({add_card(say, c, w), without_card(say, c)}))});
}

} // namespace mulin::channels::views
