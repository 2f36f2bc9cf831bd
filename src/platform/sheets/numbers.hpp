// A workbook's numbers as a person sees them.
#pragma once
#include <string>
#include <string_view>

namespace mulin::sheets {

// What a number format does to a number, as far as we follow it. Decimals and leading zeros are only ever added, never cut:
// an area shown as 53 may be 53.47 underneath, and that is what was measured.
struct Format {
    enum Kind { plain, date, time, date_and_time } kind = plain;
    int digits = 1;   // before the point, at least ("0000": 0101)
    int decimals = 0; // after it, at least ("0.00": 53.40)
    bool operator==(const Format&) const = default;
};

// A format as the workbook spells it ("yyyy\-mm\-dd", "0.00_ "), or by the number of a built-in one.
Format format_of(std::string_view code);
Format built_in(int number);

// Days are counted from 1900 (with that year's false leap day) or, in old workbooks from a Mac, from 1904.
enum class Epoch { from_1900, from_1904 };

std::string shown(double, const Format& = {}, Epoch = Epoch::from_1900);

} // namespace mulin::sheets
