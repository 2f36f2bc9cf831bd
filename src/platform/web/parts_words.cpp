#include "platform/web/parts_words.hpp"
#include "platform/web/icons.hpp"
#include <algorithm>
#include <iterator>

namespace mulin::web {

Html text(std::string_view words) {
    Html h;
    h << words;
    return h;
}

Html sentence(std::string_view words) {
    Html h;
    h << "<p>" << words << "</p>";
    return h;
}

Html strong(std::string_view words) {
    Html h;
    h << "<strong>" << words << "</strong>";
    return h;
}

Html quiet(std::string_view words) {
    Html h;
    h << R"(<span class="small quiet">)" << words << "</span>";
    return h;
}

Html num(std::string_view digits) {
    Html h;
    h << R"(<span class="num">)" << digits << "</span>";
    return h;
}

Html unbroken(std::string_view phrase) {
    Html h;
    h << R"(<span class="nb">)" << phrase << "</span>";
    return h;
}

Html two_lines(const Html& first, std::string_view second) {
    Html h;
    h << first;
    if (!second.empty()) h << "<br>" << quiet(second);
    return h;
}

Html kbd(std::string_view key) {
    Html h;
    if (!key.empty()) h << "<kbd>" << key << "</kbd>";
    return h;
}

Html code(std::string_view what) {
    Html h;
    return h << "<code>" << what << "</code>";
}

Url dial(std::string_view number) {
    std::string digits = "tel:";
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), [](char c) { return (c >= '0' && c <= '9') || c == '+'; });
    return Url(digits);
}

Html phone_link(std::string_view number) {
    Html h;
    h << R"(<a class="num" href=")" << dial(number) << R"(">)" << number << "</a>";
    return h;
}

Html filled(std::string_view sentence, std::initializer_list<Html> blanks) {
    Html h;
    for (std::size_t from = 0; from < sentence.size();) {
        const auto open = sentence.find('{', from);
        h << sentence.substr(from, open - from);
        if (open == sentence.npos) break;
        const bool blank = open + 2 < sentence.size() && sentence[open + 2] == '}';
        const auto n = blank ? std::size_t(sentence[open + 1] - '0') : blanks.size();
        if (n < blanks.size()) h << blanks.begin()[n];
        else h << "{";
        from = open + (n < blanks.size() ? 3 : 1);
    }
    return h;
}

Html plate(std::string_view address, PlateSize size) {
    Html h;
    h << R"(<span class="plate)" << when(size == PlateSize::big, " big") << R"(">)" << address << "</span>";
    return h;
}

Html linked_plate(std::string_view address, std::string_view href) {
    Html h;
    h << R"(<a class="tel" href=")" << Url(href) << R"(">)" << plate(address) << "</a>";
    return h;
}

Html time_left(const TimeLeft& t) {
    Html h;
    h << "<time" << when(t.late, R"( class="brickly")") << attribute("datetime", t.until) << attribute("data-until", t.until)
      << attribute("data-left", t.left) << attribute("data-over", t.over) << ">";
    if (t.late) h << strong(t.words);
    else h << t.words;
    h << "</time>";
    return h;
}

Html read_aloud(std::string_view word) {
    Html h;
    h << R"(<p data-read hidden><button class="btn second thin" type="button">)" << icon(Icon::noise) << word << "</button></p>";
    return h;
}

Html live(const Live& l) {
    Html h;
    h << "<div" << attribute("id", l.id) << attribute("data-live", l.topic) << attribute("data-live-src", l.source) << ">" << l.body
      << "</div>";
    return h;
}

Html wrap(const Html& body) {
    Html h;
    h << R"(<div class="wrap">)" << body << "</div>";
    return h;
}

Html stack(std::span<const Html> blocks) {
    Html h = R"(<div class="stack">)";
    for (const Html& block : blocks) h << block;
    return h << "</div>";
}

Html bar(std::span<const Html> pieces) {
    Html h = R"(<div class="bar">)";
    for (const Html& piece : pieces) h << piece;
    return h << "</div>";
}

Html two(const Html& main, const Html& side) {
    Html h;
    h << R"(<div class="two"><div class="stack">)" << main << R"(</div><div class="stack">)" << side << "</div></div>";
    return h;
}

Html halves(const Html& left, const Html& right) {
    Html h;
    h << R"(<div class="cols"><div class="stack">)" << left << R"(</div><div class="stack">)" << right << "</div></div>";
    return h;
}

} // namespace mulin::web
