// The handlers, listed as routes in api.cpp.
#pragma once
#include "neighbourhood/open311/open311.hpp"
#include "neighbourhood/open311/views.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::open311 {

using Answered = Result<web::Answer>;

views::Format format_of(const web::Visit&);
// "leak.json" → "leak".
std::string step_without_format(const web::Visit&, std::string_view step);
// Whether it is this neighbourhood that is asked. Refusal: open311.no_jurisdiction.
Done here(const web::Visit&);

// api_read.cpp
Answered show_discovery(web::Visit&);
Answered list_services(web::Visit&);
Answered show_service(web::Visit&);
Answered list_requests(web::Visit&);
Answered show_request(web::Visit&);
Answered show_token(web::Visit&);

// api_submit.cpp
Answered submit_request(web::Visit&);

} // namespace mulin::open311
