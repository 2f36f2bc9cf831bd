#include "platform/web/part_head.hpp"
#include "base/utf8.hpp"
#include "platform/web/ascii.hpp"
#include "platform/web/header_value.hpp"
#include "platform/web/urlencoded.hpp"
#include <algorithm>

namespace mulin::web {
namespace {

// Browsers write three characters of names and filenames in this way, and no others.
std::string plain_name(std::string_view sent) {
    std::string name;
    while (!sent.empty()) {
        std::size_t length = 3;
        if (sent.starts_with("%22")) name += '"';
        else if (sent.starts_with("%0D")) name += '\r';
        else if (sent.starts_with("%0A")) name += '\n';
        else name += sent[0], length = 1;
        sent.remove_prefix(length);
    }
    return name;
}

// filename*=UTF-8''… — no browser sends it in a form, but other programs do.
std::optional<std::string> extended_filename(std::string_view sent) {
    const std::string_view charset = "utf-8'";
    if (!ascii::same(sent.substr(0, charset.size()), charset)) return std::nullopt;
    sent.remove_prefix(charset.size());
    ascii::take_until(sent, '\''); // the language
    return percent_decoded(sent, Plus::is_plus);
}

bool read_disposition(std::string_view text, PartHead& head) {
    const auto value = read_header_value(text);
    if (!value || value->word != "form-data" || !value->parameters.has("name")) return false;
    head.name = plain_name(value->parameters.get("name"));
    if (value->parameters.has("filename")) head.filename = plain_name(value->parameters.get("filename"));
    if (auto extended = extended_filename(value->parameters.get("filename*"))) head.filename = *std::move(extended);
    return is_storable(head.name);
}

std::string readable_type(std::string_view text) {
    const bool sound = text.size() <= 200 && std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7F; });
    return sound ? std::string(text) : "";
}

constexpr bool hides_or_turns(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFFFD;
}

} // namespace

std::optional<PartHead> read_part_head(std::string_view text) {
    PartHead head;
    bool is_field = false;
    while (!text.empty()) {
        std::string_view line = ascii::take_until(text, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        const auto name = ascii::trimmed(ascii::take_until(line, ':'));
        if (ascii::same(name, "content-type")) head.type = readable_type(ascii::trimmed(line));
        if (!ascii::same(name, "content-disposition")) continue;
        if (is_field || !read_disposition(line, head)) return std::nullopt;
        is_field = true;
    }
    if (!is_field) return std::nullopt;
    return head;
}

std::string safe_filename(std::string_view sent) {
    constexpr std::size_t longest = 200;
    sent = sent.substr(sent.find_last_of("/\\") + 1);
    std::string name;
    while (!sent.empty()) {
        const char32_t c = utf8::take(sent);
        if (hides_or_turns(c)) continue;
        if (name.size() + 4 > longest) break;
        utf8::append(name, c);
    }
    const auto from = name.find_first_not_of(" .");
    if (from == name.npos) return "file";
    return name.substr(from, name.find_last_not_of(" .") - from + 1);
}

} // namespace mulin::web
