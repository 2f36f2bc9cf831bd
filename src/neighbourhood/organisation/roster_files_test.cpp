#include "base/dates.hpp"
#include "neighbourhood/organisation/roster.hpp"
#include "platform/sheets/sheets.hpp"
#include "rosters/files.hpp"
#include "rosters/rosters.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation;
using namespace mulin::organisation::roster;
using Texts = std::vector<std::string>;

// A file through the whole chain, as an import takes it.
static Roster bring_in(void (*make)(const std::filesystem::path&), std::string_view name) {
    const rosters::Folder folder;
    make(folder.path(name));
    const auto table = sheets::read(folder.path(name), name);
    if (!table) throw std::runtime_error(std::string(table.error().name));
    const auto rows = sheets::filled(*table);
    const auto layout = guess_layout(rows);
    if (!layout) throw std::runtime_error(std::string(layout.error().name));
    return read_roster(rows, *layout);
}

static Texts doors(const Roster& r) {
    Texts all;
    for (const auto& home : r.homes) all.push_back(display(home.door));
    return all;
}

TEST_CASE("a workbook with columns apart, merged buildings and titles comes in whole") {
    const auto r = bring_in(rosters::separate_columns, "花名册.xlsx");
    CHECK(doors(r) == Texts{"63幢 1单元 101", "63幢 1单元 102", "63幢 2单元 201", "12-1幢 1单元 101"});
    CHECK(r.homes[0].owners == Texts{"63幢居民甲", "63幢居民乙"});
    CHECK(r.homes[0].phones == Texts{"19900000001"});
    CHECK(r.homes[0].area == 5347);
    for (std::size_t i = 0; i < 3; ++i) CHECK(r.homes[i].since == day_of(2019, 8, 10));
    CHECK(r.homes[1].phones == Texts{"19900000002"});
    CHECK(r.homes[2].phones == Texts{"19900000003", "057188880000"});
    CHECK(r.homes[3].area == 4820);
    CHECK(r.homes[0].row == 4);
    CHECK(r.homes[0].remark == "钥匙在邻居处");
    const std::map<std::string_view, int> expected = {{"roster.party_column", 1}, {"roster.care_column", 1}, {"roster.remark_column", 1},
                                                      {"roster.door_mended", 1},  {"roster.totals_row", 1},  {"roster.area_missing", 1}};
    CHECK(r.summary.problems == expected);
    CHECK((r.summary.homes == 4 && r.summary.buildings == 2 && r.summary.stairwells == 3 && r.summary.errors == 0));
}

TEST_CASE("a workbook with doors in one column comes in whole") {
    const auto r = bring_in(rosters::combined_column, "清册.xlsx");
    CHECK(doors(r) == Texts{"63幢 2单元 301", "63幢 2单元 302", "12-1幢 3单元 402", "66幢 1单元 101"});
    CHECK(r.homes[0].owners == Texts{"63幢居民甲", "63幢居民乙"});
    CHECK(r.homes[0].phones == Texts{"19900000001", "19900000002"});
    CHECK((r.homes[0].area_source == AreaSource::registered && r.homes[0].usable == 4010));
    CHECK(r.homes[1].tenant == "租户甲");
    const std::map<std::string_view, int> expected = {{"roster.elsewhere_column", 1}, {"roster.co_owned", 1},
                                                      {"roster.usable_only", 1},      {"roster.area_conflict", 1},
                                                      {"roster.duplicate_row", 1},    {"roster.note_row", 1}};
    CHECK(r.summary.problems == expected);
    CHECK((r.summary.people == 6 && r.summary.errors == 1));
}

TEST_CASE("a text table in GBK comes in whole") {
    const auto r = bring_in(rosters::gbk_text, "住户.csv");
    CHECK(doors(r) == Texts{"8幢 1单元 101", "8幢 1单元 102", "8幢 2单元 101", "9幢 201室"});
    CHECK(r.homes[0].phones == Texts{"057188880001"});
    CHECK(r.homes[0].remark == "儿子在外地 每周回来");
    CHECK(r.homes[2].owners == Texts{"8幢居民丙"});
    CHECK(r.homes[3].usage == Usage::business);
    CHECK(r.summary.problems.at("roster.phone_rounded") == 1);
    CHECK(r.summary.problems.at("roster.area_unreadable") == 1);
}

TEST_CASE("a workbook with two rows of headings comes in whole") {
    const auto r = bring_in(rosters::two_row_heading, "楼道.xlsx");
    CHECK(doors(r) == Texts{"5幢 3单元 501", "5幢 3单元 502"});
    CHECK(r.homes[0].owners == Texts{"5幢居民甲"});
    CHECK(r.homes[0].tenant == "租户乙");
    CHECK(r.homes[0].phones == Texts{"19900000001"});
    CHECK(r.homes[0].tenant_phones == Texts{"19900000009"});
    CHECK(r.homes[1].remark == "独居老人,请多留意");
}

TEST_CASE("a roster of twelve thousand homes comes in whole") {
    const auto r = bring_in([](const std::filesystem::path& path) { rosters::large(path, 12'000); }, "全部.xlsx");
    CHECK((r.summary.homes == 12'000 && r.summary.buildings == 334 && r.summary.stairwells == 1000));
    CHECK((r.summary.people == 30'000 && r.problems.empty()));
}
