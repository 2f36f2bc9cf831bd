#include "neighbourhood/organisation/roster_cells.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <charconv>

namespace mulin::organisation::roster {
namespace {

template <class E> struct Word {
    std::string_view word;
    E means;
};

constexpr std::string_view nothings[] = {"",     "无",   "没有", "/",    "\\",   "-",   "--",  "---", "不详",
                                         "未知", "不明", "暂无", "null", "NULL", "N/A", "n/a", "*",   "?"};
constexpr std::string_view area_units[] = {"平方米", "平米", "平方", "㎡", "m²", "m2", "M2", "平"};
constexpr std::string_view area_openings[] = {"建筑面积", "面积", "约", ":", "："};
// What stands in columns of co-owners and is nobody's name.
constexpr std::string_view no_names[] = {"共同共有", "按份共有", "单独所有", "共有", "房屋共有", "单独", "有", "是", "否"};

// The first that the cell holds decides: longer and rarer words stand first.
constexpr Word<PropertyKind> kinds[] = {
    {"房改", PropertyKind::reformed},  {"公房", PropertyKind::public_housing}, {"直管", PropertyKind::public_housing},
    {"单位", PropertyKind::work_unit}, {"商品", PropertyKind::commodity},      {"二手", PropertyKind::commodity},
    {"商铺", PropertyKind::shop},      {"店面", PropertyKind::shop},           {"营业", PropertyKind::shop},
    {"商业", PropertyKind::shop},      {"私房", PropertyKind::other},          {"私产", PropertyKind::other},
    {"其他", PropertyKind::other},     {"其它", PropertyKind::other}};
constexpr Word<Usage> usages[] = {{"未入住", Usage::vacant}, {"无人", Usage::vacant},   {"空", Usage::vacant},
                                  {"自住", Usage::lived_in}, {"自用", Usage::lived_in}, {"租", Usage::let},
                                  {"经营", Usage::business}, {"商", Usage::business},   {"营业", Usage::business},
                                  {"办公", Usage::business}, {"借住", Usage::lived_in}, {"住", Usage::lived_in}};

template <class E, std::size_t N> std::optional<E> first_held(const Word<E> (&words)[N], std::string_view cell) {
    const std::string said = text::squeeze(cell);
    for (const auto& [word, means] : words)
        if (said.find(word) != std::string::npos) return means;
    return std::nullopt;
}

void remove_start(std::string_view& from, std::string_view what) {
    if (from.starts_with(what)) from.remove_prefix(what.size());
}
bool remove_end(std::string_view& from, std::string_view what) {
    if (!from.ends_with(what)) return false;
    from.remove_suffix(what.size());
    return true;
}

std::string without(std::string text, char unwanted) {
    std::erase(text, unwanted);
    return text;
}

// "53.475" in hundredths, half up, without ever becoming a floating number.
std::optional<std::int64_t> hundredths(std::string_view number) {
    const auto point = std::min(number.find('.'), number.size());
    const std::string_view whole = number.substr(0, point), part = number.substr(std::min(point + 1, number.size()));
    constexpr std::size_t most_digits = 7;
    if (!text::all_digits(whole) || whole.size() > most_digits || (point < number.size() && !text::all_digits(part))) return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), value);
    for (std::size_t i = 0; i < 2; ++i) value = value * 10 + (i < part.size() ? part[i] - '0' : 0);
    return value + (part.size() > 2 && part[2] >= '5' ? 1 : 0);
}

