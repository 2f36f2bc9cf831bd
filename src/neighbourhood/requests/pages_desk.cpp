#include "neighbourhood/requests/pages_desk.hpp"

namespace mulin::requests {

using web::For;

// clang-format off
void desk_pages(web::Routes& r) {
    r.get ("/desk",                         For::officers, desk::show_queue);
    r.get ("/desk/live",                    For::officers, desk::watch_queue);
    r.get ("/desk/export.xlsx",             For::officers, desk::export_queue);
    r.get ("/desk/exports",                 For::officers, desk::show_exports);
    r.post("/desk/exports",                 For::officers, desk::ask_export);
    r.post("/desk/exports/{id}/permission", For::officers, desk::allow_export);
    r.post("/desk/exports/{id}/taking",     For::officers, desk::take_export);
    r.post("/desk/assignments",             For::officers, desk::assign_many);

    r.get ("/desk/call",                    For::officers, desk::show_call);
    r.get ("/desk/call/lookup",             For::officers, desk::look_up_call);
    r.post("/desk/call",                    For::officers, desk::take_call);

    r.get ("/desk/requests/{id}",           For::officers, show_desk);
    r.post("/desk/requests/{id}/remark",    For::officers, desk::do_remark);
    r.post("/desk/requests/{id}/care",      For::officers, desk::do_care);
    r.post("/desk/requests/{id}/split",     For::officers, desk::do_split);
    r.get ("/desk/requests/{id}/{noun}",    For::officers, desk::show_deed);
    r.post("/desk/requests/{id}/{noun}",    For::officers, desk::do_deed);

    r.post("/desk/photos/{id}/publicity",   For::officers, desk::change_publicity);

    r.get ("/desk/rules",                   For::officers, desk::show_rules);
    r.get ("/desk/rules/new",               For::officers, desk::show_rule);
    r.get ("/desk/rules/{id}",              For::officers, desk::show_rule);
    r.post("/desk/rules",                   For::officers, desk::change_rule);
    r.post("/desk/rules/{id}/place",        For::officers, desk::move_rule);
    r.post("/desk/rules/{id}/removal",      For::officers, desk::remove_rule);
    r.get ("/desk/limits/{urgency}",        For::officers, desk::show_limits);
    r.post("/desk/limits/{urgency}",        For::officers, desk::change_limits);

    r.get ("/desk/figures",                 For::officers, desk::show_figures);
}
// clang-format on

} // namespace mulin::requests
