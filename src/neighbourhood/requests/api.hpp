// The room as programs use it: the same use cases as the pages, answered in JSON. api.json beside this describes it.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/json.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::requests::programs {

using Answered = Result<web::Answer>;

// api_requests.cpp
Answered list_requests(web::Visit&);
Answered show_request(web::Visit&);
Answered file_request(web::Visit&);
Answered do_deed(web::Visit&);

// api_figures.cpp
Answered list_categories(web::Visit&);
Answered show_figures(web::Visit&);

// The fields of one deed (api_deeds.cpp): those of its struct, under the same names.
Deed deed_from(web::Fields&, std::size_t deed);

} // namespace mulin::requests::programs
