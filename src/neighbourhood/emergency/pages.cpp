#include "neighbourhood/emergency/pages_care.hpp"

namespace mulin::emergency {

using web::For;

// clang-format off
void pages(web::Routes& r) {
    r.get ("/emergency",               For::anyone,   show_now);
    r.post("/emergency",               For::officers, declare_one);
    r.get ("/emergency/new",           For::officers, show_declaration);
    r.get ("/emergency/warnings/new",  For::officers, show_further);
    r.post("/emergency/warnings",      For::officers, quote_further);
    r.post("/emergency/level",         For::officers, change_level);
    r.post("/emergency/ticks",         For::officers, turn_tick);
    r.post("/emergency/log",           For::officers, write_entry);
    r.get ("/emergency/end",           For::officers, show_end);
    r.post("/emergency/end",           For::officers, end_it);
    r.get ("/emergencies",             For::officers, show_past);
    r.get ("/emergencies/{id}",        For::officers, show_report);

    r.get ("/care",                                  For::officers, show_care);
    r.get ("/care/new",                              For::officers, show_new_care);
    r.post("/care",                                  For::officers, keep_care);
    r.post("/care/{id}/removal",                     For::officers, end_care);
    r.get ("/emergency/checks",                      For::officers, show_checks);
    r.get ("/emergency/checks/{stairwell}",          For::officers, show_stairwell);
    r.post("/emergency/checks/{stairwell}",          For::officers, check_one);
    r.post("/emergency/checks/{stairwell}/opening",  For::officers, open_stairwell);
    r.get ("/emergency/checks/{stairwell}/sheet",    For::officers, show_call_sheet);
    r.get ("/emergency/people",                      For::officers, show_people);
    r.get ("/emergency/people/sheet",                For::officers, show_people_sheet);
}
// clang-format on

} // namespace mulin::emergency
