// Tables that people take away. What is written here reads back unchanged through read(), in every form.
#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::sheets {

enum class Form {
    xlsx,
    csv,         // UTF-8 with a mark, as spreadsheet programs need it
    csv_gb18030, // for programs that know no other
};

struct Column {
    // text stays text: phones keep their digits, 0101 its zero. number can be summed; a cell that is none stays text.
    enum Kind { text, number };
    std::string title;
    Kind kind = text;
    int width = 0; // in Latin characters; 0: as the title needs, ten at least. Only .xlsx has widths
};

// Row by row to a file, in little memory however long it grows. No cell ever becomes a formula. A cell longer than a spreadsheet takes
// (32,767 characters) is cut; bytes that are not UTF-8, and NUL, become U+FFFD.
class SheetWriter {
public:
    // Writes the titles, bold and staying in sight in an .xlsx. `sheet` is its name, made one that spreadsheet programs accept.
    SheetWriter(const std::filesystem::path&, Form, std::string_view sheet, std::vector<Column>);
    ~SheetWriter();

    void row(std::span<const std::string> cells);

    // Without it the file is not whole. Throws std::runtime_error when the disk did not take it.
    void finish();

private:
    struct Ink;
    std::unique_ptr<Ink> ink_;
};

} // namespace mulin::sheets
