// Rosters as property offices keep them, made when a test needs them. Everyone in them is invented; 199-0000-xxxx rings nowhere.
#pragma once
#include <filesystem>

namespace mulin::rosters {

// A title and an empty row above; 幢, 单元 and 室 apart, 幢 merged over its homes; a total below; phones as numbers, one in full-width
// digits; 面积 by formula; 入住日期 as a date; columns of Party and care.
void separate_columns(const std::filesystem::path&);

// 63-2-301 in one column; co-owners on two rows; an area that conflicts; 使用面积 beside 建筑面积; notes below.
void combined_column(const std::filesystem::path&);

// A text table in GBK, separated by commas, the building only on the first of its rows; a phone as 1.99E+10; remarks with line ends.
void gbk_text(const std::filesystem::path&);

// Two rows of headings, groups above (房屋信息, 业主信息, 租户信息), merged.
void two_row_heading(const std::filesystem::path&);

// `homes` homes, twelve columns, twelve homes a stairwell.
void large(const std::filesystem::path&, int homes);

} // namespace mulin::rosters
