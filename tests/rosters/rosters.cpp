#include "rosters/rosters.hpp"
#include "platform/sheets/encoding.hpp"
#include "platform/sheets/sheet_writer.hpp"
#include <array>
#include <fstream>
#include <string>
#include <xlsxwriter.h>

namespace mulin::rosters {
namespace {

// A sheet as people fill it, cell by cell.
class Sheet {
public:
    explicit Sheet(const std::filesystem::path& path) : book_(workbook_new(path.c_str())), sheet_(workbook_add_worksheet(book_, "住户")) {}
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet() { workbook_close(book_); }

    void texts(int row, std::initializer_list<const char*> cells) {
        int column = 0;
        for (const char* cell : cells) text(row, column++, cell);
    }
    void text(int row, int column, const char* cell) { worksheet_write_string(sheet_, at(row), at16(column), cell, nullptr); }
    void number(int row, int column, double value, const char* format = nullptr) {
        lxw_format* shown = format ? workbook_add_format(book_) : nullptr;
        if (shown) format_set_num_format(shown, format);
        worksheet_write_number(sheet_, at(row), at16(column), value, shown);
    }
    void formula(int row, int column, const char* words, double result) {
        worksheet_write_formula_num(sheet_, at(row), at16(column), words, nullptr, result);
    }
    void merged(int top, int left, int bottom, int right, const char* cell) {
        worksheet_merge_range(sheet_, at(top), at16(left), at(bottom), at16(right), cell, nullptr);
    }

private:
    static lxw_row_t at(int row) { return static_cast<lxw_row_t>(row); }
    static lxw_col_t at16(int column) { return static_cast<lxw_col_t>(column); }
    lxw_workbook* book_;
    lxw_worksheet* sheet_;
};

} // namespace

void separate_columns(const std::filesystem::path& path) {
    Sheet s(path);
    s.merged(0, 0, 0, 11, "演示新村住户花名册（2026年）");
    s.texts(2, {"序号", "幢号", "单元", "室号", "业主姓名", "联系电话", "建筑面积（㎡）", "房屋性质", "入住日期", "是否党员", "人员类别",
                "备注"});
    s.merged(3, 1, 5, 1, "63幢");
    s.texts(3, {"1", "63幢", "1", "101", "63幢居民甲、63幢居民乙", "", "", "房改房", "", "是", "独居", "钥匙在邻居处"});
    s.number(3, 5, 19900000001);
    s.formula(3, 6, "=50+3.47", 53.47);
    s.number(3, 8, 43687, "yyyy/m/d");
    s.texts(4, {"2", "", "1", "１０２", "63幢居民丙", "１９９－００００－０００２", "53.47㎡", "商品房", "2019.8.10"});
    s.texts(5, {"3", "", "2", "2O1", "63幢居民丁", "199 0000 0003/0571-88880000", "", "直管公房", "2019年8月10日"});
    s.texts(6, {"4", "12-1幢", "一单元", "", "12-1幢居民甲", "无", "约48.2平方米", "单位房"});
    s.number(6, 3, 101, "0000");
    s.texts(7, {"合计", "", "", "", "4户", "", ""});
    s.formula(7, 6, "=SUM(G4:G7)", 155.14);
}

void combined_column(const std::filesystem::path& path) {
    Sheet s(path);
    s.texts(0, {"房号", "产权人", "产权面积", "使用面积", "房屋状态", "租户姓名", "常住人数", "60岁以上", "80岁以上", "手机", "车位号"});
    s.texts(1, {"63-2-301", "63幢居民甲", "53.47", "40.1", "自住", "", "3", "2", "1", "19900000001", "A-12"});
    s.texts(2, {"63-2-301", "63幢居民乙", "53.47", "", "自住", "", "3", "", "", "19900000002", ""});
    s.texts(3, {"63-2-302", "63幢居民丙", "", "38.6", "出租", "租户甲", "2人", "0", "0", "19900000003", ""});
    s.texts(4, {"12-1-3-402", "12-1幢居民甲", "61.20", "", "空置", "", "0", "", "", "", ""});
    s.texts(5, {"12-1-3-402", "12-1幢居民甲", "16.20", "", "空置", "", "0", "", "", "", ""});
    s.texts(6, {"66幢1单元101室", "66幢居民甲", "50", "", "自住", "", "1", "", "", "", ""});
    s.texts(7, {"66幢1单元101室", "66幢居民甲", "50", "", "自住", "", "1", "", "", "", ""});
    s.text(9, 0, "制表：演示新村物业 2019.8.10");
}

void gbk_text(const std::filesystem::path& path) {
    const char* text = "楼栋,单元号,房间号,户主,房主,联系电话1,联系电话2,面积,用途,备注\r\n"
                       "8幢,1,101,8幢居民甲,8幢居民甲,1.99E+10,0571-88880001,48.5,自住,\"儿子在外地\r\n每周回来\"\r\n"
                       ",,102,,8幢居民乙,19900000002,,四十八,出租,\r\n"
                       ",2,101,,8幢居民丙(已故),19900000003,,48.5,自住,\r\n"
                       "9幢,,201,,演示单位01,,,120,经营,\r\n";
    std::ofstream(path, std::ios::binary) << sheets::to_gb18030(text);
}

void two_row_heading(const std::filesystem::path& path) {
    Sheet s(path);
    s.merged(0, 0, 0, 8, "楼道住户情况表");
    s.merged(1, 0, 1, 2, "房屋信息");
    s.merged(1, 3, 1, 5, "业主信息");
    s.merged(1, 6, 1, 7, "租户");
    s.merged(1, 8, 2, 8, "备注");
    s.texts(2, {"楼号", "楼道", "房号", "姓名", "联系方式", "建筑面积", "姓名", "电话"});
    s.texts(3, {"5", "3", "501", "5幢居民甲", "19900000001", "62.3", "租户乙", "19900000009", ""});
    s.texts(4, {"5", "3", "502", "5幢居民乙", "19900000002", "62.3", "", "", "独居老人，请多留意"});
}

void large(const std::filesystem::path& path, int homes) {
    sheets::SheetWriter writer(path, sheets::Form::xlsx, "住户",
                               {{"序号"},
                                {"幢号"},
                                {"单元"},
                                {"室号"},
                                {"业主姓名"},
                                {"户主"},
                                {"联系电话"},
                                {"建筑面积"},
                                {"使用面积"},
                                {"房屋性质"},
                                {"房屋状态"},
                                {"常住人数"}});
    static constexpr std::array kinds = {"房改房", "商品房", "直管公房", "单位房"};
    for (int i = 0; i < homes; ++i) {
        const int flat = i % 12, stairwell = i / 12 % 3 + 1, building = i / 36 + 1;
        const std::string name = std::to_string(building) + "幢居民" + std::to_string(i);
        const std::string number = std::to_string(i % 10'000);
        writer.row(std::array<std::string, 12>{
            std::to_string(i + 1), std::to_string(building) + "幢", std::to_string(stairwell),
            std::to_string((flat / 2 + 1) * 100 + flat % 2 + 1), name + "、" + name + "之妻", name,
            "1990000" + std::string(4 - number.size(), '0') + number, std::to_string(38 + i % 40) + "." + std::to_string(10 + i % 90),
            "40.5", kinds[static_cast<std::size_t>(i) % kinds.size()], i % 4 ? "自住" : "出租", std::to_string(i % 6)});
    }
    writer.finish();
}

} // namespace mulin::rosters
