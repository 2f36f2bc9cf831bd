#include "platform/web/parts_hall.hpp"
#include "platform/web/parts_words.hpp"

namespace mulin::web {
namespace {

Html band(const HallScreen& s) {
    if (!s.urgent || s.urgent == s.slide) return {};
    Html h = R"(<p class="h-band">)";
    return h << icon(Icon::megaphone) << "<b>" << s.urgent->title << "</b><span>" << s.urgent->below << "</span></p>";
}

Html top(const HallScreen& s) {
    Html h = R"(<header><div class="h-top">)";
    return h << mark() << R"(<p class="h-name"><b>)" << s.name << "</b><span>" << s.place << R"(</span></p><p class="h-date">)" << s.day
             << R"(</p><p class="h-clock">)" << s.clock << R"(</p></div><div class="course"></div>)" << band(s) << "</header>";
}

Html left(const HallSlide& slide) {
    Html h = R"(<section class="h-left"><h1>)";
    h << slide.title << "</h1>";
    if (!slide.below.empty()) h << R"(<p class="h-sub">)" << slide.below << "</p>";
    return h << slide.body << "</section>";
}

Html figure(const HallNumber& n) {
    Html h = "<h2>";
    return h << n.title << R"(</h2><p class="h-num"><span>)" << n.n << "</span> " << n.of << "</p>" << goal_bar(n.ratio, n.spoken)
             << R"(<p class="h-asof">)" << n.as_of << "</p>";
}

Html right(const HallScreen& s) {
    Html h = R"(<section class="h-right">)";
    if (!s.next.empty()) {
        h << "<h2>" << s.also << R"(</h2><ul class="h-list">)";
        for (const auto& l : s.next) h << "<li><b>" << l.when << "</b><span>" << l.words << "</span></li>";
        h << "</ul>";
    }
    if (s.number) h << figure(*s.number);
    return h << "</section>";
}

Html foot(const HallScreen& s) {
    Html h = R"(<footer class="h-foot"><p>)";
    return h << icon(Icon::phone) << s.call << R"( <b class="num">)" << s.phone << "</b></p><p>" << s.always
             << R"(</p><p class="h-old" hidden data-old>)" << s.old << "</p></footer>";
}

} // namespace

Html hall_tiles(const std::vector<HallTile>& all) {
    Html h = R"(<ol class="h-stalls">)";
    for (const auto& t : all) h << R"(<li><span class="dot">)" << t.dot << "</span>" << icon(t.icon) << "<b>" << t.words << "</b></li>";
    return h << "</ol>";
}

Html hall_rows(const std::vector<HallRow>& all) {
    Html h = R"(<ul class="h-rows">)";
    for (const auto& r : all) {
        h << "<li>" << icon(r.icon);
        if (!r.place.empty()) h << plate(r.place);
        h << "<b>" << r.words << "</b>";
        if (!r.end.empty()) h << R"(<span class="h-end">)" << r.end << "</span>";
        h << "</li>";
    }
    return h << "</ul>";
}

Html hall_screen(const HallScreen& s) {
    Html h;
    h << top(s) << R"(<main class="h-main">)";
    if (s.slide) h << left(*s.slide);
    return h << right(s) << "</main>" << foot(s);
}

} // namespace mulin::web
