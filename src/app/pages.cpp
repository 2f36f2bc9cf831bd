// Pages that belong to no room: whether the house is well, and the living sample of its look.
#include "app/pages.hpp"
#include "platform/web/design.hpp"
#include "platform/web/visit.hpp"

namespace mulin::app {
namespace {

using namespace web;

// Up and able to read: for whoever watches over the process.
Result<Answer> health(Visit& v) {
    v.read([](Tx& tx) { return tx.value<int>("select 1"); });
    return Data{R"({"well":true})"};
}

Result<Answer> design(Visit& v) { return Page{v.say("design.title"), design_page(v.say), Look::work}; }

} // namespace

void pages(Routes& r) {
    r.get("/healthz", For::anyone, health);
    r.get("/design", For::anyone, design);
}

} // namespace mulin::app
