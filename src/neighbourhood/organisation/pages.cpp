#include "neighbourhood/organisation/pages.hpp"

namespace mulin::organisation {

using web::For;

void roster_pages(web::Routes&); // pages_roster.cpp

// clang-format off
void pages(web::Routes& r) {
    r.get ("/organisation",                                             For::anyone,   show_organisation);
    r.get ("/organisation/bodies/new",                                  For::officers, show_new_body);
    r.post("/organisation/bodies",                                      For::officers, found_body);
    r.get ("/organisation/bodies/{id}",                                 For::anyone,   show_body);
    r.post("/organisation/bodies/{id}",                                 For::officers, change_body);
    r.get ("/organisation/bodies/{id}/form",                            For::officers, show_body_form);
    r.get ("/organisation/bodies/{id}/dissolution",                     For::officers, ask_to_dissolve);
    r.post("/organisation/bodies/{id}/dissolution",                     For::officers, dissolve_body);
    r.get ("/organisation/bodies/{id}/appointment",                     For::officers, show_appointment);
    r.post("/organisation/bodies/{id}/appointment",                     For::officers, appoint_someone);
    r.get ("/organisation/bodies/{id}/posts/{tenure_id}",               For::officers, show_post);
    r.post("/organisation/bodies/{id}/posts/{tenure_id}/ending",        For::officers, end_post);
    r.post("/organisation/bodies/{id}/posts/{tenure_id}/move",          For::officers, move_post);

    r.get ("/doors",                                                    For::anyone,   show_doors);
    r.get ("/stairwells/sheets",                                        For::officers, show_sheets);
    r.get ("/stairwells/{id}",                                          For::anyone,   show_stairwell);
    r.post("/stairwells/{id}/token",                                    For::officers, change_token);

    r.get ("/homes/{id}",                                               For::officers, show_home);
    r.get ("/homes/{id}/form",                                          For::officers, show_home_form);
    r.post("/homes/{id}",                                               For::officers, change_home);
    r.get ("/homes/{id}/people/new",                                    For::officers, show_new_resident);
    r.post("/homes/{id}/people",                                        For::officers, add_resident);
    r.get ("/homes/{id}/people/{person_id}",                            For::officers, show_resident);
    r.post("/homes/{id}/people/{person_id}",                            For::officers, correct_resident);
    r.post("/homes/{id}/ties/{tie_id}/ending",                          For::officers, end_tie);
    r.post("/homes/{id}/notes/{note_id}/removal",                       For::officers, remove_note);

    r.get ("/coverage",                                                 For::officers, show_coverage);
    r.post("/coverage",                                                 For::officers, change_coverage);
    r.get ("/settings",                                                 For::officers, show_settings);
    r.post("/settings",                                                 For::officers, change_settings);

    roster_pages(r);
    r.get ("/rosters/remarks",                                          For::officers, show_remarks);
    r.get ("/rosters/remarks/{id}",                                     For::officers, show_remark);
    r.post("/rosters/remarks/{id}/decision",                            For::officers, decide_remark);
}
// clang-format on

} // namespace mulin::organisation
