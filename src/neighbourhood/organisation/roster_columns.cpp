#include "neighbourhood/organisation/roster_columns.hpp"
#include "base/text.hpp"
#include "neighbourhood/organisation/door.hpp"
#include <algorithm>
#include <set>

namespace mulin::organisation::roster {
namespace {

using Row = std::vector<std::string>;

std::string cell(const Row& row, std::size_t column) { return column < row.size() ? text::tidy(row[column]) : std::string(); }

// A row of data has numbers or doors in it; a heading has none, though it may end in one (联系电话1).
bool like_data(const Row& row) {
    return std::any_of(row.begin(), row.end(), [](const std::string& raw) {
        const std::string words = text::tidy(raw);
        return !words.empty() && ((words[0] >= '0' && words[0] <= '9' && !field_of(words)) || (!field_of(words) && read_door(words)));
    });
}

Column column_of(std::size_t index, std::string title, std::optional<Guess> guess) {
    Column column{static_cast<int>(index), std::move(title), std::nullopt, 0};
    if (guess) {
        column.field = guess->field;
        column.confidence = guess->confidence;
    }
    return column;
}

// Columns under one row of headings.
std::vector<Column> columns_of(const Row& headings) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < headings.size(); ++i)
        if (std::string title = cell(headings, i); !title.empty()) {
            const auto guess = field_of(title);
            columns.push_back(column_of(i, std::move(title), guess));
        }
    return columns;
}

// Columns under two: the upper one names groups ("租户") of the lower ("姓名", "电话"). An empty upper cell belongs to the group on
// its left, as merged cells look when they were not marked as such.
std::vector<Column> columns_of(const Row& upper, const Row& lower) {
    std::vector<Column> columns;
    std::string group;
    for (std::size_t i = 0; i < std::max(upper.size(), lower.size()); ++i) {
        const std::string above = cell(upper, i), below = cell(lower, i);
        if (!above.empty()) group = above;
        if (above.empty() && below.empty()) continue;
        if (below.empty() || below == above) {
            columns.push_back(column_of(i, above, field_of(above)));
            continue;
        }
        const auto alone = field_of(below), together = field_of(group + below);
        const bool better = together && (!alone || together->confidence >= alone->confidence);
        columns.push_back(column_of(i, group.empty() ? below : group + " " + below, better ? together : alone));
    }
    return columns;
}

bool about_place(const Column& c) { return c.field == Field::building || c.field == Field::flat || c.field == Field::door; }

// How much a heading says: a doubtful word less than a sure one, the same title again nothing, and all nothing without a place.
int weight(const std::vector<Column>& columns) {
    if (std::none_of(columns.begin(), columns.end(), about_place)) return 0;
    int sum = 0;
    std::set<std::string_view> titles;
    for (const auto& c : columns)
        if (titles.insert(c.title).second) sum += c.confidence;
    return sum;
}

void keep_surest(std::vector<Column>& columns) {
    for (auto& c : columns) {
        if (!c.field || repeats(*c.field)) continue;
        for (auto& other : columns)
            if (&other != &c && other.field == c.field && other.confidence <= c.confidence) other.field.reset();
    }
    for (auto& c : columns)
        if (!c.field) c.confidence = 0;
}

} // namespace

Result<Layout> guess_layout(const Rows& rows) {
    constexpr std::size_t looked_at = 30;
    Layout best{-1, -1, {}};
    int most = 0;
    const auto consider = [&](std::size_t first, std::size_t last, std::vector<Column> columns) {
        if (columns.size() < 2) return; // a lone word is a title or a note
        const int sum = weight(columns);
        if (sum <= most) return;
        most = sum;
        best = {static_cast<int>(first), static_cast<int>(last), std::move(columns)};
    };
    for (std::size_t i = 0; i < std::min(rows.size(), looked_at); ++i) {
        if (like_data(rows[i])) continue;
        consider(i, i, columns_of(rows[i]));
        if (i + 1 < rows.size() && !like_data(rows[i + 1])) consider(i, i + 1, columns_of(rows[i], rows[i + 1]));
    }
    if (most == 0) return refuse({.why = Why::invalid, .name = "roster.no_header", .field = "file"});
    keep_surest(best.columns);
    return best;
}

} // namespace mulin::organisation::roster
