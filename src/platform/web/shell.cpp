#include "platform/web/shell.hpp"
#include "base/names.hpp"
#include "platform/web/icons.hpp"
#include "platform/web/parts_words.hpp"

namespace mulin::web {
namespace {

std::string modes(const Shell& s) {
    std::string all;
    const auto add = [&](bool yes, std::string_view mode) {
        if (yes) (all += all.empty() ? "" : " ") += mode;
    };
    add(s.look == Look::work, "work");
    add(s.large, "large");
    add(s.night && s.paper == Paper::none, "night");
    add(s.paper == Paper::sheet, "sheet");
    add(s.paper == Paper::poster, "poster");
    add(s.paper == Paper::hall, "hall");
    return all;
}

Html style(std::string_view address) {
    Html h;
    h << R"(<link rel="stylesheet" href=")" << Url(address) << R"(">)";
    return h;
}

Html script(std::string_view address) {
    Html h;
    h << R"(<script src=")" << Url(address) << R"(" defer></script>)";
    return h;
}

Html document_head(const Shell& s) {
    Html h;
    h << R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">)"
         R"(<meta name="format-detection" content="telephone=no"><title>)"
      << s.say("shell.title", {s.title, s.place}) << "</title>" << style(s.assets.style);
    if (s.paper != Paper::none) h << style(s.assets.paper);
    h << R"(<link rel="icon" type="image/svg+xml" href=")" << Url(s.assets.mark) << R"(">)" << script(s.assets.script);
    if (s.htmx) h << script(s.assets.htmx);
    return h << s.head;
}

Html tools(const Shell& s) {
    Html h = R"(<div class="tools">)";
    if (s.look == Look::work) {
        if (!s.who.empty()) h << R"(<span class="small quiet keep">)" << s.who << "</span>";
        for (const Link& l : s.own) h << button({.word = l.word, .href = l.href, .act = Act::second, .cut = Cut::thin});
    } else if (!s.large_href.empty()) {
        const auto word = s.say(s.large ? "shell.standard" : "shell.large");
        h << button({.word = word, .href = s.large_href, .act = Act::second, .cut = Cut::thin});
    }
    return h << R"(<a class="btn second thin to-menu" href="#menu">)" << s.say("shell.menu") << "</a></div>";
}

// The telephone stands in the same place on every resident page.
Html call_line(const Shell& s) {
    Html h;
    if (s.look == Look::work || s.phone.empty()) return h;
    h << R"(<a class="callbar" href=")" << dial(s.phone) << R"(">)" << icon(Icon::phone) << "<span>"
      << filled(s.say("shell.call"), {num(s.phone)}) << "</span></a>";
    return h;
}

Html header(const Shell& s) {
    Html h;
    h << R"(<header class="top"><div class="wrap top-in"><a class="brand" href="/">)" << mark() << "<b>" << s.say("shell.name")
      << "</b><span>" << s.place << R"(</span></a><nav class="nav")" << attribute("aria-label", s.say("shell.nav")) << ">";
    for (const Link& l : s.nav) h << link(l);
    return h << "</nav>" << tools(s) << call_line(s) << R"(</div><div class="course"></div></header>)";
}

Html switches(const Shell& s) {
    Html h;
    if (!s.large_href.empty() && s.look == Look::work) h << link({s.large_href, s.say(s.large ? "shell.standard" : "shell.large")});
    if (!s.night_href.empty()) h << link({s.night_href, s.say(s.night ? "shell.day" : "shell.night")});
    if (!s.keys_href.empty()) h << link({s.keys_href, s.say(s.keys ? "shell.keys_off" : "shell.keys_on")});
    for (const Tongue& t : s.tongues)
        h << R"(<a href=")" << Url(t.href) << "\"" << attribute("lang", t.code) << attribute("hreflang", t.code)
          << when(t.current, R"( aria-current="true")") << ">" << t.word << "</a>";
    return h;
}

Html footer(const Shell& s) {
    Html h;
    h << R"(<footer class="foot"><div class="wrap"><nav class="foot-nav" id="menu")" << attribute("aria-label", s.say("shell.all")) << ">";
    for (const Link& l : s.nav) h << link(l);
    for (const Link& l : s.further) h << link(l);
    h << "</nav>";
    if (!s.who.empty() && s.look == Look::resident) h << "<p>" << s.say("shell.you_are", {s.who}) << "</p>";
    if (!s.phone.empty()) h << "<p>" << filled(s.say("shell.reach_us"), {phone_link(s.phone)}) << "</p>";
    h << R"(<p class="quiet">)" << s.say("shell.promise") << s.note << "</p>";
    const Html ways = switches(s);
    if (!ways.empty()) h << R"(<nav class="foot-nav")" << attribute("aria-label", s.say("shell.switches")) << ">" << ways << "</nav>";
    return h << "</div></footer>";
}

Html framed(const Shell& s, const Html& main) {
    Html h;
    h << R"(<a class="skip" href="#main">)" << s.say("shell.skip") << "</a>" << header(s) << s.storm << R"(<main id="main">)";
    if (!s.said.empty()) h << wrap(s.said);
    return h << main << "</main>" << footer(s);
}

} // namespace

Html page(const Shell& s, const Html& main) {
    Html h = "<!doctype html>\n<html";
    h << attribute("lang", name(s.say.language())) << attribute("class", modes(s)) << when(s.keys && s.look == Look::work, " data-keys")
      << "><head>" << document_head(s) << "</head><body" << attribute("data-now", s.now) << ">";
    if (s.paper == Paper::none) h << framed(s, main);
    else h << main;
    return h << s.tail << "</body></html>\n";
}

} // namespace mulin::web
