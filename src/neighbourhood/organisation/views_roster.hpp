// Rosters as people see them: the list of what was brought in, the upload, the mapping with every problem, the progress.
#pragma once
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::organisation::roster::views {

web::Html list(const Words&, const std::vector<Batch>&, TimePoint now);
web::Html upload(const Words&, std::string_view csrf, const web::Wrongs&);

struct Shown { std::string csrf; Preview preview; bool all_problems = false; TimePoint now; };
web::Html read(const Words&, const Shown&, const web::Wrongs&);          // looked at and mapped
web::Html progress(const Words&, const Batch&);                         // being brought in
web::Html done(const Words&, std::string_view csrf, const Batch&, TimePoint now);

} // namespace mulin::organisation::roster::views
