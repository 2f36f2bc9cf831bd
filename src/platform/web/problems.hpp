// Refusals as programs read them: problem details (RFC 9457), one shape for all.
#pragma once
#include "base/result.hpp"
#include "platform/language/words.hpp"
#include "platform/web/answers.hpp"
#include <string_view>

namespace mulin::web {

class Visit;

// {"type": "urn:mulin:requests.where", "title": "…", "status": 422, "name": "requests.where", "field": "place", "errors": […]}: `name` is for
// programs and stays, the title is the sentence people would read. `errors` holds each of several, the first again among them.
Data problem(const Words&, const Refusal&);
Data problem(std::string_view name, std::string_view sentence, int status);
Answer problem_answer(const Visit&, const Refusal&);

} // namespace mulin::web
