#include "neighbourhood/service_days/pages.hpp"

namespace mulin::service_days {

using web::For;

// clang-format off
void pages(web::Routes& r) {
    r.get ("/service-days",                                   For::anyone,    show_month);
    r.get ("/service-days/feed.ics",                          For::anyone,    show_feed);
    r.get ("/service-days/programme",                         For::officers,  show_programme);
    r.post("/service-days/programme",                         For::officers,  agree_programme);
    r.get ("/service-days/{day}",                             For::anyone,    show_day);
    r.get ("/service-days/{month}/poster",                    For::anyone,    show_poster);
    r.get ("/service-days/{day}/signs",                       For::officers,  show_signs);
    r.get ("/service-days/{day}/change",                      For::officers,  show_change);
    r.post("/service-days/{day}/change",                      For::officers,  change_day);
    r.post("/service-days/{day}/resumption",                  For::officers,  resume_day);
    r.post("/service-days/{day}/materials",                   For::officers,  turn_material);
    r.get ("/service-days/{day}/report",                      For::officers,  show_report);
    r.post("/service-days/{day}/closing",                     For::officers,  close_day);
    r.get ("/service-days/{day}/count",                       For::officers,  show_count);
    r.post("/service-days/{day}/count",                       For::officers,  count_one);

    r.get ("/service-days/{day}/stalls/{id}",                 For::officers,  show_stall);
    r.post("/service-days/{day}/stalls/{id}/offers",          For::officers,  put_offer);
    r.post("/service-days/{day}/stalls/{id}/substitute",      For::officers,  name_substitute);
    r.post("/service-days/{day}/stalls/{id}/cancellation",    For::officers,  call_off_stall);
    r.post("/service-days/{day}/stalls/{id}/resumption",      For::officers,  bring_back_stall);
    r.post("/service-days/{day}/offers/{id}/removal",         For::officers,  remove_offer);

    r.get ("/service-days/{day}/offers/{id}",                 For::anyone,    show_offer);
    r.post("/service-days/{day}/offers/{id}/bookings",        For::signed_in, book_place);
    r.post("/service-days/bookings/{id}/withdrawal",          For::signed_in, withdraw_booking);
    r.post("/service-days/bookings/{id}/ringing",             For::officers,  note_ringing);
}
// clang-format on

} // namespace mulin::service_days
