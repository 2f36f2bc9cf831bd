// The handlers of the room, listed as routes in pages.cpp.
#pragma once
#include "neighbourhood/emergency/views.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::emergency {

using Answered = Result<web::Answer>;

// pages_now.cpp
Answered show_now(web::Visit&);
Answered turn_tick(web::Visit&);
Answered write_entry(web::Visit&);
Answered change_level(web::Visit&);
void in_hall(Tx&, const Words&, web::InHall&);

// pages_lead.cpp
Answered show_declaration(web::Visit&);
Answered declare_one(web::Visit&);
Answered show_further(web::Visit&);
Answered quote_further(web::Visit&);
Answered show_end(web::Visit&);
Answered end_it(web::Visit&);

// pages_report.cpp
Answered show_past(web::Visit&);
Answered show_report(web::Visit&);
views::Behind behind(Tx&, const Emergency&); // ticks and log, with the names of whom they mention; no roster

} // namespace mulin::emergency
