#include "platform/web/urlencoded.hpp"
#include "base/utf8.hpp"
#include "platform/web/ascii.hpp"

namespace mulin::web {
namespace {

constexpr std::size_t most_pairs = 10'000;

constexpr int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char low = ascii::lower(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

} // namespace

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::is_space) {
            plain += ' ';
            continue;
        }
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        if (text.size() - i < 3) return std::nullopt;
        const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        plain += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return plain;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~", digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (plain.find(c) != plain.npos) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return encoded;
}

bool is_storable(std::string_view text) { return text.find('\0') == text.npos && utf8::valid(text); }

Checked<Pairs> read_urlencoded(std::string_view text) {
    Pairs pairs;
    while (!text.empty()) {
        std::string_view piece = ascii::take_until(text, '&');
        if (piece.empty()) continue;
        if (pairs.size() == most_pairs) return std::unexpected(Fault::too_many_fields);
        auto name = percent_decoded(ascii::take_until(piece, '='), Plus::is_space);
        auto value = percent_decoded(piece, Plus::is_space);
        if (!name || !value) return std::unexpected(Fault::bad_form);
        if (!is_storable(*name) || !is_storable(*value)) return std::unexpected(Fault::bad_text);
        pairs.add(*std::move(name), *std::move(value));
    }
    return pairs;
}

} // namespace mulin::web
