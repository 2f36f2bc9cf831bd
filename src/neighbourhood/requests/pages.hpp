// The resident's pages of the room, listed as routes in pages.cpp.
#pragma once
#include "neighbourhood/requests/requests.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::requests {

using Answered = Result<web::Answer>;

// pages_form.cpp
Answered show_form(web::Visit&);
Answered file_form(web::Visit&);

// pages_request.cpp
Answered show_request(web::Visit&);
// Being shown the caller's number is a look for the log; looking again soon writes nothing.
void note_look(const web::Visit&, const HelpRequest&);
// Opening a request reads the news about it; being shown the caller's number is a look for the log. Reloading writes nothing.
void opened(const web::Visit&, const HelpRequest&, bool number_shown);
// The asker's page of one request; after a refusal with its sentences and what was typed.
web::Page asker_page(const web::Visit&, const HelpRequest&, const web::Wrongs& = {});

// pages_deeds.cpp
Answered confirm(web::Visit&);
Answered reopen(web::Visit&);
Answered show_withdrawal(web::Visit&);
Answered withdraw(web::Visit&);
Answered add_remark(web::Visit&);
Answered add_photos(web::Visit&);

// pages_lists.cpp
Answered show_requests(web::Visit&);
Answered show_public(web::Visit&);

// pages_track.cpp
Answered show_track(web::Visit&);
Answered track_request(web::Visit&);
Answered show_stairwell(web::Visit&);
// Whoever showed the code of one request keeps its key for a day; `take_key` puts it into `v.who`.
void give_key(web::Visit&, RequestId);
void take_key(web::Visit&);

// pages_hall.cpp
void in_hall(Tx&, const Words&, web::InHall&);

// pages_photos.cpp
Answered show_photo(web::Visit&);
Answered show_small_photo(web::Visit&);

} // namespace mulin::requests
