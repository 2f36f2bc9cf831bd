// Declaring, quoting further warnings, standing down.
#include "base/dates.hpp"
#include "neighbourhood/emergency/pages.hpp"

namespace mulin::emergency {
namespace {

using namespace web;

Refusal not_yours() { return {Why::forbidden, "emergency.not_yours"}; }

Typed typed(const Visit& v) {
    return v.typed({"signal", "colour", "says", "words", "issuer", "source", "issued", "expires", "level", "note"});
}

// As browsers send a moment: "2026-08-10T03:00", by the clock on the wall.
std::optional<TimePoint> moment_of(const std::string& typed) {
    return typed.size() == 16 ? parse_iso8601(typed + ":00+08:00") : std::nullopt;
}

Quote quote_of(const Visit& v) {
    Quote q{.signal = v.one_of<Signal>("signal"),
            .colour = v.one_of<Colour>("colour"),
            .says = v.one_of<Says>("says").value_or(Says::issued),
            .words = v.text("words"),
            .issuer = v.text("issuer"),
            .source = v.text("source"),
            .issued_at = moment_of(v.text("issued"))};
    // What cannot be read as a moment is refused as one before all others.
    if (const auto until = v.text("expires"); !until.empty()) q.expires_at = moment_of(until).value_or(TimePoint{});
    return q;
}

Answered quote_page(const Visit& v, bool further, const Wrongs& w) {
    if (!may_declare(v.who)) return refuse(not_yours());
    views::QuoteForm f{.csrf = v.csrf, .further = further, .typed = typed(v)};
    f.typed.try_emplace("says", "issued");
    return Page{.title = v.say(further ? "emergency.quote_further" : "emergency.declare"),
                .main = views::quote_form(v.say, f, w),
                .look = Look::work,
                .status = w.any() ? 422 : 200};
}

Answered end_page(const Visit& v, const Wrongs& w) {
    if (!may_declare(v.who)) return refuse(not_yours());
    return Page{.title = v.say("emergency.stand_down"),
                .main = views::end_form(v.say, v.csrf, typed(v), w),
                .look = Look::work,
                .status = w.any() ? 422 : 200};
}

// Declaring while one is on leads to the one that is on.
bool is_on(const Visit& v) {
    return v.read([](Tx& tx) { return now_on(tx).has_value(); });
}

} // namespace

Answered show_declaration(Visit& v) {
    if (is_on(v)) return Go{"/emergency"};
    return quote_page(v, false, {});
}

Answered declare_one(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return declare(tx, v.who, quote_of(v), v.one_of<Level>("level")); });
    if (done) return Go{"/emergency", "emergency.is_declared"};
    return quote_page(v, false, v.wrongs(done.error()));
}

Answered show_further(Visit& v) {
    if (!is_on(v)) return Go{"/emergency"};
    return quote_page(v, true, {});
}

Answered quote_further(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return quote(tx, v.who, quote_of(v)); });
    if (done) return Go{"/emergency", "emergency.is_quoted"};
    return quote_page(v, true, v.wrongs(done.error()));
}

Answered show_end(Visit& v) {
    if (!is_on(v)) return Go{"/emergency"};
    return end_page(v, {});
}

Answered end_it(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return stand_down(tx, v.who, v.text("note")); });
    if (done) return Go{"/emergencies/" + std::to_string(done->value), "emergency.is_over"};
    return end_page(v, v.wrongs(done.error()));
}

} // namespace mulin::emergency
