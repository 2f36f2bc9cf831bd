#include "platform/web/refusals.hpp"
#include "platform/web/parts.hpp"
#include <algorithm>

namespace mulin::web {

Html wrongs_above(const Words& say, const Wrongs& w) {
    const auto count = w.all().size();
    const auto title = count == 1 ? say("shell.wrong_one") : say("shell.wrong_many", {std::to_string(count)});
    return errors({.title = title, .wrongs = w.all(), .kept = say("shell.rest_kept")});
}

namespace {

// Words of a person, not the form's own values: those are of letters and digits without a blank.
bool is_said(std::string_view value) {
    return std::ranges::any_of(value, [](char c) { return c == ' ' || c == '\n' || static_cast<unsigned char>(c) > 127; });
}

bool is_secret(std::string_view name) { return name.find("password") != name.npos || name.find("code") != name.npos; }

// Browsers say with every form which site it stood on.
bool from_here(const Request& r) {
    const auto origin = r.headers.get("origin"), host = r.headers.get("host");
    return !host.empty() && (origin == "http://" + std::string(host) || origin == "https://" + std::string(host));
}

} // namespace

Html kept_form(const Words& say, const Request& r, std::string_view csrf, bool signed_in) {
    if (r.method != "POST") return {};
    Html words;
    std::vector<Hidden> fields{{"csrf", std::string(csrf)}};
    for (const auto& [name, value] : r.form) {
        if (is_secret(name)) return {};
        if (name == "csrf") continue;
        fields.push_back({name, value});
        if (is_said(value)) words << R"(<p class="say">)" << value << "</p>";
    }
    if (words.empty()) return {};
    if (!r.uploads.empty()) words << quiet(say("shell.photos_again"));
    if (!from_here(r)) return card({.id = "kept", .title = say("shell.kept_words"), .body = words});
    Html ways;
    if (!signed_in)
        ways << "<p>" << say("shell.sign_in_beside") << R"( <a href="/sign-in" target="_blank" rel="noopener">)"
             << say("shell.sign_in_there") << "</a></p>";
    ways << form({.action = r.target, .body = button({.word = say("shell.send_again")}), .hidden = fields});
    return card({.id = "kept", .title = say("shell.kept_words"), .body = stack({words, ways})});
}

Html refusal_page(const Words& say, Why why, std::string_view sentence, Html below) {
    const bool in_vain = why == Why::missing || why == Why::forbidden;
    return stack(
        {heading({.title = say(in_vain ? "shell.cannot" : "shell.not_done")}), said({.words = text(sentence), .mood = Mood::warn}), below,
         bar({button({.word = say("shell.to_home"), .href = "/", .act = below.empty() ? Act::main : Act::second, .icon = Icon::house})})});
}

Html refusal_line(std::string_view sentence) { return said({.words = text(sentence), .mood = Mood::warn, .news = true}); }

std::string calm_page(const Words& say, std::string_view style, std::string_view title, std::string_view line) {
    Html h = "<!doctype html>\n<html";
    h << attribute("lang", name(say.language()))
      << R"(><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>)" << title
      << R"(</title><link rel="stylesheet" href=")" << Url(style) << R"("></head><body><main id="main">)"
      << wrap(stack({heading({.title = std::string(title)}), said({.words = text(line), .mood = Mood::warn}),
                     bar({button({.word = say("shell.to_home"), .href = "/", .icon = Icon::house})})}))
      << "</main></body></html>\n";
    return std::move(h).text();
}

} // namespace mulin::web
