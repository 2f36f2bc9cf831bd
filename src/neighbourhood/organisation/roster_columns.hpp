// Where a roster's heading is and what its columns are about: guessed, shown, and changed by a person where the guess is wrong.
#pragma once
#include "base/result.hpp"
#include "neighbourhood/organisation/roster_fields.hpp"
#include <string>
#include <vector>

namespace mulin::organisation::roster {

using Rows = std::vector<std::vector<std::string>>; // as platform/sheets reads and fills them

struct Column {
    int index;                  // from 0
    std::string title;          // of two rows of headings: both, "租户 姓名"
    std::optional<Field> field; // nothing: unknown, left out until someone says what it is
    int confidence = 0;         // of the guess, up to 100; what a person chose is 100
    bool operator==(const Column&) const = default;
};

struct Layout {
    int header_first, header_last; // rows of the heading, from 0; titles above, people below
    std::vector<Column> columns;   // those that have a heading
    bool operator==(const Layout&) const = default;
};

// The heading is the row, or two rows one below the other, that says most among the first thirty, a place among it.
// A column about the same as one more surely so stays unknown, unless several may be (联系电话1–3).
// Refusal, about "file": roster.no_header.
Result<Layout> guess_layout(const Rows&);

} // namespace mulin::organisation::roster
