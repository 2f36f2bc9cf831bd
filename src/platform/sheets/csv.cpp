#include "platform/sheets/csv.hpp"
#include "platform/sheets/rows.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace mulin::sheets {
namespace {

constexpr std::string_view separators = ",;\t";

// Takes one cell off the text and says whether the row goes on after it.
bool take_cell(std::string_view& text, char separator, std::string& cell) {
    cell.clear();
    bool quoted = false;
    if (text.starts_with('"')) {
        quoted = true;
        text.remove_prefix(1);
    }
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (quoted && c == '"') {
            if (!text.starts_with('"')) {
                quoted = false;
                continue;
            }
            text.remove_prefix(1);
        } else if (!quoted && c == separator) {
            return true;
        } else if (!quoted && (c == '\n' || c == '\r')) {
            if (c == '\r' && text.starts_with('\n')) text.remove_prefix(1);
            return false;
        }
        cell += c;
    }
    return false;
}

// Of the first rows: how often each separator stands in each, outside quotes. Quotes open after any of them, for we do not know yet.
std::vector<std::array<int, separators.size()>> counted(std::string_view text) {
    constexpr std::size_t rows_looked_at = 100, bytes_looked_at = 256u << 10;
    std::vector<std::array<int, separators.size()>> rows(1);
    bool quoted = false, fresh = true;
    for (char c : text.substr(0, bytes_looked_at)) {
        const auto which = separators.find(c);
        if (c == '"' && (quoted || fresh)) quoted = !quoted;
        else if (quoted) continue;
        else if (which != std::string_view::npos) ++rows.back()[which];
        else if (c == '\n' || c == '\r') rows.emplace_back();
        if (rows.size() > rows_looked_at) break;
        fresh = c == '\n' || c == '\r' || c == '"' || which != std::string_view::npos;
    }
    return rows;
}

// Where a guard would be followed by something a spreadsheet takes for a formula.
bool starts_formula(std::string_view cell) {
    static constexpr std::string_view openings[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return std::any_of(std::begin(openings), std::end(openings), [&](auto o) { return cell.starts_with(o); });
}

} // namespace

char separator_of(std::string_view text) {
    const auto rows = counted(text);
    char best = ',';
    std::pair<int, int> most{0, 0}; // rows that agree, and on how many
    for (std::size_t i = 0; i < separators.size(); ++i) {
        std::map<int, int> rows_of_width;
        for (const auto& row : rows)
            if (row[i] > 0) ++rows_of_width[row[i]];
        for (const auto& [width, agreeing] : rows_of_width)
            if (std::pair(agreeing, width) > most) {
                most = {agreeing, width};
                best = separators[i];
            }
    }
    return best;
}

Reading read_csv(std::string_view text, const Limits& limits) {
    const char separator = separator_of(text);
    Gathering gathering(limits);
    std::string cell;
    for (int row = 0; !text.empty(); ++row) {
        int column = 0;
        bool more = true;
        for (; more; ++column) {
            more = take_cell(text, separator, cell);
            if (const auto trouble = gathering.put(row, column, std::string(unguarded(cell)))) return std::unexpected(*trouble);
        }
    }
    return gathering.table();
}

std::string guarded(std::string_view cell) {
    std::string out(starts_formula(cell) ? 1u : 0u, '\'');
    return out.append(cell);
}

std::string_view unguarded(std::string_view cell) { return cell.starts_with('\'') && starts_formula(cell) ? cell.substr(1) : cell; }

void append_csv(std::string& to, std::span<const std::string> row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) to += ',';
        const std::string cell = guarded(row[i]);
        if (cell.find_first_of("\",;\t\r\n") == std::string::npos) {
            to += cell;
            continue;
        }
        to += '"';
        for (char c : cell) to.append(c == '"' ? 2u : 1u, c);
        to += '"';
    }
    to += "\r\n";
}

} // namespace mulin::sheets
