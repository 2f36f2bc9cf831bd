#include "neighbourhood/organisation/door.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>

namespace mulin::organisation {
namespace {

using std::string;
using std::string_view;

// Of two that begin alike the longer stands first.
constexpr std::array<string_view, 8> building_marks = {"幢", "栋", "座", "号楼", "号", "#楼", "#", "楼"};
constexpr std::array<string_view, 2> stairwell_marks = {"单元", "楼道"};
constexpr std::array<string_view, 2> floor_marks = {"层", "楼"};
constexpr std::array<string_view, 6> compound_marks = {"新村", "小区", "社区", "花园", "家园", "苑"};

// Dashes for all that separates, none doubled or at the ends; letters large.
string dashed(string_view words) {
    string out;
    for (string_view rest = words; !rest.empty();) {
        char32_t c = utf8::take(rest);
        if (c == ' ' || c == '/' || c == '.' || c == '_' || c == ',' || c == U'、') c = '-';
        if (c < 0x80) c = static_cast<char32_t>(std::toupper(static_cast<int>(c)));
        if (c != '-' || !out.empty()) utf8::append(out, c);
    }
    out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == '-' && b == '-'; }), out.end());
    if (out.ends_with('-')) out.pop_back();
    return out;
}

string_view undashed(string_view part) {
    while (part.starts_with('-')) part.remove_prefix(1);
    while (part.ends_with('-')) part.remove_suffix(1);
    return part;
}

std::vector<string> pieces(string_view words) {
    std::vector<string> all(1);
    for (char c : words) {
        if (c == '-') all.emplace_back();
        else all.back() += c;
    }
    return all;
}

