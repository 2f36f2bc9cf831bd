// The handlers of service days, listed as routes in pages.cpp.
#pragma once
#include "neighbourhood/service_days/views.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::service_days {

using Answered = Result<web::Answer>;

// pages_month.cpp
Answered show_month(web::Visit&);
Answered show_feed(web::Visit&);
Answered show_poster(web::Visit&);
Answered show_signs(web::Visit&);
Answered show_programme(web::Visit&);
Answered agree_programme(web::Visit&);

// pages_day.cpp
Answered show_day(web::Visit&);
Answered show_change(web::Visit&);
Answered change_day(web::Visit&);
Answered resume_day(web::Visit&);
Answered turn_material(web::Visit&);

// pages_stall.cpp
Answered show_stall(web::Visit&);
Answered put_offer(web::Visit&);
Answered remove_offer(web::Visit&);
Answered name_substitute(web::Visit&);
Answered call_off_stall(web::Visit&);
Answered bring_back_stall(web::Visit&);

// pages_book.cpp
Answered show_offer(web::Visit&);
Answered book_place(web::Visit&);
Answered withdraw_booking(web::Visit&);
Answered note_ringing(web::Visit&);

// pages_count.cpp
Answered show_count(web::Visit&);
Answered count_one(web::Visit&);
Answered show_report(web::Visit&);
Answered close_day(web::Visit&);

// ── what they share: pages_shared.cpp ───────────────────────────────────────────────────────────────────────────
Day day_of_path(const web::Visit&); // the planned date in the address; long ago when it is none
Refusal no_such_day();
views::Bodies bodies(Tx&);
views::May may(const Actor&);
std::vector<views::MyBooking> my_bookings(Tx&, const Actor&, Day from); // on days from then on

} // namespace mulin::service_days
