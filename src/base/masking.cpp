#include "base/masking.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>

namespace mulin::masking {
namespace {

// The compound surnames still borne today. Whoever bears a rarer one is shown by its first character alone: less, never more.
constexpr std::array<std::u32string_view, 63> compound_surnames{
    U"欧阳", U"上官", U"司马", U"诸葛", U"东方", U"皇甫", U"尉迟", U"公孙", U"慕容", U"令狐", U"司徒", U"端木", U"夏侯",
    U"宇文", U"长孙", U"轩辕", U"百里", U"东郭", U"南宫", U"西门", U"呼延", U"闻人", U"独孤", U"万俟", U"澹台", U"公冶",
    U"宗政", U"濮阳", U"淳于", U"单于", U"太叔", U"申屠", U"仲孙", U"钟离", U"鲜于", U"闾丘", U"司空", U"亓官", U"司寇",
    U"颛孙", U"巫马", U"公西", U"漆雕", U"乐正", U"壤驷", U"公良", U"拓跋", U"夹谷", U"宰父", U"谷梁", U"段干", U"赫连",
    U"公羊", U"左丘", U"梁丘", U"东门", U"南门", U"第五", U"归海", U"羊舌", U"微生", U"相里", U"完颜"};

std::u32string characters(std::string_view text) {
    std::u32string out;
    while (!text.empty()) out += utf8::take(text);
    return out;
}

std::string bytes(std::u32string_view text) {
    std::string out;
    for (char32_t c : text) utf8::append(out, c);
    return out;
}

constexpr bool space(char32_t c) { return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0; }

// 张*明. Lists pad short names (张　明), so spaces are no part of it.
std::string han_name(std::u32string name, Viewer viewer) {
    std::erase_if(name, space);
    const bool compound = name.size() > 2 && std::ranges::find(compound_surnames, name.substr(0, 2)) != compound_surnames.end();
    const std::size_t surname = compound ? 2 : 1;
    std::u32string shown = name.substr(0, surname) + U'*';
    if (viewer == Viewer::staff && name.size() > surname + 1) shown += name.back();
    return bytes(shown);
}

// J* for anyone, J* S* for staff.
std::string other_name(std::u32string_view name, Viewer viewer) {
    std::u32string shown;
    bool starts = true;
    for (char32_t c : name) {
        if (starts && !space(c)) {
            if (!shown.empty()) shown += U' ';
            shown += c;
            shown += U'*';
            if (viewer == Viewer::anyone) break;
        }
        starts = space(c);
    }
    return bytes(shown);
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::string last_four(std::string_view text) { return std::string(text.size() > 4 ? text.substr(text.size() - 4) : ""); }

// The digits of the area code, 0571 or 010: two-digit codes begin with 1 or 2. 0 where none was written.
std::size_t area_code(std::string_view digits) {
    if (!digits.starts_with('0') || digits.size() < 10) return 0;
    return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

// Without the country's code and without an extension (0571-88081234-801, 转801).
std::string subscriber_digits(std::string_view text) {
    if (const auto at = text.find("转"); at != text.npos) text = text.substr(0, at);
    std::string digits = digits_of(text);
    if (text.starts_with("+86") || (digits.size() == 13 && digits.starts_with("86"))) digits.erase(0, 2);
    const std::size_t longest = digits.starts_with('0') ? area_code(digits) + 8 : 11;
    if (digits.size() > longest) digits.resize(longest);
    return digits;
}

} // namespace

std::string name(std::string_view full, Viewer viewer) {
    if (viewer == Viewer::assigned || full.empty()) return std::string(full);
    const std::u32string all = characters(full);
    const auto first = std::ranges::find_if_not(all, space);
    return first != all.end() && utf8::is_han(*first) ? han_name(all, viewer) : other_name(all, viewer);
}

std::string phone(std::string_view full, Viewer viewer) {
    if (viewer == Viewer::assigned) return std::string(full);
    if (viewer == Viewer::anyone || full.empty()) return "";
    const std::string digits = subscriber_digits(full);
    if (digits.size() == 11 && digits.starts_with('1')) return digits.substr(0, 3) + "****" + digits.substr(7);
    if (digits.size() < 7) return "****";
    const std::string area = digits.substr(0, area_code(digits));
    return area + (area.empty() ? "" : "-") + "****" + last_four(digits);
}

std::string plate(std::string_view full, Viewer viewer) {
    if (viewer == Viewer::assigned) return std::string(full);
    std::u32string signs = characters(full);
    std::erase_if(signs, [](char32_t c) { return space(c) || c == U'·' || c == U'-' || c == U'.' || c == U'•'; });
    if (signs.size() < 6) return signs.empty() ? "" : "**";
    const std::u32string region = utf8::is_han(signs[0]) ? signs.substr(0, 2) + U"·" : U"";
    return bytes(region + U"**" + signs.substr(signs.size() - 2));
}

std::string address(const Address& a, Viewer viewer) {
    std::string shown(a.building);
    if (viewer != Viewer::anyone) shown += a.stairwell;
    if (viewer == Viewer::assigned) shown += a.home;
    return shown;
}

std::string id_number(std::string_view full, Viewer viewer) { return viewer == Viewer::assigned ? last_four(full) : ""; }

std::string bank_account(std::string_view full, Viewer viewer) { return viewer == Viewer::anyone ? "" : last_four(digits_of(full)); }

std::string birth(Day born, Day today, Viewer viewer) {
    if (viewer == Viewer::anyone) return "";
    const std::chrono::year_month_day from = born, now = today;
    if (viewer == Viewer::assigned) return std::to_string(static_cast<int>(from.year()));
    const bool birthday_to_come = std::pair(now.month(), now.day()) < std::pair(from.month(), from.day());
    const int age = std::max(0, static_cast<int>(now.year()) - static_cast<int>(from.year()) - birthday_to_come);
    const int decade = age / 10 * 10;
    return std::to_string(decade) + "–" + std::to_string(decade + 9);
}

std::string confidential(std::string_view full, Viewer viewer) { return std::string(viewer == Viewer::assigned ? full : ""); }

} // namespace mulin::masking
