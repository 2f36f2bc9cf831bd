#include "platform/web/header_value.hpp"
#include "platform/web/ascii.hpp"

namespace mulin::web {
namespace {

// Takes a quoted value off `text`, which starts with its quote.
std::optional<std::string> take_quoted(std::string_view& text) {
    std::string value;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return value;
        }
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\')) ++i;
        value += text[i];
    }
    return std::nullopt;
}

} // namespace

std::optional<HeaderValue> read_header_value(std::string_view text) {
    HeaderValue read{.word = ascii::lower(ascii::trimmed(ascii::take_until(text, ';'))), .parameters = {}};
    while (!(text = ascii::trimmed(text)).empty()) {
        const auto name = ascii::trimmed(text.substr(0, text.find_first_of("=;")));
        text.remove_prefix(std::min(text.size(), text.find_first_of("=;")));
        if (name.empty() || !text.starts_with('=')) return std::nullopt;
        text = ascii::trimmed(text.substr(1));
        std::string value;
        if (text.starts_with('"')) {
            auto quoted = take_quoted(text);
            if (!quoted || !ascii::trimmed(ascii::take_until(text, ';')).empty()) return std::nullopt;
            value = *std::move(quoted);
        } else value = ascii::trimmed(ascii::take_until(text, ';'));
        read.parameters.add(ascii::lower(name), std::move(value));
    }
    return read;
}

} // namespace mulin::web
