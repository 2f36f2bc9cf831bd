// The lane of home and the bench of empty places: decoration, counted out by a few lines instead of kept as thirty kilobytes.
#include "platform/web/icons.hpp"
#include <string_view>
#include <utility>

namespace mulin::web {
namespace {

constexpr int ground = 190; // where houses stand, of a height of 220

// Walls and windows are gathered by colour, so that a whole lane is a dozen paths.
struct Lane {
    Html pale_walls, warm_walls, roofs, sills, lit, bright, dim, plates, trunks, far_leaves, leaves, bricks, joints;
};

void box(Html& path, int x, int y, int w, int h) { path << "M" << x << " " << y << "h" << w << "v" << h << "h" << -w << "z"; }

void disc(Html& path, int x, int y, int r) {
    path << "M" << x - r << " " << y << "a" << r << " " << r << " 0 1 0 " << 2 * r << " 0 " << r << " " << r << " 0 1 0 " << -2 * r
         << " 0z";
}

struct House {
    int left, roof, width;
};

void build(Lane& lane, House h, int number, std::string_view plate) {
    box(number % 2 ? lane.warm_walls : lane.pale_walls, h.left, h.roof, h.width, ground - h.roof);
    box(lane.roofs, h.left - 4, h.roof - 6, h.width + 8, 7);
    const int columns = h.width / 30, step = (h.width - 12) / columns, door = h.left + h.width / 2;
    for (int row = 0, y = h.roof + 9; y < 170; ++row, y += 24)
        for (int column = 0; column < columns; ++column) {
            const int x = h.left + 9 + column * step;
            if (y > 145 && x > door - 30 && x < door + 16) continue; // the plate hangs there
            const int kind = (number + row * 3 + column * 2) % 5;
            box(kind == 0 ? lane.lit : kind % 2 ? lane.bright : lane.dim, x, y, 15, 12);
            if (column % 3 == 1) box(lane.sills, x - 3, y + 12, 21, 4);
        }
    lane.plates << R"(<rect x=")" << door - 14 << R"(" y="160" width="28" height="13" rx="2" fill="#1d4f8c"/>)";
    if (!plate.empty()) lane.plates << R"(<text x=")" << door << R"(" y="170">)" << plate << "</text>";
}

void plant(Lane& lane, int x, int r) {
    box(lane.trunks, x - 3, ground - 45, 6, 51);
    disc(lane.far_leaves, x - r / 2, ground - 56, r * 4 / 5);
    disc(lane.leaves, x + 4, ground - 62 - r / 3, r);
}

void lay(Lane& lane, int x, int width) {
    box(lane.bricks, x, 162, width, 32);
    box(lane.roofs, x - 3, 156, width + 6, 7);
    for (int course = 0; course < 4; ++course) {
        const int y = 162 + 8 * course;
        lane.joints << "M" << x << " " << y << "h" << width;
        for (int at = x + (course % 2 ? 12 : 24); at < x + width; at += 24) lane.joints << "M" << at << " " << y << "v8";
    }
}

// Washing on a line, a bicycle against the wall, a bench with a teapot: somebody lives here.
Html life() {
    return R"(<path d="M646 102c30 16 70 16 100 2" fill="none" stroke="#3b342a"/>)"
           R"(<path d="M662 108h14v18h-14zM684 112h17v14h-17zM712 111h12v20h-12z" fill="#c98a6f"/>)"
           R"(<path d="M684 112h17v5h-17z" fill="#fffdf8"/>)"
           R"(<g fill="none" stroke="#3b342a" stroke-width="2.5"><circle cx="828" cy="195" r="11"/>)"
           R"(<circle cx="862" cy="195" r="11"/>)"
           R"(<path d="M828 195l10-17h16l8 17M838 178l10 17 8-17M834 174h8M853 173l5-4"/></g>)"
           R"(<path d="M1144 180h56v5h-56zM1150 185v14M1194 185v14" stroke="#8f8168" stroke-width="5" fill="none"/>)"
           R"(<path d="M1158 169h14v9h-14zM1182 170a5 5 0 1 1 0 8h-6v-8z" fill="#d9a441"/>)";
}

void paint(Html& svg, const Html& path, std::string_view colour) { svg << R"(<path d=")" << path << R"(" fill=")" << colour << R"("/>)"; }

} // namespace

Html scene(const std::vector<std::string>& plates) {
    static constexpr House houses[] = {{30, 50, 160},   {220, 34, 160},  {420, 56, 170},  {620, 40, 150}, {812, 28, 180},
                                       {1040, 50, 160}, {1238, 34, 160}, {1430, 56, 170}, {1630, 40, 150}};
    Lane lane;
    for (int i = 0; i < int(std::size(houses)); ++i)
        build(lane, houses[i], i, std::size_t(i) < plates.size() ? std::string_view(plates[std::size_t(i)]) : std::string_view());
    for (int i = 0; i < 10; ++i) plant(lane, 8 + 199 * i, i % 3 == 1 ? 27 : 22);
    for (const auto& [x, width] : {std::pair{50, 190}, {434, 140}, {1260, 150}, {1640, 160}}) lay(lane, x, width);

    Html svg;
    svg << R"(<svg class="scene" aria-hidden="true" viewBox="0 0 1800 220" preserveAspectRatio="xMidYMax slice">)"
           R"(<path d="M0 0h1800v220H0z" fill="#efe7d4"/>)";
    paint(svg, lane.pale_walls, "#efe4cd");
    paint(svg, lane.warm_walls, "#e9dcc2");
    paint(svg, lane.sills, "#dccbaa");
    paint(svg, lane.lit, "#f0cf8a");
    paint(svg, lane.bright, "#c9d6d0");
    paint(svg, lane.dim, "#8fa6a6");
    svg << R"(<path d="M0 188h1800v32H0z" fill="#d9ccb2"/>)" << lane.plates;
    paint(svg, lane.far_leaves, "#5f8a5e");
    paint(svg, lane.trunks, "#b7a88c");
    paint(svg, lane.leaves, "#9bb784");
    paint(svg, lane.bricks, "#a0452b");
    paint(svg, lane.roofs, "#6d6356");
    svg << R"(<path d=")" << lane.joints << R"(" fill="none" stroke="#c98a6f"/>)" << life() << "</svg>";
    return svg;
}

Html bench() {
    return R"(<svg class="art" aria-hidden="true" viewBox="0 0 180 90"><path d="M40 80l1.6-38.4h5.6L48.8 80z" fill="#b7a88c"/>)"
           R"(<circle cx="30" cy="34" r="17" fill="#5f8a5e"/><circle cx="58" cy="36" r="14" fill="#7fa070"/>)"
           R"(<circle cx="44" cy="21" r="20" fill="#9bb784"/>)"
           R"(<path d="M84 56h72v6H84zM84 44h72v5H84zM92 62v18M148 62v18M92 44v18M148 44v18" stroke="#8f8168" )"
           R"(stroke-width="4" fill="none"/>)"
           R"(<path d="M8 80h164" stroke="#b7a88c" stroke-width="3"/><path d="M112 36h12v8h-12z" fill="#d9a441"/></svg>)";
}

} // namespace mulin::web
