// Photos, squares to scan, and the plates of a whole compound.
#pragma once
#include "platform/web/html.hpp"
#include <string>
#include <vector>

namespace mulin::web {

// 4:3; `alt` says what can be seen, the caption when and where. Recognisable people only with their consent.
struct Photo {
    std::string alt, src{}, caption{}, href{};
    Html drawing{};
}; // a drawing (SVG) instead of src for invented places
Html photos(const std::vector<Photo>&);

struct BeforeAfter {
    Photo before, after;
};
Html before_after(const BeforeAfter&); // side by side also on the smallest screen, before at the left

// `square` is the SVG of the code; a sentence says what it opens, and the phone number always stands beside it.
struct Qr {
    Html square;
    std::string title, sentence, phone;
};
Html qr(const Qr&);

// One plate each for many: `open_still` has yet to report and shows a telephone; `spoken` says which of the two.
struct PlateLink {
    std::string address, href, spoken;
    bool open_still = false;
};
Html plates(const std::vector<PlateLink>&);

} // namespace mulin::web
