// The working calendar as it is shown. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "base/holidays.hpp"
#include "neighbourhood/calendar/calendar.hpp"
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"
#include "platform/web/wrongs.hpp"

namespace mulin::calendar::views {

struct Year {
    std::string csrf;
    int year = 0;
    const Announcement* announced = nullptr; // nothing: not announced, or not known to this version
    bool entered = false;                    // an officer has entered it
    std::vector<Change> changes{};
    bool may_edit = false;
    std::string day{}, kind{}, note{}; // as typed
};
web::Html year(const Words&, const Year&, const web::Wrongs&);

} // namespace mulin::calendar::views
