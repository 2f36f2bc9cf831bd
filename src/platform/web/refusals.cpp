#include "platform/web/refusals.hpp"
#include "platform/web/parts.hpp"
#include <boost/json.hpp>

namespace mulin::web {

Html wrongs_above(const Words& say, const Wrongs& w) {
    const auto count = w.all().size();
    const auto title = count == 1 ? say("shell.wrong_one") : say("shell.wrong_many", {std::to_string(count)});
    return errors({.title = title, .wrongs = w.all(), .kept = say("shell.rest_kept")});
}

Html refusal_page(const Words& say, Why why, std::string_view sentence) {
    const bool in_vain = why == Why::missing || why == Why::forbidden;
    return stack({heading({.title = say(in_vain ? "shell.cannot" : "shell.not_done")}), said({.words = text(sentence), .mood = Mood::warn}),
                  bar({button({.word = say("shell.to_home"), .href = "/", .icon = Icon::house})})});
}

Html refusal_line(std::string_view sentence) { return said({.words = text(sentence), .mood = Mood::warn, .news = true}); }

std::string refusal_json(std::string_view name, std::string_view sentence) {
    return boost::json::serialize(boost::json::object{{"error", {{"name", name}, {"sentence", sentence}}}});
}

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
