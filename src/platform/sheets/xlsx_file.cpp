#include "platform/sheets/xlsx_file.hpp"
#include "base/utf8.hpp"
#include "platform/sheets/numbers.hpp"
#include "platform/sheets/workbook.hpp"
#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <xlsxwriter.h>

namespace mulin::sheets {
namespace {

// The number a cell says, and its decimals, if that is all it says and it reads back the same: not 0101, not +5, not 1e3.
struct Number {
    double value;
    int decimals;
};

std::optional<Number> number_in(const std::string& cell) {
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    const auto point = cell.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(cell.size() - point) - 1;
    if (decimals > 4 || shown(value, {Format::plain, 1, decimals}) != cell) return std::nullopt;
    return Number{value, decimals};
}

// In Latin characters, of which a Chinese one takes two, with a little air.
int width_of(const Column& column) {
    if (column.width > 0) return column.width;
    return std::max(10, 2 + 2 * static_cast<int>(utf8::length(column.title)));
}

} // namespace

void XlsxFile::Close::operator()(lxw_workbook* book) const { lxw_workbook_free(book); }

XlsxFile::XlsxFile(const std::filesystem::path& path, std::string_view sheet, const std::vector<Column>& columns) : columns_(columns) {
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = LXW_FALSE};
    book_.reset(workbook_new_opt(path.c_str(), &options));
    sheet_ = book_ ? workbook_add_worksheet(book_.get(), sheet_name(sheet).c_str()) : nullptr;
    if (!sheet_) throw std::runtime_error("the workbook could not be begun");
    bold_ = workbook_add_format(book_.get());
    format_set_bold(bold_);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet_, at, at, width_of(columns[i]), nullptr);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
}

void XlsxFile::row(std::span<const std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty()) put(static_cast<unsigned>(i), cells[i]);
    ++row_;
}

void XlsxFile::put(unsigned column, const std::string& cell) {
    const bool numeric = row_ > 0 && column < columns_.size() && columns_[column].kind == Column::number;
    const auto number = numeric ? number_in(cell) : std::nullopt;
    const auto at = static_cast<lxw_col_t>(column);
    const auto write = [&](const std::string& text) {
        return worksheet_write_string(sheet_, row_, at, text.c_str(), row_ == 0 ? bold_ : nullptr);
    };
    auto error = number ? worksheet_write_number(sheet_, row_, at, number->value, decimals(number->decimals)) : write(escaped(cell));
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) error = write(cell); // nobody types so many escapes; rather odd ones than no file
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

lxw_format* XlsxFile::decimals(int n) {
    if (n == 0) return nullptr;
    auto& format = decimals_[n];
    if (!format) {
        format = workbook_add_format(book_.get());
        format_set_num_format(format, ("0." + std::string(static_cast<std::size_t>(n), '0')).c_str());
    }
    return format;
}

void XlsxFile::finish() {
    if (const auto error = workbook_close(book_.release()); error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

std::string sheet_name(std::string_view wanted) {
    constexpr std::size_t longest = 31;
    std::string name;
    for (std::size_t n = 0; !wanted.empty() && n < longest; ++n) {
        const char32_t c = utf8::take(wanted);
        utf8::append(name, c < 0x20 || std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos ? U' ' : c);
    }
    const auto first = name.find_first_not_of(' '), last = name.find_last_not_of(' ');
    return first == std::string::npos ? "Sheet1" : name.substr(first, last - first + 1);
}

} // namespace mulin::sheets
