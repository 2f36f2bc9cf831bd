// Words and fields that the pages of the roster share.
#include "base/dates.hpp"
#include "neighbourhood/duty/views.hpp"
#include "platform/language/times.hpp"
#include <algorithm>
#include <set>

namespace mulin::duty::views {

using namespace web;

std::vector<Watch> watches(const std::vector<OnDuty>& shifts) {
    std::vector<Watch> all;
    for (const auto& o : shifts) {
        const Span when{o.shift.from, o.shift.until};
        const auto same = std::ranges::find(all, when, &Watch::when);
        if (same == all.end()) all.push_back({when, {o}});
        else same->on.push_back(o);
    }
    return all;
}

std::vector<Post> posts_of(const std::vector<OnDuty>& shifts) {
    std::set<Post> met;
    for (const auto& o : shifts) met.insert(o.shift.post);
    return {met.begin(), met.end()};
}

std::string hours(const Words& say, Span s) {
    const auto from = times::clock(s.from), until = times::clock(s.until);
    return local_day(s.from) == local_day(s.until) ? say("duty.hours", {from, until}) : say("duty.hours_over_night", {from, until});
}

std::string when(const Words& say, Span s, TimePoint now) {
    return times::day(say, local_day(s.from), local_day(now)) + " " + hours(say, s);
}

Html post_tiles(const Words& say, std::string_view chosen) {
    constexpr Icon icons[] = {Icon::people, Icon::phone, Icon::wrench, Icon::walker};
    Tiles posts{.name = "post", .legend = say("duty.post"), .tiles = {}, .abreast = Abreast::four};
    for (std::size_t i = 0; i < std::size(Names<Post>::all); ++i) {
        const std::string word(Names<Post>::all[i]);
        posts.tiles.push_back({.value = word,
                               .word = say("duty.post." + word),
                               .icon = icons[i],
                               .chosen = chosen.empty() ? word == name(Post::desk) : chosen == word});
    }
    return tiles(posts);
}

Html fields(const Words& say, const std::vector<Option>& people, const Typed& typed, const Wrongs& w) {
    const auto value = [&](std::string_view name) { return typed_or(typed, name); };
    const auto hour = [&](const std::string& name, std::string hint) {
        return field({.name = name,
                      .label = say("duty." + name),
                      .input = Input::time,
                      .value = value(name),
                      .hint = std::move(hint),
                      .wrong = w.at(name),
                      .needed = true});
    };
    auto deputies = people;
    if (!deputies.empty()) deputies.front().word = say("duty.no_deputy");
    Tiles alongside{.name = "alongside", .legend = say("duty.two_at_once"), .tiles = {}, .pick = Pick::many, .abreast = Abreast::one};
    alongside.tiles.push_back({.value = "yes", .word = say("duty.alongside"), .chosen = !value("alongside").empty()});
    return stack(
        {post_tiles(say, value("post")),
         field({.name = "person",
                .label = say("duty.person"),
                .input = Input::choice,
                .value = value("person"),
                .wrong = w.at("person"),
                .options = people,
                .needed = true}),
         field({.name = "day",
                .label = say("duty.day"),
                .input = Input::date,
                .value = value("day"),
                .wrong = w.at("day"),
                .narrow = true,
                .needed = true}),
         halves(hour("from", ""), hour("until", say("duty.until_hint"))),
         field({.name = "deputy",
                .label = say("duty.deputy"),
                .input = Input::choice,
                .value = value("deputy"),
                .hint = say("duty.deputy_hint"),
                .wrong = w.at("deputy"),
                .options = deputies}),
         field({.name = "place", .label = say("duty.place"), .value = value("place"), .hint = say("duty.place_hint"), .longest = 40}),
         tiles(alongside)});
}

} // namespace mulin::duty::views
