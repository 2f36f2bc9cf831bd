// Pages that belong to no room: whether the house is well, and the living sample of its look.
#include "app/pages.hpp"
#include "platform/web/design.hpp"
#include "platform/web/refusals.hpp"
#include "platform/web/visit.hpp"

namespace mulin::app {
namespace {

using namespace web;

// Up and able to read: for whoever watches over the process.
Result<Answer> health(Visit& v) {
    v.read([](Tx& tx) { return tx.value<int>("select 1"); });
    return Json{R"({"well":true})"};
}

Result<Answer> design(Visit& v) { return Page{v.say("design.title"), design_page(v.say), Look::work}; }

} // namespace

void pages(Routes& r) {
    r.get("/healthz", For::anyone, health);
    r.get("/design", For::anyone, design);
}

web::Response not_founded(const Words& say, std::string_view style) {
    Html main;
    main << "<p>" << say("shell.not_founded_line") << "</p><p><code>mulin user " << say("shell.not_founded_name")
         << " --role committee_secretary</code></p><p>" << say("shell.not_founded_then") << "</p>";
    web::Response r{.status = 503, .body = bare_page(say, style, say("shell.not_founded"), main)};
    r.headers.add("Cache-Control", "no-store");
    return r;
}

} // namespace mulin::app
