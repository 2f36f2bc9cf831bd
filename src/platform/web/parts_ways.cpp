#include "platform/web/parts_ways.hpp"
#include "platform/web/parts_words.hpp"
#include "platform/web/shortcut.hpp"

namespace mulin::web {
namespace {

Html current(bool yes) { return when(yes, R"( aria-current="page")"); }

Html look(const Button& b) {
    Html h = R"(class="btn)";
    h << when(b.act == Act::second, " second") << when(b.act == Act::stop, " stop") << when(b.cut == Cut::thin, " thin")
      << when(b.cut == Cut::wide, " wide");
    return h << "\"";
}

Html face(const Button& b) {
    Html h;
    h << icon(b.icon) << b.word;
    if (!b.about.empty()) h << R"(<span class="hide">)" << b.about << "</span>";
    if (!b.key.empty()) h << " " << kbd(b.key);
    return h;
}

} // namespace

Html link(const Link& l) {
    Html h;
    h << R"(<a href=")" << Url(l.href) << "\"" << current(l.current) << ">" << l.word << "</a>";
    return h;
}

Html more(const Link& l) {
    Html h;
    h << R"(<a class="more" href=")" << Url(l.href) << R"(">)" << l.word << "</a>";
    return h;
}

Html button(const Button& b) {
    Html h;
    if (!b.not_yet.empty())
        h << R"(<span class="bar"><button type="button" aria-disabled="true" )" << look(b) << ">" << face(b)
          << R"(</button><span class="quiet">)" << b.not_yet << "</span></span>";
    else if (!b.href.empty()) h << "<a " << look(b) << R"( href=")" << Url(b.href) << "\"" << shortcut(b.key) << ">" << face(b) << "</a>";
    else
        h << R"(<button type="submit" )" << look(b) << attribute("name", b.name) << attribute("value", b.value) << shortcut(b.key) << ">"
          << face(b) << "</button>";
    return h;
}

Html doors(const std::vector<Doorway>& all) {
    Html h = R"(<ul class="doors">)";
    for (const Doorway& d : all)
        h << R"(<li><a class="door)" << when(d.main, " main") << R"(" href=")" << Url(d.href) << R"(">)" << icon(d.icon) << "<span><b>"
          << d.word << "</b><small>" << d.line << "</small></span></a></li>";
    return h << "</ul>";
}

Html tabs(const Tabs& t) {
    Html h;
    h << R"(<nav class="tabs")" << attribute("aria-label", t.label) << ">";
    for (const Tab& tab : t.tabs) {
        h << R"(<a href=")" << Url(tab.href) << "\"" << current(tab.current) << ">" << tab.word;
        if (!tab.count.empty()) h << " " << num(tab.count);
        h << "</a>";
    }
    return h << "</nav>";
}

Html crumbs(const Crumbs& c) {
    Html h;
    h << R"(<nav class="crumbs")" << attribute("aria-label", c.label) << "><ol>";
    for (const Link& step : c.way) h << "<li>" << link(step) << "</li>";
    return h << R"(<li aria-current="page">)" << c.here << "</li></ol></nav>";
}

Html pager(const Pager& p) {
    const auto side = [](std::string_view href, std::string_view word) {
        Html h;
        if (href.empty()) h << R"(<span class="btn second" role="link" aria-disabled="true">)" << word << "</span>";
        else h << R"(<a class="btn second" href=")" << Url(href) << R"(">)" << word << "</a>";
        return h;
    };
    Html h;
    h << R"(<nav class="pager")" << attribute("aria-label", p.label) << ">" << side(p.before, p.before_word) << "<p>" << p.where << "</p>"
      << side(p.after, p.after_word) << "</nav>";
    return h;
}

} // namespace mulin::web
