#include "neighbourhood/requests/views.hpp"

namespace mulin::requests::views {

using namespace web;

Html track(const Words& say, const Track& t, const Wrongs& w) {
    const auto body = stack({
        field({.name = "number",
               .label = say("request_pages.number"),
               .value = t.number,
               .hint = say("request_pages.number_hint"),
               .narrow = true,
               .needed = true,
               .here = t.number.empty() && !w.any()}),
        field({.name = "code",
               .label = say("request_pages.code"),
               .input = Input::number,
               .hint = say("request_pages.code_hint"),
               .wrong = w.at("code"),
               .autocomplete = "one-time-code",
               .longest = 7,
               .narrow = true,
               .needed = true,
               .here = !t.number.empty() && !w.any()}),
        button({.word = say("request_pages.see"), .cut = Cut::wide}),
    });
    const auto lost = card({.id = "lost", .title = say("request_pages.code_lost"), .body = text(say("request_pages.code_lost_line"))});
    return two(stack({heading({.title = say("request_pages.track"), .below = text(say("request_pages.track_line"))}), wrongs_above(say, w),
                      form({.action = "/track", .body = body, .hidden = {{"csrf", t.csrf}}, .look = FormLook::card})}),
               lost);
}

Html stairwell(const Words& say, const StairwellSign& s) {
    std::vector<ListRow> posts;
    for (const auto& p : s.posts)
        posts.push_back({.title = p.role, .line = p.body, .icon = Icon::person, .end = phone_link(p.phone.empty() ? s.phone : p.phone)});
    Html h = R"(<div class="stack-s"><h1>)";
    h << plate(s.door, PlateSize::big) << "</h1><p>" << say("request_pages.stairwell_line") << "</p></div>";
    const auto acts =
        stack({button({.word = say("request_pages.report_from_here"),
                       .href = "/requests/new?at=" + s.token,
                       .cut = Cut::wide,
                       .icon = Icon::wrench}),
               button({.word = say("request_pages.track"), .href = "/track", .act = Act::second, .cut = Cut::wide, .icon = Icon::search})});
    return two(stack({h, acts}), card({.id = "posts", .title = say("request_pages.who_answers_here"), .body = rows(posts)}));
}

} // namespace mulin::requests::views
