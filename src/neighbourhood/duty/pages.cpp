#include "neighbourhood/duty/pages.hpp"

namespace mulin::duty {

using web::For;

// clang-format off
void pages(web::Routes& r) {
    r.get ("/duty",                        For::officers, show_roster);
    r.get ("/duty/now",                    For::officers, show_now);
    r.get ("/duty/sheet",                  For::officers, show_sheet);
    r.get ("/duty/turns",                  For::officers, show_turns);
    r.post("/duty/turns",                  For::officers, plan_turns);
    r.get ("/duty/shifts/new",             For::officers, show_new_shift);
    r.post("/duty/shifts",                 For::officers, add_shift);
    r.get ("/duty/shifts/{id}",            For::officers, show_shift);
    r.post("/duty/shifts/{id}",            For::officers, change_shift);
    r.post("/duty/shifts/{id}/removal",    For::officers, remove_shift);
    r.post("/duty/shifts/{id}/notes",      For::officers, add_note);
    r.post("/duty/shifts/{id}/swaps",      For::officers, ask_swap);
    r.post("/duty/swaps/{id}/taking",      For::officers, take_swap);
    r.post("/duty/swaps/{id}/declining",   For::officers, decline_swap);
    r.post("/duty/swaps/{id}/withdrawal",  For::officers, withdraw_swap);
    r.get ("/duty/feed/{token}",           For::anyone,   show_feed);
    r.post("/duty/feed",                   For::officers, change_feed);
}
// clang-format on

} // namespace mulin::duty
