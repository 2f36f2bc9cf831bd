// The handlers of the organisation's pages, listed as routes in pages.cpp; the roster's stand in pages_roster.
#pragma once
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::organisation {

using Answered = Result<web::Answer>;

// pages_tree.cpp
Answered show_organisation(web::Visit&);
Answered show_body(web::Visit&);

// pages_bodies.cpp
Answered show_new_body(web::Visit&);
Answered found_body(web::Visit&);
Answered show_body_form(web::Visit&);
Answered change_body(web::Visit&);
Answered ask_to_dissolve(web::Visit&);
Answered dissolve_body(web::Visit&);

// pages_posts.cpp
Answered show_appointment(web::Visit&);
Answered appoint_someone(web::Visit&);
Answered show_post(web::Visit&);
Answered end_post(web::Visit&);
Answered move_post(web::Visit&);

// pages_doors.cpp
Answered show_doors(web::Visit&);
Answered show_stairwell(web::Visit&);
Answered show_sheets(web::Visit&);
Answered change_token(web::Visit&);

// pages_homes.cpp
Answered show_home(web::Visit&);
Answered show_home_form(web::Visit&);
Answered change_home(web::Visit&);
Answered show_new_resident(web::Visit&);
Answered add_resident(web::Visit&);
Answered show_resident(web::Visit&);
Answered correct_resident(web::Visit&);
Answered end_tie(web::Visit&);

// pages_coverage.cpp
Answered show_coverage(web::Visit&);
Answered change_coverage(web::Visit&);

// pages_settings.cpp
Answered show_settings(web::Visit&);
Answered change_settings(web::Visit&);

// pages_remarks.cpp
Answered show_remarks(web::Visit&);
Answered show_remark(web::Visit&);
Answered decide_remark(web::Visit&);
Answered remove_note(web::Visit&);

// What several of them need.
inline Refusal page_not_yours() { return {Why::forbidden, "organisation.not_yours"}; }
inline Refusal page_unknown() { return {Why::missing, "organisation.unknown"}; }
inline Day today_of(const web::Visit& v) { return local_day(v.now()); }
inline web::Look look_of(const web::Visit& v) { return is_officer(v.who) ? web::Look::work : web::Look::resident; }
// A form is only shown to those whose change it would be; the use case asks again.
inline Done may_change(const web::Visit& v, Right right) {
    if (!may_everywhere(v.who, right)) return refuse(page_not_yours());
    return {};
}
// A day typed in a form; what was left empty or is no day of the calendar is `otherwise`.
inline Day day_or(const web::Visit& v, std::string_view field, Day otherwise) { return parse_day(v.text(field)).value_or(otherwise); }

} // namespace mulin::organisation
