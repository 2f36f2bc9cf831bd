// An .xlsx workbook of one sheet, written row by row.
#pragma once
#include "platform/sheets/sheet_writer.hpp"
#include <map>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace mulin::sheets {

class XlsxFile {
public:
    XlsxFile(const std::filesystem::path&, std::string_view sheet, const std::vector<Column>&);
    void row(std::span<const std::string> cells); // valid UTF-8; the first row is the titles
    void finish();                                // throws std::runtime_error

private:
    void put(unsigned column, const std::string& cell);
    lxw_format* decimals(int);

    struct Close {
        void operator()(lxw_workbook*) const;
    };
    std::unique_ptr<lxw_workbook, Close> book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* bold_ = nullptr;
    std::map<int, lxw_format*> decimals_;
    std::vector<Column> columns_;
    unsigned row_ = 0;
};

// 31 characters at most, none of []:*?/\, no ' at either end; "Sheet1" when nothing is left.
std::string sheet_name(std::string_view);

} // namespace mulin::sheets
