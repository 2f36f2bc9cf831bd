#include "platform/sheets/sheets.hpp"
#include "base/text.hpp"
#include "platform/sheets/apart.hpp"
#include "platform/sheets/csv.hpp"
#include "platform/sheets/encoding.hpp"
#include "platform/sheets/wire.hpp"
#include "platform/sheets/workbook.hpp"
#include <algorithm>
#include <fstream>
#include <new>

namespace mulin::sheets {
namespace {

Refusal refusal_of(Trouble trouble, const Limits& limits, std::string_view sheet) {
    const auto about_file = [](std::string_view name, std::vector<std::string> blanks = {}) {
        return Refusal{.why = Why::invalid, .name = name, .field = "file", .blanks = std::move(blanks)};
    };
    switch (trouble) {
    case Trouble::unreadable: return about_file("sheets.unreadable");
    case Trouble::old_xls: return about_file("sheets.old_xls");
    case Trouble::locked: return about_file("sheets.locked");
    case Trouble::too_large: return about_file("sheets.too_large", {std::to_string(limits.file_bytes >> 20)});
    case Trouble::too_many_rows: return about_file("sheets.too_many_rows", {std::to_string(limits.rows)});
    case Trouble::too_many_columns: return about_file("sheets.too_many_columns", {std::to_string(limits.columns)});
    case Trouble::cell_too_long: return about_file("sheets.cell_too_long", {std::to_string(limits.cell_bytes)});
    case Trouble::encoding: return about_file("sheets.encoding");
    case Trouble::empty: return about_file("sheets.empty");
    case Trouble::no_such_sheet: return about_file("sheets.no_such_sheet", {std::string(sheet)});
    }
    return about_file("sheets.unreadable");
}

// Reads a workbook in a child process. Whatever it throws there means that the file is broken, but for memory running out.
Reading workbook_apart(std::string_view bytes, const Limits& limits, std::string_view sheet) {
    const Allowance allowance{limits.memory_bytes, limits.text_bytes * 2 + (std::size_t{16} << 20), limits.time};
    const auto answer = apart(allowance, [&]() -> std::string {
        try {
            return packed(read_workbook(bytes, limits, sheet));
        } catch (const std::bad_alloc&) {
            return packed(std::unexpected(Trouble::too_large));
        }
    });
    return answer ? unpacked(*answer, limits) : std::unexpected(Trouble::unreadable);
}

// Compound files (.xls, .et, and .xlsx under a password, whose true content is a stream of this name).
Trouble compound(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr auto encrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    return bytes.find(encrypted) != std::string_view::npos ? Trouble::locked : Trouble::old_xls;
}

bool markup(std::string_view text) {
    const auto start = text::trim(text.substr(0, 200));
    return start.starts_with("<html") || start.starts_with("<HTML") || start.starts_with("<!DOCTYPE") || start.starts_with("<table") ||
           start.starts_with("<?xml") || start.starts_with("<meta") || start.starts_with("<style");
}

Reading read_bytes(std::string_view bytes, std::string_view filename, const Limits& limits, std::string_view sheet) {
    if (bytes.empty()) return std::unexpected(Trouble::empty);
    if (bytes.starts_with("PK\x03\x04")) return workbook_apart(bytes, limits, sheet);
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return std::unexpected(compound(bytes));
    const auto text = to_utf8(bytes);
    if (!text && filename.ends_with(".xls")) return std::unexpected(Trouble::old_xls);
    if (!text) return std::unexpected(filename.ends_with(".xlsx") ? Trouble::unreadable : Trouble::encoding);
    if (markup(*text)) return std::unexpected(Trouble::old_xls);
    return read_csv(*text, limits);
}

} // namespace

Rows filled(const Table& table) {
    Rows rows = table.rows;
    for (const Area& area : table.merged) {
        const auto& first = table.rows.at(static_cast<std::size_t>(area.top));
        if (first.size() <= static_cast<std::size_t>(area.left)) continue;
        const std::string& value = first[static_cast<std::size_t>(area.left)];
        for (int row = area.top; row <= area.bottom; ++row) {
            auto& cells = rows.at(static_cast<std::size_t>(row));
            cells.resize(std::max(cells.size(), static_cast<std::size_t>(area.right) + 1));
            std::fill(cells.begin() + area.left, cells.begin() + area.right + 1, value);
        }
    }
    return rows;
}

Result<Table> read(const std::filesystem::path& path, std::string_view filename, const Limits& limits, std::string_view sheet) {
    const auto refused = [&](Trouble t) { return refuse(refusal_of(t, limits, sheet)); };
    std::error_code missing;
    if (std::filesystem::file_size(path, missing) > limits.file_bytes) return refused(missing ? Trouble::unreadable : Trouble::too_large);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto reading = read_bytes(bytes, filename, limits, sheet);
    if (!reading) return refused(reading.error());
    return std::move(*reading);
}

} // namespace mulin::sheets