std::size_t digits_in(string_view part) {
    return static_cast<std::size_t>(std::count_if(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// Numbers this long are said of flats.
bool like_flat(string_view part) { return digits_in(part) >= 3; }

// Cuts at the first mark that has a name before it.
struct Cut {
    string_view before, after;
};

template <std::size_t N> std::optional<Cut> cut_at(string_view words, const std::array<string_view, N>& marks) {
    for (std::size_t i = 1; i < words.size(); ++i)
        for (string_view mark : marks) {
            const string_view after = words.substr(std::min(i + mark.size(), words.size()));
            if (!words.substr(i).starts_with(mark) || (mark == "楼" && after.starts_with("道"))) continue;
            if (undashed(words.substr(0, i)).empty()) continue;
            return Cut{undashed(words.substr(0, i)), undashed(after)};
        }
    return std::nullopt;
}

// Without zeros before its first number, as long as more than `keep` digits stay.
string without_zeros(string_view part, std::size_t keep) {
    const std::size_t run = std::min(part.find_first_not_of("0123456789"), part.size());
    std::size_t drop = 0;
    while (run - drop > keep && part[drop] == '0') ++drop;
    return string(part.substr(drop));
}

// A name that can be told apart from the words around it: letters, digits, Chinese characters that mark nothing, single dashes inside.
bool sound(string_view part) {
    constexpr std::size_t longest = 10;
    static constexpr std::u32string_view marking = U"幢栋座楼室户号层";
    if (part.empty() || utf8::length(part) > longest || part.starts_with('-') || part.ends_with('-')) return false;
    if (part.find("--") != string_view::npos || part.find("单元") != string_view::npos) return false;
    for (string_view mark : compound_marks)
        if (part.find(mark) != string_view::npos) return false;
    for (string_view rest = part; !rest.empty();) {
        const char32_t c = utf8::take(rest);
        const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || utf8::is_han(c);
        if (!letter || marking.find(c) != std::u32string_view::npos) return false;
    }
    return digits_in(part) <= 6; // more is a phone
}

// "12-01" → "12-1", "三" → "3".
string counted_name(string_view part) {
    string name;
    for (const auto& piece : pieces(part)) {
        if (!name.empty()) name += '-';
        const auto number = text::chinese_number(piece);
        name += number ? std::to_string(*number) : without_zeros(piece, 1);
    }
    return name;
}

// Four digits with a zero before them name the same flat as three: spreadsheets lose such zeros.
string flat_of(string_view part) { return without_zeros(part, 3); }

// Without a mark beside it only what has a number in it, or is one letter or counting character, is a name: 居民甲 is none.
bool can_stand_alone(string_view part) {
    static constexpr std::u32string_view counting = U"甲乙丙丁戊己庚辛壬癸一二三四五六七八九十东南西北ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (digits_in(part) > 0) return true;
    return utf8::length(part) == 1 && counting.find(utf8::take(part)) != std::u32string_view::npos;
}

// Collects readings that are sound, each once.
class Candidates {
public:
    void add(string_view building, string_view stairwell, string_view flat) {
        Door door{counted_name(building), counted_name(stairwell), flat_of(flat)};
        for (string_view part : {building, stairwell, flat, string_view(door.building), string_view(door.stairwell)})
            if (!part.empty() && !sound(part)) return; // as written, and as counted: 二 has become a digit
        if (door != Door{} && std::find(all_.begin(), all_.end(), door) == all_.end()) all_.push_back(std::move(door));
    }
    std::vector<Door> take() { return std::move(all_); }

private:
    std::vector<Door> all_;
};

// Words in which only dashes tell the parts apart. `to_flat`: the last was called a flat (室).
void read_bare(string_view words, bool to_flat, Candidates& found) {
    const auto p = pieces(words);
    if (!std::all_of(p.begin(), p.end(), can_stand_alone)) return;
    const bool flat = to_flat || like_flat(p.back());
    if (p.size() == 1 && !to_flat) found.add(p[0], "", "");
    if (p.size() == 1 && flat) found.add("", "", p[0]);
    if (p.size() == 2 && flat) found.add(p[0], "", p[1]);
    if (p.size() == 2 && !flat) {
        found.add(p[0], p[1], "");
        found.add(p[0] + "-" + p[1], "", "");
    }
    if (p.size() == 3 && !flat) found.add(p[0] + "-" + p[1], p[2], "");
    if (p.size() == 3) found.add(p[0], p[1], p[2]);
    if (p.size() == 3 && flat) found.add(p[0] + "-" + p[1], "", p[2]);
    if (p.size() == 4) found.add(p[0] + "-" + p[1], p[2], p[3]);
}

// What follows a building without the word 单元 in it.
void read_after_building(string_view building, string_view words, bool to_flat, Candidates& found) {
    const auto p = pieces(words);
    const bool stairwell_first = p.size() == 2 && !like_flat(p[0]);
    if (words.empty()) found.add(building, "", "");
    else if (stairwell_first) found.add(building, p[0], p[1]);
    else if (to_flat || like_flat(p[0])) found.add(building, "", words);
    else if (p.size() == 1) {
        found.add(building, words, "");
        found.add(building, "", words);
    }
}

string_view without_floor(string_view words) {
    const auto cut = cut_at(words, floor_marks);
    return cut && text::all_digits(cut->before) && !cut->after.empty() ? cut->after : words;
}

string_view after_compound(string_view words) {
    std::size_t from = 0;
    for (string_view mark : compound_marks)
        if (const auto at = words.rfind(mark); at != string_view::npos) from = std::max(from, at + mark.size());
    return undashed(words.substr(from));
}

bool take_end(string_view& words, string_view mark) {
    if (!words.ends_with(mark) || words.size() == mark.size()) return false;
    words = undashed(words.substr(0, words.size() - mark.size()));
    return true;
}

// One part with or without its mark, as `name` makes it.
template <std::size_t N>
std::optional<string> part_name(string_view words, const std::array<string_view, N>& marks, string (*name)(string_view)) {
    const string clean = dashed(text::tidy(words));
    string_view part = clean;
    for (string_view mark : marks)
        if (take_end(part, mark)) break;
    if (!sound(part)) return std::nullopt;
    string counted = name(part);
    return sound(counted) ? std::optional(std::move(counted)) : std::nullopt;
}

} // namespace

std::vector<Door> readings(string_view words) {
    const string clean = dashed(text::tidy(words));
    string_view rest = after_compound(clean);
    Candidates found;
    const bool to_flat = take_end(rest, "室") || take_end(rest, "户");
    if (!to_flat) take_end(rest, "号");
    const auto building = cut_at(rest, building_marks);
    const auto stairwell = cut_at(building ? building->after : rest, stairwell_marks);
    if (building && stairwell) {
        found.add(building->before, stairwell->before, without_floor(stairwell->after));
    } else if (building) {
        read_after_building(building->before, without_floor(building->after), to_flat, found);
    } else if (stairwell) {
        const auto dash = std::min(stairwell->before.rfind('-'), stairwell->before.size());
        const bool with_building = dash < stairwell->before.size();
        found.add(with_building ? stairwell->before.substr(0, dash) : "", stairwell->before.substr(with_building ? dash + 1 : 0),
                  without_floor(stairwell->after));
    } else {
        read_bare(rest, to_flat, found);
    }
    return found.take();
}

std::optional<Door> read_door(string_view words) {
    auto all = readings(words);
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
}

std::optional<string> building_name(string_view words) { return part_name(words, building_marks, counted_name); }
std::optional<string> stairwell_name(string_view words) { return part_name(words, stairwell_marks, counted_name); }
std::optional<string> flat_name(string_view words) { return part_name(words, std::array<string_view, 3>{"室", "户", "号"}, flat_of); }

string display(const Door& door) {
    string out;
    const auto add = [&](string_view part, string_view mark) {
        if (part.empty()) return;
        if (!out.empty()) out += ' ';
        out.append(part).append(mark);
    };
    add(door.building, "幢");
    add(door.stairwell, "单元");
    add(door.flat, door.stairwell.empty() ? "室" : "");
    return out;
}

string sort_key(const Door& door) {
    return text::natural_key(door.building) + " " + text::natural_key(door.stairwell) + " " + text::natural_key(door.flat);
}

} // namespace mulin::organisation
