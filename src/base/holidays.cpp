#include "base/holidays.hpp"
#include <algorithm>

namespace mulin {
namespace {

// One holiday a line.
// clang-format off
constexpr Holiday in_2019[] = {
    {"元旦", 20181230, 20190101, {20181229}},
    {"春节", 20190204, 20190210, {20190202, 20190203}},
    {"清明节", 20190405, 20190405},
    {"劳动节", 20190501, 20190504, {20190428, 20190505}},
    {"端午节", 20190607, 20190607},
    {"中秋节", 20190913, 20190913},
    {"国庆节", 20191001, 20191007, {20190929, 20191012}},
};

constexpr Holiday in_2020[] = {
    {"元旦", 20200101, 20200101},
    {"春节", 20200124, 20200202, {20200119}},   // lengthened by the amendment, against the epidemic
    {"清明节", 20200404, 20200406},
    {"劳动节", 20200501, 20200505, {20200426, 20200509}},
    {"端午节", 20200625, 20200627, {20200628}},
    {"国庆节、中秋节", 20201001, 20201008, {20200927, 20201010}},
};

constexpr Holiday in_2021[] = {
    {"元旦", 20210101, 20210103},
    {"春节", 20210211, 20210217, {20210207, 20210220}},
    {"清明节", 20210403, 20210405},
    {"劳动节", 20210501, 20210505, {20210425, 20210508}},
    {"端午节", 20210612, 20210614},
    {"中秋节", 20210919, 20210921, {20210918}},
    {"国庆节", 20211001, 20211007, {20210926, 20211009}},
};

constexpr Holiday in_2022[] = {
    {"元旦", 20220101, 20220103},
    {"春节", 20220131, 20220206, {20220129, 20220130}},
    {"清明节", 20220403, 20220405, {20220402}},
    {"劳动节", 20220430, 20220504, {20220424, 20220507}},
    {"端午节", 20220603, 20220605},
    {"中秋节", 20220910, 20220912},
    {"国庆节", 20221001, 20221007, {20221008, 20221009}},
};

constexpr Holiday in_2023[] = {
    {"元旦", 20221231, 20230102},
    {"春节", 20230121, 20230127, {20230128, 20230129}},
    {"清明节", 20230405, 20230405},
    {"劳动节", 20230429, 20230503, {20230423, 20230506}},
    {"端午节", 20230622, 20230624, {20230625}},
    {"中秋节、国庆节", 20230929, 20231006, {20231007, 20231008}},
};

constexpr Holiday in_2024[] = {
    {"元旦", 20240101, 20240101},
    {"春节", 20240210, 20240217, {20240204, 20240218}},
    {"清明节", 20240404, 20240406, {20240407}},
    {"劳动节", 20240501, 20240505, {20240428, 20240511}},
    {"端午节", 20240610, 20240610},
    {"中秋节", 20240915, 20240917, {20240914}},
    {"国庆节", 20241001, 20241007, {20240929, 20241012}},
};

constexpr Holiday in_2025[] = {
    {"元旦", 20250101, 20250101},
    {"春节", 20250128, 20250204, {20250126, 20250208}},
    {"清明节", 20250404, 20250406},
    {"劳动节", 20250501, 20250505, {20250427}},
    {"端午节", 20250531, 20250602},
    {"国庆节、中秋节", 20251001, 20251008, {20250928, 20251011}},
};

constexpr Holiday in_2026[] = {
    {"元旦", 20260101, 20260103, {20260104}},
    {"春节", 20260215, 20260223, {20260214, 20260228}},
    {"清明节", 20260404, 20260406},
    {"劳动节", 20260501, 20260505, {20260509}},
    {"端午节", 20260619, 20260621},
    {"中秋节", 20260925, 20260927},
    {"国庆节", 20261001, 20261007, {20260920, 20261010}},
};
// clang-format on

constexpr Announcement all[] = {
    {2019, in_2019, "https://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm",
     "https://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm"},
    {2020, in_2020, "https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
     "https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm"},
    {2021, in_2021, "https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm"},
    {2022, in_2022, "https://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm"},
    {2023, in_2023, "https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm"},
    {2024, in_2024, "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"},
    {2025, in_2025, "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"},
    {2026, in_2026, "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"},
};

// What a slip of the pen in the table would break. Checked while compiling.
constexpr bool weekend(int day) { return std::chrono::weekday(written_day(day)).iso_encoding() >= 6; }

constexpr bool sound(const Holiday& h) {
    const auto length = (written_day(h.last) - written_day(h.first)).count() + 1;
    return length >= 1 && length <= 10 && std::ranges::all_of(h.make_up, [](int day) { return day == 0 || weekend(day); });
}

static_assert(std::ranges::all_of(all, [](const Announcement& a) { return std::ranges::all_of(a.holidays, sound); }));

} // namespace

std::span<const Announcement> announcements() { return all; }

} // namespace mulin
