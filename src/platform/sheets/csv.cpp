#include "platform/sheets/csv.hpp"
#include "platform/sheets/rows.hpp"
#include <algorithm>
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
            if (!text.starts_with('"')) { quoted = false; continue; }
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

// How many of the first rows agree on the commonest width above one, and that width.
std::pair<int, int> agreement(std::string_view text, char separator) {
    constexpr int rows_looked_at = 100;
    constexpr std::size_t bytes_looked_at = 256u << 10;
    text = text.substr(0, bytes_looked_at);
    std::map<int, int> rows_of_width;
    std::string cell;
    for (int row = 0; row < rows_looked_at && !text.empty(); ++row) {
        int width = 1;
        while (take_cell(text, separator, cell)) ++width;
        if (width > 1) ++rows_of_width[width];
    }
    std::pair<int, int> best{0, 0};
    for (const auto& [width, rows] : rows_of_width) best = std::max(best, {rows, width});
    return best;
}

// Where a guard would be followed by something a spreadsheet takes for a formula.
bool starts_formula(std::string_view cell) {
    static constexpr std::string_view openings[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return std::any_of(std::begin(openings), std::end(openings), [&](auto o) { return cell.starts_with(o); });
}

} // namespace

char separator_of(std::string_view text) {
    char best = ',';
    std::pair<int, int> most{0, 0};
    for (char separator : separators)
        if (const auto found = agreement(text, separator); found > most) {
            most = found;
            best = separator;
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

std::string_view unguarded(std::string_view cell) {
    return cell.starts_with('\'') && starts_formula(cell) ? cell.substr(1) : cell;
}

void append_csv(std::string& to, std::span<const std::string> row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) to += ',';
        const std::string cell = guarded(row[i]);
        if (cell.find_first_of("\",;\t\r\n") == std::string::npos) { to += cell; continue; }
        to += '"';
        for (char c : cell) to.append(c == '"' ? 2u : 1u, c);
        to += '"';
    }
    to += "\r\n";
}

} // namespace mulin::sheets
