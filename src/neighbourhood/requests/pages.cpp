#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/pages_desk.hpp"

namespace mulin::requests {

using web::For;

void pages(web::Routes& r) {
    r.get ("/requests",                   For::anyone, show_requests);
    r.get ("/requests/new",               For::anyone, show_form);
    r.post("/requests",                   For::anyone, file_form);
    r.get ("/requests/public",            For::anyone, show_public);
    r.get ("/track",                      For::anyone, show_track);
    r.post("/track",                      For::anyone, track_request);
    r.get ("/s/{token}",                  For::anyone, show_stairwell);

    r.get ("/requests/{id}",              For::anyone, show_request);
    r.post("/requests/{id}/confirmation", For::anyone, confirm);
    r.post("/requests/{id}/reopening",    For::anyone, reopen);
    r.get ("/requests/{id}/withdrawal",   For::anyone, show_withdrawal);
    r.post("/requests/{id}/withdrawal",   For::anyone, withdraw);
    r.post("/requests/{id}/remarks",      For::anyone, add_remark);
    r.post("/requests/{id}/photos",       For::anyone, add_photos);

    r.get ("/photos/{id}",                For::anyone, show_photo);
    r.get ("/photos/{id}/small",          For::anyone, show_small_photo);

    desk_pages(r);
}

} // namespace mulin::requests
