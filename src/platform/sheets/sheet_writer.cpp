#include "platform/sheets/sheet_writer.hpp"
#include "base/utf8.hpp"
#include "platform/sheets/csv.hpp"
#include "platform/sheets/encoding.hpp"
#include "platform/sheets/xlsx_file.hpp"
#include <fstream>
#include <stdexcept>
#include <variant>

namespace mulin::sheets {
namespace {

// A cell that every form can hold.
std::string sound(std::string_view cell) {
    constexpr std::size_t longest = 32'767;
    std::string out;
    out.reserve(cell.size());
    for (std::size_t units = 0; !cell.empty();) {
        char32_t c = utf8::take(cell);
        if (c == 0 || (c & 0xFFFE) == 0xFFFE) c = 0xFFFD;
        if ((units += c > 0xFFFF ? 2 : 1) > longest) break; // spreadsheets count in UTF-16
        utf8::append(out, c);
    }
    return out;
}

class CsvFile {
public:
    CsvFile(const std::filesystem::path& path, Form form) : out_(path, std::ios::binary), form_(form) {
        if (form == Form::csv) out_ << utf8_mark;
    }
    void row(std::span<const std::string> cells) {
        line_.clear();
        append_csv(line_, cells);
        out_ << (form_ == Form::csv ? line_ : to_gb18030(line_));
    }
    void finish() {
        out_.close();
        if (!out_) throw std::runtime_error("the table could not be written");
    }

private:
    std::ofstream out_;
    Form form_;
    std::string line_;
};

using File = std::variant<CsvFile, XlsxFile>;

File file_for(const std::filesystem::path& path, Form form, std::string_view sheet, const std::vector<Column>& columns) {
    if (form == Form::xlsx) return File(std::in_place_type<XlsxFile>, path, sheet, columns);
    return File(std::in_place_type<CsvFile>, path, form);
}

} // namespace

struct SheetWriter::Ink {
    File file;
};

SheetWriter::SheetWriter(const std::filesystem::path& path, Form form, std::string_view sheet, std::vector<Column> columns)
    : ink_(std::make_unique<Ink>(file_for(path, form, sheet, columns))) {
    std::vector<std::string> titles;
    for (const auto& column : columns) titles.push_back(column.title);
    row(titles);
}

SheetWriter::~SheetWriter() = default;

void SheetWriter::row(std::span<const std::string> cells) {
    std::vector<std::string> whole;
    whole.reserve(cells.size());
    for (const auto& cell : cells) whole.push_back(sound(cell));
    std::visit([&](auto& file) { file.row(whole); }, ink_->file);
}

void SheetWriter::finish() {
    std::visit([](auto& file) { file.finish(); }, ink_->file);
}

} // namespace mulin::sheets
