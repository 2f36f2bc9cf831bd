// The smallest parts: words, addresses, times, and how blocks stand to one another.
#pragma once
#include "platform/web/html.hpp"
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace mulin::web {

// ` name="value"`, and nothing when the value is empty.
template <std::size_t N> Html attribute(const char (&name)[N], std::string_view value) {
    Html a;
    if (!value.empty()) a << " " << Html(name) << "=\"" << value << "\"";
    return a;
}
// Markup for one case only: when(chosen, " checked").
template <std::size_t N> Html when(bool yes, const char (&markup)[N]) { return yes ? Html(markup) : Html(); }

Html text(std::string_view words);     // a value on its own, as Html
Html sentence(std::string_view words); // a paragraph
Html strong(std::string_view words);
Html quiet(std::string_view words);     // smaller and paler: hints, captions, as-of times
Html num(std::string_view digits);      // figures of one width that never break
Html unbroken(std::string_view phrase); // a phrase that stays on one line
Html two_lines(const Html& first, std::string_view second);
Html kbd(std::string_view key);
Html code(std::string_view what);  // what is copied letter by letter: addresses for programs, tokens
Url dial(std::string_view number); // as printed, "0571-0000-8800", to where a telephone rings
Html phone_link(std::string_view number);

// A sentence whose {0}, {1} … are filled with markup: filled(say("x.call"), {phone_link(number)}).
Html filled(std::string_view sentence, std::initializer_list<Html> blanks);

// An address and only an address.
enum class PlateSize { normal, big };
Html plate(std::string_view address, PlateSize = PlateSize::normal);
Html linked_plate(std::string_view address, std::string_view href);

// Time left, counted down in minutes where script runs: `until` is ISO 8601 with zone, `words` what is printed now.
struct TimeLeft {
    std::string words; // "9 min"
    std::string until{};
    std::string left{}, over{}; // the same with a blank: "{0} min", "{0} min over"
    bool late = false;
};
Html time_left(const TimeLeft&);

// A button that has the device read the page aloud; it shows itself only where the device can.
Html read_aloud(std::string_view word);

// A part of the page that stays fresh: fetched again from the same address when `topic` fires at `source`.
struct Live {
    std::string id, topic, source;
    Html body;
};
Html live(const Live&);

Html wrap(const Html& body);              // the page's width
Html stack(std::span<const Html> blocks); // one under the other
Html bar(std::span<const Html> pieces);   // beside one another, wrapping
inline Html stack(std::initializer_list<Html> blocks) { return stack(std::span(blocks.begin(), blocks.size())); }
inline Html bar(std::initializer_list<Html> pieces) { return bar(std::span(pieces.begin(), pieces.size())); }
Html two(const Html& main, const Html& side); // main and side column; one column on phones and in large type
Html halves(const Html& left, const Html& right);

} // namespace mulin::web
