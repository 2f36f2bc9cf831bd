// The hall screen, read from five metres: what the rooms have to say there and how it is drawn. Nobody private is ever on it.
#pragma once
#include "platform/web/icons.hpp"
#include "platform/web/parts_numbers.hpp"
#include <string>
#include <vector>

namespace mulin::web {

// One turn of the screen. While something is urgent, every other turn is that.
struct HallSlide {
    std::string title, below{};
    Html body{};
    bool urgent = false;
};
// What comes next, beside every turn: "19:00", "8 日".
struct HallLine {
    std::string when, words;
};
// A figure with its fraction and the time it is from.
struct HallNumber {
    std::string title, n, of;
    Ratio ratio;
    std::string spoken, as_of;
};
struct InHall {
    std::vector<HallSlide> slides{};
    std::vector<HallLine> next{};
    std::vector<HallNumber> numbers{};
};

// At most nine, three abreast.
struct HallTile {
    std::string dot;
    Icon icon;
    std::string words;
};
Html hall_tiles(const std::vector<HallTile>&);
// At most five, one under the other: "63幢", "漏水渗水", "已修好".
struct HallRow {
    std::string place, words, end{};
    Icon icon = Icon::none;
};
Html hall_rows(const std::vector<HallRow>&);

struct HallScreen {
    std::string place, day, clock, phone; // the neighbourhood, "12月5日，星期五", "09:30", its duty telephone
    std::string name, call, always;       // the house's name, the words before the number, and beside it
    std::string also, old;                // over what comes next; that there is no line and this is from when
    const HallSlide* slide = nullptr;
    const HallSlide* urgent = nullptr; // said over every turn that is another
    std::vector<HallLine> next{};      // three at most
    const HallNumber* number = nullptr;
};
Html hall_screen(const HallScreen&);

} // namespace mulin::web
