// The handlers of the working calendar, listed as routes in pages.cpp.
#pragma once
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::calendar {

using Answered = Result<web::Answer>;

Answered show_calendar(web::Visit&);
Answered change_day(web::Visit&);
Answered clear_changed_day(web::Visit&);

} // namespace mulin::calendar
