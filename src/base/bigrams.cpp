#include "base/bigrams.hpp"
#include "base/utf8.hpp"

namespace mulin::bigrams {
namespace {

constexpr std::size_t most_grams = 16'000, most_letters = 40, most_sought = 20;

// Full-width forms (Ａ, １) as the plain ones they stand for, capitals as small letters.
char32_t folded(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

bool is_han(char32_t c) { return utf8::is_han(c) || c == 0x3005; } // 々 repeats a character and stands for one

// Letters of any script. Beyond ASCII everything counts that is not known to be punctuation, a symbol or a picture.
bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const auto within = [c](char32_t from, char32_t to) { return c >= from && c <= to; };
    return !(within(0x80, 0xBF) || c == 0xD7 || c == 0xF7 || within(0x2000, 0x2BFF) || within(0x2E00, 0x2E7F) || within(0x3000, 0x303F) ||
             within(0xE000, 0xF8FF) || within(0xFE00, 0xFE6F) || within(0xFF00, 0xFFEF) || within(0xFFF0, 0xFFFF) ||
             within(0x1F000, 0x1FAFF) || within(0xE0000, 0x10FFFF));
}

enum class Kind { gap, han, letter };
Kind kind(char32_t c) { return is_han(c) ? Kind::han : is_letter(c) ? Kind::letter : Kind::gap; }

std::string encoded(std::u32string_view characters) {
    std::string text;
    for (const char32_t c : characters) utf8::append(text, c);
    return text;
}

// Takes the next run of one kind off `text`; empty at its end.
std::u32string take_run(std::string_view& text) {
    std::u32string run;
    while (!text.empty()) {
        std::string_view rest = text;
        const char32_t c = folded(utf8::take(rest));
        const Kind k = kind(c);
        if (!run.empty() && k != kind(run.front())) break;
        if (k != Kind::gap) run += c;
        text = rest;
    }
    return run;
}

std::vector<std::string> pairs(std::u32string_view run) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i + 1 < run.size(); ++i) all.push_back(encoded(run.substr(i, 2)));
    return all;
}

std::string word(std::u32string_view run) { return encoded(run.substr(0, most_letters)); }

} // namespace

std::vector<std::string> of(std::string_view text) {
    std::vector<std::string> grams;
    while (grams.size() < most_grams) {
        const auto run = take_run(text);
        if (run.empty()) break;
        if (is_han(run.front())) {
            for (auto& pair : pairs(run)) grams.push_back(std::move(pair));
            grams.push_back(encoded(run.substr(run.size() - 1)));
        } else {
            grams.push_back(word(run));
        }
    }
    if (grams.size() > most_grams) grams.resize(most_grams);
    return grams;
}

std::vector<Sought> sought(std::string_view words) {
    std::vector<Sought> all;
    while (all.size() < most_sought) {
        const auto run = take_run(words);
        if (run.empty()) break;
        if (!is_han(run.front())) all.push_back({{word(run)}, false});
        else if (run.size() == 1) all.push_back({{encoded(run)}, true});
        else all.push_back({pairs(run.substr(0, most_letters)), false});
    }
    return all;
}

} // namespace mulin::bigrams
