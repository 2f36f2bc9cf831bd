// The handlers of the entrance, listed as routes in pages.cpp.
#pragma once
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::entrance {

using Answered = Result<web::Answer>;

// pages_sign_in.cpp
Answered show_sign_in(web::Visit&);
Answered sign_in(web::Visit&);
Answered show_code(web::Visit&);
Answered give_code(web::Visit&);
Answered sign_out(web::Visit&);
Answered show_invitation(web::Visit&);
Answered accept_invitation(web::Visit&);

// pages_me.cpp
Answered show_me(web::Visit&);
Answered change_me(web::Visit&);
Answered change_password(web::Visit&);
Answered end_session(web::Visit&);
Answered show_second_factor(web::Visit&);
Answered change_second_factor(web::Visit&);
Answered show_inbox(web::Visit&);
Answered read_inbox(web::Visit&);
Answered change_look(web::Visit&);
Answered show_privacy(web::Visit&);

web::Page me_page(const web::Visit&, const web::Wrongs&); // again, with what was wrong

// pages_ways.cpp
Answered ask_way(web::Visit&);
Answered confirm_way(web::Visit&);
Answered end_way(web::Visit&);

// pages_accounts.cpp
Answered show_accounts(web::Visit&);
Answered invite(web::Visit&);
Answered unlock(web::Visit&);
Answered shut(web::Visit&);
Answered open(web::Visit&);

// A path of our own to go back to: whatever else was sent leads home.
std::string own_path(std::string_view next);

} // namespace mulin::entrance
