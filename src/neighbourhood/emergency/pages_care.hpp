// The handlers of looking after people, listed as routes in pages.cpp.
#pragma once
#include "neighbourhood/emergency/pages.hpp"
#include "neighbourhood/emergency/views_care.hpp"
#include "platform/events/events.hpp"

namespace mulin::emergency {

// pages_care.cpp
Answered show_care(web::Visit&);
Answered show_new_care(web::Visit&);
Answered keep_care(web::Visit&);
Answered end_care(web::Visit&);
views::Known known(Tx&, const Cared&);

// pages_checks.cpp
Answered show_checks(web::Visit&);
Answered show_stairwell(web::Visit&);
Answered open_stairwell(web::Visit&);
Answered check_one(web::Visit&);
Answered show_call_sheet(web::Visit&);
views::CallSheet call_sheet(Tx&, const Actor& who, std::string of, std::vector<views::Known>); // `of`: whose, as its head says

// pages_calls.cpp
Answered show_people(web::Visit&);
Answered show_people_sheet(web::Visit&);
views::Known known(Tx&, const Asked&);

// What may be a look: a write when it is one, a read when it is the same look again.
template <class F> auto looking(const web::Visit& v, events::About about, F&& f) {
    const bool again = v.read([&](Tx& tx) { return events::looked_lately(tx, v.who, "emergency.care", about); });
    return again ? v.read(f) : v.write(f);
}

} // namespace mulin::emergency
