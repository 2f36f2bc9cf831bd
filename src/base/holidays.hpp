// The State Council's yearly announcements of holidays and make-up work days, as far as they are known to this version.
#pragma once
#include "base/dates.hpp"
#include <array>
#include <span>
#include <string_view>

namespace mulin {

// Days are written 20261001. `make_up` are Saturdays and Sundays worked instead; 0 where there is none.
struct Holiday {
    std::string_view name;
    int first, last; // off, both included
    std::array<int, 2> make_up{};
};

struct Announcement {
    int year;
    std::span<const Holiday> holidays; // may begin in the last days of the year before
    std::string_view paper;            // where it was published
    std::string_view amendment{};      // the later paper that changed it; `holidays` is as changed
};

std::span<const Announcement> announcements(); // ascending, without a gap

constexpr Day written_day(int yyyymmdd) { return day_of(yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100); }

} // namespace mulin
