// The log as a page. Functions from values to Html.
#pragma once
#include "neighbourhood/log/log.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"

namespace mulin::log::views {

struct Log {
    Asked asked;
    std::vector<Line> lines;
    std::int64_t older; // where the next page begins; 0: there is none
    TimePoint now;
};
web::Html log(const Words&, const Log&);

} // namespace mulin::log::views
