#include "neighbourhood/requests/api.hpp"
#include "neighbourhood/requests/pages.hpp"

namespace mulin::requests {

using web::For;

// clang-format off
void api(web::Routes& r) {
    r.get ("/api/v1/requests",                   For::signed_in, Grant::read_requests,   programs::list_requests);
    r.post("/api/v1/requests",                   For::signed_in, Grant::file_requests,   programs::file_request);
    r.get ("/api/v1/requests/{id}",              For::signed_in, Grant::read_requests,   programs::show_request);
    r.post("/api/v1/requests/{id}/deeds/{noun}", For::signed_in, Grant::act_on_requests, programs::do_deed);
    r.get ("/api/v1/photos/{id}",                For::signed_in, Grant::read_requests,   show_photo);
    r.get ("/api/v1/categories",                 For::signed_in, Grant::read_requests,   programs::list_categories);
    r.get ("/api/v1/figures",                    For::signed_in, Grant::read_requests,   programs::show_figures);
}
// clang-format on

} // namespace mulin::requests
