// Rosters as people see them: the list of what was brought in, the upload, the mapping with every problem, the progress.
#pragma once
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::organisation::roster::views {

web::Html list(const Words&, const std::vector<Batch>&, std::int64_t remarks, TimePoint now); // remarks: how many wait
web::Html upload(const Words&, std::string_view csrf, const web::Wrongs&);

std::string in_words(const Words&, const Problem&);

struct Shown {
    std::string csrf;
    Preview preview;
    int page = 1; // of the problems
    TimePoint now;
};
web::Html read(const Words&, const Shown&, const web::Wrongs&); // looked at and mapped

struct Underway {
    std::string csrf, topic; // topic: fires when the job has done a piece
    Batch batch;
    std::int64_t remarks = 0; // how many wait
    TimePoint now;
};
web::Html progress(const Words&, const Underway&); // being brought in or taken back
web::Html done(const Words&, const Underway&);

} // namespace mulin::organisation::roster::views
