#include "platform/web/parts_blocks.hpp"
#include "platform/web/parts_words.hpp"

namespace mulin::web {
namespace {

struct Shape {
    Icon icon;
    std::string_view look;
};

Shape shape(Pill p) {
    switch (p) {
    case Pill::waiting: return {Icon::clock, "pill"};
    case Pill::doing: return {Icon::walker, "pill doing"};
    case Pill::checking: return {Icon::people, "pill"};
    case Pill::done: return {Icon::tick, "pill done"};
    case Pill::late: return {Icon::ring_alert, "pill late"};
    case Pill::paused: return {Icon::pause, "pill"};
    case Pill::refused: return {Icon::cross, "pill"};
    case Pill::yours: return {Icon::speech, "pill doing"};
    }
    return {Icon::none, "pill"};
}

Shape shape(Mood m) {
    switch (m) {
    case Mood::done: return {Icon::tick, "said"};
    case Mood::wait: return {Icon::clock, "said wait"};
    case Mood::warn: return {Icon::ring_alert, "said warn"};
    }
    return {Icon::none, "said"};
}

Html pill(Shape s, std::string_view word) {
    Html h;
    h << "<span" << attribute("class", s.look) << ">" << icon(s.icon) << word << "</span>";
    return h;
}

Html row(const ListRow& r) {
    Html h = R"(<li class="row">)";
    h << icon(r.icon);
    if (!r.when.empty()) h << R"(<span class="when">)" << r.when << "</span>";
    h << R"(<span class="grow">)";
    if (!r.href.empty()) h << R"(<a class="reach" href=")" << Url(r.href) << R"(">)" << strong(r.title) << "</a>";
    else if (!r.title.empty()) h << strong(r.title);
    h << two_lines(r.body, r.line) << "</span>";
    if (!r.end.empty()) h << R"(<span class="end">)" << r.end << "</span>";
    return h << "</li>";
}

} // namespace

Html heading(const Heading& g) {
    Html h;
    if (!g.end.empty()) {
        h << R"(<div class="bar">)" << g.above << "<h1>" << g.title << "</h1>";
        if (!g.below.empty()) h << R"(<p class="quiet">)" << g.below << "</p>";
        return h << R"(<div class="end bar">)" << g.end << "</div></div>";
    }
    h << R"(<div class="stack-s">)";
    if (!g.above.empty()) h << R"(<p class="bar">)" << g.above << "</p>";
    h << "<h1>" << g.title << "</h1>";
    if (!g.below.empty()) h << "<p>" << g.below << "</p>";
    return h << "</div>";
}

Html head(const SectionHead& d) {
    Html h;
    const Html title = [&] {
        Html t;
        t << "<h2" << attribute("id", d.id) << ">" << d.title << "</h2>";
        return t;
    }();
    if (d.beside.empty()) return title;
    h << R"(<div class="head">)" << title << d.beside << "</div>";
    return h;
}

Html card(const Card& c) {
    const auto kind = c.kind == CardKind::ask ? "card ask" : c.kind == CardKind::bare ? "card bare" : "card";
    Html h;
    if (c.title.empty()) {
        h << "<div" << attribute("class", kind) << attribute("id", c.id) << ">" << c.body << "</div>";
        return h;
    }
    h << "<section" << attribute("class", kind) << attribute("aria-labelledby", c.id) << ">"
      << head({.title = c.title, .id = c.id, .beside = c.beside}) << c.body << "</section>";
    return h;
}

Html rows(const std::vector<ListRow>& all) {
    Html h = R"(<ul class="rows">)";
    for (const ListRow& r : all) h << row(r);
    return h << "</ul>";
}

Html facts(const std::vector<Fact>& all) {
    Html h = R"(<dl class="facts">)";
    for (const Fact& f : all) h << "<dt>" << f.name << "</dt><dd>" << f.value << "</dd>";
    return h << "</dl>";
}

Html pill(Pill p, std::string_view word) { return pill(shape(p), word); }
Html pill(Icon own, std::string_view word) { return pill(Shape{own, "pill"}, word); }

Html said(const Said& s) {
    const auto [own, look] = shape(s.mood);
    Html h;
    h << "<div" << attribute("class", look) << when(s.news, R"( role="status")") << attribute("data-received", s.received) << ">"
      << icon(s.icon == Icon::none ? own : s.icon) << "<div>" << s.words << "</div></div>";
    return h;
}

Html storm(const Storm& s) {
    Html h;
    h << R"(<aside class="storm")" << attribute("aria-label", s.label) << R"(><div class="wrap storm-in"><p class="where">)" << s.state
      << "</p>";
    if (!s.relay.empty()) h << R"(<div class="relay">)" << s.relay << "</div>";
    return h << "<div>" << s.own << "</div></div></aside>";
}

Html empty(const Empty& e) {
    Html h;
    h << R"(<div class="empty">)" << bench() << "<p>" << strong(e.title) << R"(</p><p class="quiet">)" << e.line << "</p>";
    if (!e.act.empty()) h << "<p>" << e.act << "</p>";
    return h << "</div>";
}

} // namespace mulin::web
