#include "neighbourhood/emergency/pages.hpp"

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
}
// clang-format on

} // namespace mulin::emergency
