#include "neighbourhood/home/views.hpp"
#include "base/dates.hpp"
#include "platform/language/times.hpp"
#include "platform/web/parts.hpp"

namespace mulin::home::views {
namespace {

using namespace web;
using requests::HelpRequest;

std::string greeting(const Words& say, const Home& h) {
    const int hour = local(h.now).minute_of_day / 60;
    const auto key = hour < 5    ? "home.night"
                     : hour < 11 ? "home.morning"
                     : hour < 13 ? "home.noon"
                     : hour < 18 ? "home.afternoon"
                                 : "home.evening";
    return h.called.empty() ? say(key) : say("home.greeting", {h.called, say(key)});
}

Html hello(const Words& say, const Home& h) {
    Html lane = R"(<div class="hello">)";
    lane << scene(h.door ? std::vector{h.door->door} : std::vector<std::string>{}) << R"(<div class="wrap hello-in">)";
    if (h.door) lane << plate(h.door->door, PlateSize::big);
    lane << "<h1>" << greeting(say, h) << "</h1><p>" << times::full_day(say, local_day(h.now)) << "</p></div></div>";
    return lane;
}

Html ways(const Words& say, const Home& h) {
    std::vector<Doorway> all;
    const bool begins = h.steps_left > 0;
    if (begins) all.push_back({"/settings", say("home.begin"), say("home.begin_line", {std::to_string(h.steps_left)}), Icon::house, true});
    if (h.officer)
        all.push_back({"/desk", say("home.desk"), say("home.desk_line", {std::to_string(h.desk.urgent), std::to_string(h.desk.waiting)}),
                       Icon::shield, !begins});
    all.push_back({"/requests/new", say("home.report"), say("home.report_line"), Icon::wrench, !h.officer});
    all.push_back({std::string(dial(h.community.phone).target()), say("home.call"), say("home.call_line"), Icon::phone});
    all.push_back({"/doors", say("home.who"), say("home.who_line"), Icon::door_key});
    if (h.called.empty()) {
        all.push_back({"/track", say("home.track"), say("home.track_line"), Icon::search});
        all.push_back({"/sign-in", say("home.sign_in"), say("home.sign_in_line"), Icon::person});
    } else {
        all.push_back({"/requests", say("home.mine"),
                       h.mine.empty() ? say("home.mine_none") : say("home.mine_some", {std::to_string(h.mine.size())}), Icon::speech});
        all.push_back({"/inbox", say("home.inbox"), h.unread ? say("home.inbox_some", {std::to_string(h.unread)}) : say("home.inbox_none"),
                       Icon::envelope});
    }
    all.push_back({"/organisation", say("home.everyone"), say("home.everyone_line"), Icon::people});
    return doors(all);
}

Pill pill_of(const HelpRequest& r) {
    using requests::State;
    if (requests::waits_for_asker(r.state)) return Pill::yours;
    if (r.state == State::suspended) return Pill::paused;
    return r.state == State::reported || r.state == State::accepted ? Pill::waiting : Pill::doing;
}

Html my_things(const Words& say, const Home& h) {
    Html all;
    for (const auto& r : h.mine) {
        const auto at = "/requests/" + std::to_string(r.id.value);
        const auto due = requests::next_due(r);
        const auto line =
            due ? say("home.by", {times::when(say, due->due, h.now)}) : say("home.filed", {times::when(say, r.filed_at, h.now)});
        all << card({.id = "mine-" + r.number,
                     .title = r.words.empty() ? say("requests.category." + r.category) : r.words,
                     .body = stack({sentence(line), more({at, say("home.follow")})}),
                     .kind = CardKind::ask,
                     .beside = pill(pill_of(r), say.of("requests.kind_state", r.state))});
    }
    return all;
}

Html who_answers(const Words& say, const Home& h) {
    if (!h.answering) return {};
    std::vector<Fact> list;
    const auto office = [&](const std::optional<organisation::Body>& b, std::string_view key) {
        if (!b) return;
        list.push_back({say(key), b->phone.empty() ? text(b->name) : two_lines(text(b->name), b->phone)});
    };
    office(h.answering->group, "home.group");
    office(h.answering->branch, "home.branch");
    office(h.answering->community, "home.community");
    return card({.id = "who", .title = say("home.your_stairwell"), .body = facts(list)});
}

Html together(const Words& say, const Home& h) {
    const auto& closed = h.month.closed;
    if (closed.d == 0) return {};
    const auto count = say("home.closed_of", {std::to_string(closed.n), std::to_string(closed.d)});
    return card({.id = "together",
                 .title = say("home.together"),
                 .body = goal({.title = say("home.this_month"),
                               .count = count,
                               .ratio = {closed.n, closed.d},
                               .spoken = count,
                               .left = text(say("home.open_all")),
                               .right = text(say("home.as_of", {times::when(say, h.month.as_of, h.now)}))}),
                 .beside = more({"/requests/public", say("home.see_all")})});
}

} // namespace

Html home(const Words& say, const Home& h) {
    const Html side = stack({who_answers(say, h), together(say, h)});
    return Html() << hello(say, h) << wrap(two(stack({ways(say, h), my_things(say, h)}), side));
}

} // namespace mulin::home::views
