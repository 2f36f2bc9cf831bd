#include "platform/web/parts_numbers.hpp"
#include "platform/web/parts_words.hpp"
#include <algorithm>

namespace mulin::web {
namespace {

bool reached(Ratio r, std::optional<Ratio> aim) { return !aim || r.part * aim->whole >= aim->part * r.whole; }

// A width of an SVG rectangle, never outside its track.
std::string width(Ratio r) { return percent({std::clamp<std::int64_t>(r.part, 0, r.whole), r.whole}) + "%"; }

Html track(Ratio r, std::string_view look, int corner) {
    Html h;
    h << R"(<rect class="track" width="100%" height="100%" rx=")" << corner << R"("/><rect)" << attribute("class", look)
      << attribute("width", width(r)) << R"( height="100%" rx=")" << corner << R"("/>)";
    return h;
}

std::string_view look(Tint t) { return t == Tint::tea ? "fill tea" : t == Tint::tile ? "fill tile" : "fill"; }

Html stat(const Stat& s) {
    Html number;
    number << R"(<span class="n">)" << s.n;
    if (!s.unit.empty()) number << "<small>" << s.unit << "</small>";
    number << "</span>";

    Html h = R"(<p class="stat">)";
    if (s.href.empty()) h << number;
    else h << R"(<a class="reach" href=")" << Url(s.href) << R"(">)" << number << "</a>";
    if (!s.of.empty()) h << R"(<span class="of">)" << s.of << "</span>";
    if (!s.what.empty()) h << R"(<span class="what">)" << s.what << "</span>";
    return h << "</p>";
}

// The chart's own paper: 360 by 214, columns between x 36 and 360, y 30 (top) and 180 (nothing).
constexpr std::int64_t left_edge = 36, right_edge = 360, top_edge = 30, floor_line = 180;

std::int64_t height(std::int64_t value, std::int64_t top) { return top > 0 ? (floor_line - top_edge) * value / top : 0; }

Html column(std::string_view look, std::int64_t x, std::int64_t w, std::int64_t high) {
    Html h;
    h << "<rect" << attribute("class", look) << R"( x=")" << x << R"(" y=")" << floor_line - high << R"(" width=")" << w << R"(" height=")"
      << high << R"("/>)";
    return h;
}

Html across(std::string_view look, std::int64_t y) {
    Html h;
    h << "<line" << attribute("class", look) << R"( x1=")" << left_edge << R"(" x2=")" << right_edge << R"(" y1=")" << y << R"(" y2=")" << y
      << R"("/>)";
    return h;
}

Html written(std::string_view look, std::int64_t x, std::int64_t y, std::string_view words) {
    Html h;
    h << "<text" << attribute("class", look) << R"( x=")" << x << R"(" y=")" << y << R"(">)" << words << "</text>";
    return h;
}

} // namespace

std::string percent(Ratio r) {
    if (r.whole <= 0) return "0.00";
    const auto hundredths = (r.part * 10000 + r.whole / 2) / r.whole;
    const auto fraction = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (fraction.size() < 2 ? ".0" : ".") + fraction;
}

Html goal_bar(Ratio r, std::string_view spoken, std::optional<Ratio> aim) {
    Html h;
    h << R"(<svg class="goal-bar" role="img")" << attribute("aria-label", spoken) << ">"
      << track(r, reached(r, aim) ? "fill" : "fill tea", 4);
    if (aim)
        h << R"(<line class="mark-line")" << attribute("x1", width(*aim)) << attribute("x2", width(*aim)) << R"( y1="-20%" y2="120%"/>)";
    return h << "</svg>";
}

Html goal(const Goal& g) {
    Html h;
    h << R"(<div class="goal"><p class="bar">)" << strong(g.title) << R"(<span class="end num">)" << g.count << "</span></p>"
      << goal_bar(g.ratio, g.spoken, g.aim);
    if (!g.left.empty() || !g.right.empty()) h << R"(<p class="cap"><span>)" << g.left << "</span><span>" << g.right << "</span></p>";
    return h << "</div>";
}

Html stats(const std::vector<Stat>& all) {
    Html h = R"(<div class="stats">)";
    for (const Stat& s : all) h << stat(s);
    return h << "</div>";
}

Html counter(const Counter& c) {
    Html h;
    h << R"(<section class="card counter")" << attribute("aria-labelledby", c.id) << "><h2" << attribute("id", c.id) << ">" << c.title
      << "</h2>";
    if (!c.line.empty()) h << R"(<p class="small quiet">)" << c.line << "</p>";
    for (const Counter::One& one : c.ones)
        h << R"(<div class="one")" << attribute("data-count", one.shown) << R"(><p><b class="n" data-shown>)" << one.n << "</b> <span>"
          << one.what << "</span></p>" << one.more << one.less << "</div>";
    return h << "</section>";
}

Html bars(const Bars& all) {
    Html h;
    h << R"(<ul class="bars)" << when(all.three_abreast, " cols3") << R"(">)";
    for (const Bar& b : all.bars) {
        h << "<li>";
        if (b.href.empty()) h << "<span>" << b.word << "</span>";
        else h << R"(<a class="reach" href=")" << Url(b.href) << R"(">)" << b.word << "</a>";
        h << num(b.value) << R"(<svg aria-hidden="true">)" << track(b.ratio, look(all.tint), 3) << "</svg></li>";
    }
    return h << "</ul>";
}

Html chart(const Chart& c) {
    Html h;
    h << R"(<svg class="chart" role="img")" << attribute("aria-label", c.spoken) << R"( viewBox="0 0 360 214">)";
    const std::int64_t top = c.grid.empty() ? 1 : c.grid.back().at;
    for (const ChartLine& l : c.grid) {
        const auto y = floor_line - height(l.at, top);
        h << across("grid", y) << written("side", left_edge - 6, y + 5, l.word);
    }
    const auto count = std::max<std::int64_t>(std::int64_t(c.columns.size()), 1), step = (right_edge - left_edge) / count;
    const auto broad = std::clamp<std::int64_t>(step * 2 / 5, 4, 28);
    for (std::int64_t i = 0; i < std::int64_t(c.columns.size()); ++i) {
        const ChartColumn& one = c.columns[std::size_t(i)];
        const auto middle = left_edge + i * step + step / 2, x = one.past ? middle : middle - broad / 2;
        if (one.past) h << column("past", middle - broad, broad - 1, height(*one.past, top));
        h << column("col", x, broad, height(one.value, top)) << written("", middle, 200, one.word);
    }
    h << across("axis", floor_line);
    if (c.aim) {
        const auto y = floor_line - height(c.aim->at, top);
        h << across("aim", y) << written("aim-t", left_edge + 4, y - 6, c.aim->word);
    }
    return h << "</svg>";
}

} // namespace mulin::web
