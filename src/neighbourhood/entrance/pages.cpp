#include "neighbourhood/entrance/pages.hpp"

namespace mulin::entrance {

using web::For;

// clang-format off
void pages(web::Routes& r) {
    r.get ("/sign-in",                  For::anyone,    show_sign_in);
    r.post("/sign-in",                  For::anyone,    sign_in);
    r.get ("/sign-in/code",             For::anyone,    show_code);
    r.post("/sign-in/code",             For::anyone,    give_code);
    r.post("/sign-out",                 For::signed_in, sign_out);
    r.get ("/invitation/{token}",       For::anyone,    show_invitation);
    r.post("/invitation/{token}",       For::anyone,    accept_invitation);

    r.get ("/me",                       For::signed_in, show_me);
    r.post("/me",                       For::signed_in, change_me);
    r.post("/me/password",              For::signed_in, change_password);
    r.post("/me/sessions/ending",       For::signed_in, end_session);
    r.get ("/me/second-factor",         For::signed_in, show_second_factor);
    r.post("/me/second-factor",         For::signed_in, change_second_factor);
    r.post("/me/ways",                  For::signed_in, ask_way);
    r.post("/me/ways/confirmation",     For::signed_in, confirm_way);
    r.post("/me/ways/ending",           For::signed_in, end_way);
    r.get ("/inbox",                    For::signed_in, show_inbox);
    r.post("/inbox/reading",            For::signed_in, read_inbox);

    r.get ("/accounts",                 For::officers,  show_accounts);
    r.post("/accounts/{id}/invitation", For::officers,  invite);
    r.post("/accounts/{id}/unlocking",  For::officers,  unlock);
    r.post("/accounts/{id}/shutting",   For::officers,  shut);
    r.post("/accounts/{id}/opening",    For::officers,  open);

    r.get ("/look",                     For::anyone,    change_look);
    r.get ("/privacy",                  For::anyone,    show_privacy);
}
// clang-format on

} // namespace mulin::entrance
