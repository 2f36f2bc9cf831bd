#include "neighbourhood/organisation/roster_notes.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <vector>

namespace mulin::organisation::roster {
namespace {

constexpr std::size_t longest = 80;
constexpr std::size_t longest_number = 12; // a landline with its area code; longer ones are of papers and cards

struct Telling {
    Unfit why;
    std::string_view words; // apart by blanks
};
constexpr Telling telling[] = {
    {Unfit::identity, "身份证 证件号 银行卡 卡号 护照"},
    {Unfit::judgement,
     "钉子户 老赖 赖账 赖着 欠费 欠缴 拖欠 欠钱 不交 拒交 拒缴 刁 难缠 难弄 难搞 难说话 不好说话 难沟通 不配合 不讲理 素质 上访 信访 闹事 "
     "酒鬼 酗酒 赌 吸毒 前科 坐牢 劳改 脾气 吵架 打架 黑名单 重点人 重点关注 危险 失信 爱投诉 老投诉"},
    {Unfit::care,
     "独居 孤寡 孤老 空巢 低保 低收入 特困 困难 残疾 残障 盲人 聋 失能 失智 失独 痴呆 病 癌 透析 住院 怀孕 孕妇 离异 离婚 丧偶 单亲 "
     "精神 神经 高龄 优抚 救助"},
    {Unfit::party, "党员 入党 党组织关系 党费"},
};

bool holds_one(std::string_view text, std::string_view words) {
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (text.find(words.substr(0, end)) != text.npos) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

// The runs of digits, dashes and blanks inside them looked past (199-0000 0063 is one).
std::vector<std::string> numbers(std::string_view words) {
    std::vector<std::string> all;
    bool open = false;
    for (const char c : text::half_width(words)) {
        if (c >= '0' && c <= '9') {
            if (!open) all.emplace_back();
            all.back() += c;
            open = true;
        } else if (c != '-' && c != ' ') open = false;
    }
    return all;
}

std::string_view sentence(Unfit why) {
    switch (why) {
    case Unfit::identity: return "roster.note_unfit_identity";
    case Unfit::judgement: return "roster.note_unfit_judgement";
    case Unfit::care: return "roster.note_unfit_care";
    case Unfit::party: return "roster.note_unfit_party";
    }
    return {};
}

} // namespace

std::optional<Unfit> unfit(std::string_view words) {
    for (const auto& n : numbers(words))
        if (n.size() > longest_number) return Unfit::identity;
    const auto narrow = text::squeeze(words);
    for (const auto& [why, told_by] : telling)
        if (holds_one(narrow, told_by)) return why;
    return std::nullopt;
}

Result<std::string> note(std::string_view words) {
    std::string kept(text::trim(words)); // the signs between the words stay as they were written
    if (kept.empty()) return refuse({Why::invalid, "roster.note_empty", "words"});
    if (utf8::length(kept) > longest) return refuse({Why::invalid, "roster.note_long", "words"});
    if (const auto why = unfit(kept)) return refuse({Why::invalid, sentence(*why), "words"});
    return kept;
}

std::string number_in(std::string_view words) {
    constexpr std::size_t shortest = 7;
    std::string found;
    for (auto& n : numbers(words)) {
        if (n.size() < shortest || n.size() > longest_number) continue;
        if (!found.empty()) return {};
        found = std::move(n);
    }
    return found;
}

} // namespace mulin::organisation::roster
