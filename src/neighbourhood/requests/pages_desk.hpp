// The officers' side of help requests: handlers, listed as routes in pages_desk.cpp.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "platform/room.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::requests {

void desk_pages(web::Routes&);

// One request as whoever handles, does or checks it needs it; GET /requests/{id} gives it to such people too.
Result<web::Answer> show_desk(web::Visit&);

namespace desk {

using Answered = Result<web::Answer>;

// pages_desk_queue.cpp
Answered show_queue(web::Visit&);
Answered watch_queue(web::Visit&);
Answered assign_many(web::Visit&);

// pages_desk_export.cpp
Answered export_queue(web::Visit&);
Answered show_exports(web::Visit&);
Answered ask_export(web::Visit&);
Answered allow_export(web::Visit&);
Answered take_export(web::Visit&);
Filter filter_of(const web::Visit&, Queue otherwise);

// pages_desk_call.cpp
Answered show_call(web::Visit&);
Answered look_up_call(web::Visit&);
Answered take_call(web::Visit&);

// pages_desk_request.cpp; `wrongs` and the version seen stand when a deed was refused
web::Page request_page(const web::Visit&, const HelpRequest&, const web::Wrongs&, int status);

// pages_desk_deeds.cpp
Answered show_deed(web::Visit&);
Answered do_deed(web::Visit&);
Answered do_split(web::Visit&);
Answered do_remark(web::Visit&);
Answered do_care(web::Visit&);
Answered change_publicity(web::Visit&);

// pages_desk_rules.cpp
Answered show_rules(web::Visit&);
Answered show_rule(web::Visit&);
Answered change_rule(web::Visit&);
Answered move_rule(web::Visit&);
Answered remove_rule(web::Visit&);
Answered show_limits(web::Visit&);
Answered change_limits(web::Visit&);

// pages_desk_figures.cpp
Answered show_figures(web::Visit&);

} // namespace desk
} // namespace mulin::requests
