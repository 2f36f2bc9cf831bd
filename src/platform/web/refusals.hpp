// What a visitor sees when something can't be had: a plain page, or a line in a page. Programs are told by problems.hpp.
#pragma once
#include "base/result.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"
#include "platform/web/http.hpp"
#include "platform/web/wrongs.hpp"
#include <string>

namespace mulin::web {

// Above a form that came back: how much is still missing, each sentence leading to its field. Nothing when nothing is wrong.
Html wrongs_above(const Words&, const Wrongs&);
// `below`: what was sent with it and is not to be lost.
Html refusal_page(const Words&, Why, std::string_view sentence, Html below = {});
// What somebody wrote, when their form could not be taken because they were signed out meanwhile or the page was too old: the words, to be
// read and copied, and the same form once more. Nothing of forms with secrets in them, nor of one that another site sent.
Html kept_form(const Words&, const Request&, std::string_view csrf, bool signed_in);
Html refusal_line(std::string_view sentence);
// The whole document when the house itself can't answer: needs no data, so nothing that could fail again. `style`: the style sheet's address.
std::string calm_page(const Words&, std::string_view style, std::string_view title, std::string_view line);

} // namespace mulin::web