// 1.38E+10, as a spreadsheet shows a number too wide for its column.
bool scientific(std::string_view words) {
    const auto e = words.find_first_of("Ee");
    if (e == std::string_view::npos || e == 0) return false;
    const std::string_view front = words.substr(0, e);
    std::string_view back = words.substr(e + 1);
    remove_start(back, "+");
    return text::all_digits(back) && front.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool callable(std::string_view digits) {
    const bool mobile = digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
    const bool local_line = (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2';
    const bool distant = digits.size() >= 10 && digits.size() <= 12 && digits[0] == '0' && digits[1] != '0';
    const bool service = digits.size() == 10 && digits.starts_with("400");
    return mobile || local_line || distant || service;
}

// The number a piece of text holds, without 86 before it or an extension after 转; "" when it holds none to call.
std::string number_in(std::string_view piece) {
    std::string digits = text::digits(piece.substr(0, piece.find("转")));
    if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
    return callable(digits) ? digits : "";
}

// The entries of a list, of which each line in the cell is one too.
std::vector<std::string> entries(std::string_view cell) {
    std::string words(cell);
    std::replace(words.begin(), words.end(), '\n', ',');
    return text::split_list(words);
}

std::vector<std::string> split_at_spaces(std::string_view words) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < words.size();) {
        const auto end = std::min(words.find(' ', from), words.size());
        if (end > from) parts.emplace_back(words.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

// 张 三 is one name set wide, 张三 李四 are two.
std::vector<std::string> apart_or_together(const std::string& name) {
    auto parts = split_at_spaces(name);
    const bool all_chinese = std::all_of(parts.begin(), parts.end(), [](std::string_view p) { return utf8::is_han(utf8::take(p)); });
    if (!all_chinese) return {name};
    const bool wide = std::any_of(parts.begin(), parts.end(), [](auto& p) { return utf8::length(p) == 1; });
    return wide ? std::vector<std::string>{without(name, ' ')} : parts;
}

// Takes a bracket at the end off the name; one inside it may belong there, as in a firm's name.
std::string take_note(std::string& name) {
    const auto open = name.rfind('(');
    if (!name.ends_with(')') || open == std::string::npos || open == 0) return {};
    std::string note = name;
    name = text::tidy(name.substr(0, open));
    return note;
}

std::string without_share(const std::string& name) {
    std::string_view rest = name;
    if (!remove_end(rest, "%")) return name;
    while (!rest.empty() && (text::all_digits(rest.substr(rest.size() - 1)) || rest.ends_with('.'))) rest.remove_suffix(1);
    return text::tidy(rest);
}

// "居民甲等3人" → "居民甲", and yes.
bool take_more(std::string& name) {
    std::string_view rest = name;
    if (remove_end(rest, "人"))
        while (!rest.empty() && (text::all_digits(rest.substr(rest.size() - 1)) || rest.ends_with(' '))) rest.remove_suffix(1);
    if (!remove_end(rest, "等")) return false;
    name = text::tidy(rest);
    return true;
}

} // namespace

bool says_nothing(std::string_view cell) {
    const std::string said = text::squeeze(cell);
    return std::find(std::begin(nothings), std::end(nothings), said) != std::end(nothings);
}

bool formula_error(std::string_view cell) {
    static constexpr std::string_view errors[] = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "####"};
    return std::any_of(std::begin(errors), std::end(errors), [&](auto e) { return cell.starts_with(e); });
}

bool says_usable(std::string_view cell) {
    return cell.find("使用") != std::string_view::npos || cell.find("套内") != std::string_view::npos;
}

std::optional<std::int64_t> read_area(std::string_view cell) {
    constexpr std::int64_t largest = 100'000'000;
    const std::string said = without(text::squeeze(cell), ',');
    std::string_view rest = said;
    if (const auto bracket = rest.find('('); bracket != std::string_view::npos && bracket > 0) rest = rest.substr(0, bracket);
    for (auto opening : area_openings) remove_start(rest, opening);
    for (auto unit : area_units)
        if (remove_end(rest, unit)) break;
    const auto area = hundredths(rest);
    return area && *area > 0 && *area <= largest ? area : std::nullopt;
}

Phones read_phones(std::string_view cell) {
    Phones phones;
    const auto take = [&](const std::string& piece) {
        const std::string number = number_in(piece);
        if (number.empty()) return false;
        if (std::find(phones.numbers.begin(), phones.numbers.end(), number) == phones.numbers.end()) phones.numbers.push_back(number);
        return true;
    };
    for (const auto& piece : entries(cell)) {
        if (scientific(piece)) {
            phones.rounded = true;
            continue;
        }
        if (take(piece)) continue;
        for (const auto& part : split_at_spaces(piece))
            if (!take(part) && !text::digits(part).empty()) phones.unclear = true;
    }
    return phones;
}

People read_names(std::string_view cell) {
    People people;
    for (const auto& listed : entries(cell)) {
        std::string whole = text::tidy(listed);
        if (std::string note = take_note(whole); !note.empty()) people.notes.push_back(std::move(note));
        people.more = take_more(whole) || people.more;
        for (const auto& each : apart_or_together(without_share(whole))) {
            const bool none = says_nothing(each) || std::find(std::begin(no_names), std::end(no_names), each) != std::end(no_names);
            if (!none && std::find(people.names.begin(), people.names.end(), each) == people.names.end()) people.names.push_back(each);
        }
    }
    return people;
}

std::optional<int> read_count(std::string_view cell) {
    const std::string said = text::squeeze(cell);
    std::string_view rest = said;
    for (std::string_view unit : {"人", "口", "位", "名"}) remove_end(rest, unit);
    if (!text::all_digits(rest) || rest.size() > 2) return text::chinese_number(rest);
    int n = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), n);
    return n;
}

std::optional<PropertyKind> read_kind(std::string_view cell) { return first_held(kinds, cell); }
std::optional<Usage> read_usage(std::string_view cell) { return first_held(usages, cell); }

std::optional<Day> read_date(std::string_view cell) {
    const std::string said = text::squeeze(cell);
    if (said.size() == 5 && text::all_digits(said)) {
        const auto when = from_excel(std::stoi(said));
        return when ? std::optional(when->day) : std::nullopt;
    }
    return parse_day(said);
}

std::string mended(std::string_view name) {
    std::string out(name);
    bool digit = false;
    for (char& c : out) {
        digit = digit || (c >= '0' && c <= '9') || c == 'l'; // nobody names a door by a small l
        if (c == 'O' || c == 'o') c = '0';
        if (c == 'I' || c == 'l') c = '1';
        if ((c < '0' || c > '9') && c != '-') return std::string(name);
    }
    return digit ? out : std::string(name);
}

} // namespace mulin::organisation::roster
