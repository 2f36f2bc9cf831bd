#include "platform/web/fields.hpp"
#include "base/text.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

namespace mulin::web {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_body = 64 * 1024, deepest = 4;
constexpr Refusal not_json{Why::malformed, "shell.not_json"};

std::optional<std::int64_t> whole_number(std::string_view digits) {
    std::int64_t n = 0;
    const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    if (wrong != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return n;
}

std::optional<std::int64_t> read_id(const json::value& v) {
    const auto n = v.is_string() ? whole_number(std::string_view(v.get_string())) : std::nullopt;
    return n && *n > 0 ? n : std::nullopt;
}

} // namespace

Result<Fields> Fields::of_body(const Request& r) {
    const auto type = r.headers.get("content-type");
    if (!ascii::same(ascii::trimmed(type.substr(0, type.find(';'))), "application/json")) return refuse(not_json);
    if (r.body.size() > longest_body) return refuse(not_json);
    std::error_code wrong;
    auto value = json::parse(r.body, wrong, {}, {.max_depth = deepest});
    if (wrong || !value.is_object()) return refuse(not_json);
    Fields f;
    f.values_ = std::move(value.get_object());
    return f;
}

Fields Fields::of_query(const Request& r) {
    Fields f;
    f.query_ = true;
    for (const auto& [name, value] : r.query) f.values_.emplace(name, value);
    return f;
}

const json::value* Fields::take(std::string_view name) {
    asked_.emplace(name);
    const auto* value = values_.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::size_t Fields::wrongs_of(std::string_view field) const { return std::size_t(std::ranges::count(wrongs_, field, &Refusal::field)); }

void Fields::not_such(std::string_view name, std::string_view example) {
    wrongs_.push_back({.why = Why::invalid, .name = "shell.not_such", .field = name, .blanks = {std::string(name), std::string(example)}});
}

void Fields::not_one_of(std::string_view name, std::span<const std::string_view> all) {
    std::string words;
    for (const auto word : all) words.append(words.empty() ? "" : ", ").append(word);
    not_such(name, words);
}

std::string Fields::text(std::string_view name) {
    const auto* value = take(name);
    if (!value) return {};
    if (value->is_string() && is_storable(std::string_view(value->get_string())))
        return std::string(text::trim(std::string_view(value->get_string())));
    not_such(name, "\"…\"");
    return {};
}

std::optional<std::int64_t> Fields::number(std::string_view name) {
    const auto* value = take(name);
    if (!value) return std::nullopt;
    if (value->is_int64()) return value->get_int64();
    if (query_)
        if (const auto n = whole_number(std::string_view(value->get_string()))) return n;
    not_such(name, "3");
    return std::nullopt;
}

int Fields::amount(std::string_view name, int usual, int most) {
    return int(std::clamp<std::int64_t>(number(name).value_or(usual), 1, most));
}

std::optional<bool> Fields::flag(std::string_view name) {
    const auto* value = take(name);
    if (!value) return std::nullopt;
    if (value->is_bool()) return value->get_bool();
    if (query_ && (value->get_string() == "true" || value->get_string() == "false")) return value->get_string() == "true";
    not_such(name, "true, false");
    return std::nullopt;
}

std::optional<Day> Fields::day(std::string_view name) {
    const auto written = text(name);
    const auto day = written.size() == 10 ? parse_day(written) : std::nullopt;
    if (!written.empty() && !day) not_such(name, "2026-08-10");
    return day;
}

std::optional<TimePoint> Fields::moment(std::string_view name) {
    const auto written = text(name);
    const auto moment = parse_iso8601(written);
    if (!written.empty() && !moment) not_such(name, "2026-08-10T04:12:00+08:00");
    return moment;
}

std::optional<std::int64_t> Fields::id_number(std::string_view name) {
    const auto* value = take(name);
    if (!value) return std::nullopt;
    const auto id = read_id(*value);
    if (!id) not_such(name, "\"1842\"");
    return id;
}

std::vector<std::int64_t> Fields::id_numbers(std::string_view name) {
    const auto* value = take(name);
    if (!value) return {};
    std::vector<std::int64_t> all;
    if (value->is_array())
        for (const auto& one : value->get_array())
            if (const auto id = read_id(one)) all.push_back(*id);
    if (!value->is_array() || all.size() != value->get_array().size()) not_such(name, "[\"1842\"]");
    return all;
}

Done Fields::sound() const {
    auto all = wrongs_;
    for (const auto& [name, value] : values_)
        if (!asked_.contains(std::string_view(name)))
            all.push_back({.why = Why::invalid, .name = "shell.not_for_us", .blanks = {std::string(name)}});
    if (all.empty()) return {};
    return refuse_all(std::move(all));
}

} // namespace mulin::web
