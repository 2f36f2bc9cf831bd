// Lists with people in them that one person alone may not take.
#include "neighbourhood/requests/views_desk.hpp"
#include "platform/language/times.hpp"
#include "platform/web/urlencoded.hpp"

namespace mulin::requests::desk::views {
namespace {

using namespace web;

Html top(const Words& say) {
    return stack({crumbs({.label = say("shell.here"), .way = {{"/desk", say("desk.door")}}, .here = say("desk.exports")}),
                  heading({.title = say("desk.exports"), .below = text(say("desk.exports_line", {std::to_string(most_lines_alone)}))})});
}

Html ending(const Words& say, const Exports& all, const Exports::One& one) {
    const bool mine = one.asked.by == all.me;
    const auto at = "/desk/exports/" + std::to_string(one.asked.id.value);
    const auto press = [&](std::string_view noun, std::string_view word) {
        return form({.action = at + std::string(noun),
                     .body = button({.word = say(word), .act = Act::second, .cut = Cut::thin, .about = " " + one.by}),
                     .hidden = {{"csrf", all.csrf}}});
    };
    if (mine && one.asked.allowed_by) return press("/taking", "desk.export_take");
    if (!mine && !one.asked.allowed_by) return press("/permission", "desk.export_allow");
    return one.asked.allowed_by ? pill(Pill::done, say("desk.export_is_allowed")) : pill(Pill::waiting, say("desk.export_waits"));
}

} // namespace

Html long_list(const Words& say, const LongList& l) {
    std::vector<Hidden> fields{{"csrf", l.csrf}};
    for (const auto& [name, value] : read_urlencoded(l.query).value_or(Pairs{})) fields.push_back({name, value});
    const auto ask = form({.action = "/desk/exports", .body = button({.word = say("desk.export_ask")}), .hidden = fields});
    return stack({top(say),
                  said({.words = text(say("desk.export_too_long", {std::to_string(l.lines), std::to_string(most_lines_alone)})),
                        .mood = Mood::wait}),
                  ask});
}

Html exports(const Words& say, const Exports& all) {
    if (all.asked.empty())
        return stack({top(say), empty({.title = say("desk.exports_none"), .line = say("desk.exports_none_line"), .act = {}})});
    std::vector<ListRow> lines;
    for (const auto& one : all.asked)
        lines.push_back({.body = strong(say("desk.export_lines", {std::to_string(one.asked.lines)})),
                         .line = say("desk.export_by", {one.by, times::when(say, one.asked.at, all.now)}),
                         .end = ending(say, all, one)});
    return stack({top(say), card({.body = rows(lines)})});
}

} // namespace mulin::requests::desk::views
