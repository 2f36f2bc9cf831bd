#include "neighbourhood/open311/api.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/web/errors.hpp"
#include <boost/json.hpp>

namespace mulin::open311 {
namespace {

using namespace web;
namespace json = boost::json;

// The standard knows four: what is wrong with it, whose key is missing, what is not there, and that we cannot.
int code_of(Why why) {
    if (why == Why::invalid || why == Why::conflict) return 400;
    return why == Why::unknown_caller ? 403 : status(why);
}

Answer refused(const Visit& v, const Refusal& r) {
    const auto code = code_of(r.why);
    json::array all;
    const auto add = [&](const Refusal& one) {
        const auto words = v.say(one.name, one.blanks);
        all.push_back(json::object{{"code", code}, {"description", one.field.empty() ? words : std::string(one.field) + ": " + words}});
    };
    add(r);
    for (const auto& more : r.also) add(more);
    return views::written(format_of(v), "errors", all, code);
}

} // namespace

views::Format format_of(const Visit& v) { return v.request.path.ends_with(".xml") ? views::Format::xml : views::Format::json; }

std::string step_without_format(const Visit& v, std::string_view step) {
    const auto file = v.text(step);
    const auto dot = file.rfind('.');
    const auto format = dot == file.npos ? std::string() : file.substr(dot);
    return format == ".json" || format == ".xml" ? file.substr(0, dot) : std::string();
}

Done here(const Visit& v) {
    const auto asked = v.text("jurisdiction_id");
    if (asked.empty()) return {};
    const auto host = v.request.headers.get("host");
    const auto ours = v.read([](Tx& tx) { return organisation::community(tx).host; });
    if (asked == ours || asked == host.substr(0, host.find(':'))) return {};
    return refuse({.why = Why::missing, .name = "open311.no_jurisdiction", .field = "jurisdiction_id"});
}

// clang-format off
void api(Routes& r) {
    r.for_programs({.prefix = "/open311/", .refused = refused, .token_field = "api_key"});
    r.get ("/open311/v2/discovery.json",  For::anyone, show_discovery);
    r.get ("/open311/v2/discovery.xml",   For::anyone, show_discovery);
    r.get ("/open311/v2/services.json",   For::anyone, list_services);
    r.get ("/open311/v2/services.xml",    For::anyone, list_services);
    r.get ("/open311/v2/services/{file}", For::anyone, show_service);
    r.get ("/open311/v2/requests.json",   For::anyone, list_requests);
    r.get ("/open311/v2/requests.xml",    For::anyone, list_requests);
    r.get ("/open311/v2/requests/{file}", For::anyone, show_request);
    r.get ("/open311/v2/tokens/{file}",   For::anyone, show_token);
    r.post("/open311/v2/requests.json",   For::signed_in, Grant::file_requests, submit_request);
    r.post("/open311/v2/requests.xml",    For::signed_in, Grant::file_requests, submit_request);
}
// clang-format on

} // namespace mulin::open311
