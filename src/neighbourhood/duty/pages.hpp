// The handlers of the roster, listed as routes in pages.cpp.
#pragma once
#include "neighbourhood/duty/views.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::duty {

using Answered = Result<web::Answer>;

// pages_roster.cpp
Answered show_roster(web::Visit&);
Answered show_now(web::Visit&);
Answered show_sheet(web::Visit&);
web::Html on_now(const web::Visit&); // beside any door

// pages_shift.cpp
Answered show_shift(web::Visit&);
Answered change_shift(web::Visit&);
Answered remove_shift(web::Visit&);
Answered add_note(web::Visit&);
Answered ask_swap(web::Visit&);
Answered take_swap(web::Visit&);
Answered decline_swap(web::Visit&);
Answered withdraw_swap(web::Visit&);

// pages_plan.cpp
Answered show_new_shift(web::Visit&);
Answered add_shift(web::Visit&);
Answered show_turns(web::Visit&);
Answered plan_turns(web::Visit&);
// What was typed of a shift; a refusal says what cannot be read.
Result<Shift> shift_from(const web::Visit&);
web::Typed typed(const web::Visit&);

// pages_feed.cpp
Answered show_feed(web::Visit&);
Answered change_feed(web::Visit&);
std::string feed_address(const web::Visit&, std::string_view token);

// ── names: pages_people.cpp ─────────────────────────────────────────────────────────────────────────────────────
// Officers as the roster names them, each asked for once per page.
class People {
public:
    explicit People(Tx& tx) : tx_(tx) {}
    const views::Known& of(PersonId);
    views::OnDuty on(const Shift&);

private:
    Tx& tx_;
    std::map<PersonId, views::Known> known_;
};
// Whoever may be put on the roster: those who hold an office that serves at the desk, repairs or leads; the first choice is nobody.
std::vector<web::Option> people_options(Tx&, const Words&);

} // namespace mulin::duty
