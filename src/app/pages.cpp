// Pages that belong to no room: how the house is, for programs that watch over it, and the living sample of its look.
#include "app/pages.hpp"
#include "platform/measures/exposition.hpp"
#include "platform/web/design.hpp"
#include "platform/web/problems.hpp"
#include "platform/web/visit.hpp"

namespace mulin::app {
namespace {

using namespace web;

// Up and able to read: for whoever watches over the process.
Result<Answer> health(Visit& v) {
    v.read([](Tx& tx) { return tx.value<int>("select 1"); });
    return Data{R"({"well":true})"};
}

// Fit to be sent visitors: for whoever shares them out among several processes. Why not is said to people, the particulars to the log.
Result<Answer> readiness(Visit& v) {
    const auto trouble = v.reach.watching.trouble();
    if (!trouble) return Data{R"({"ready":true})"};
    return problem(*trouble, v.say(*trouble), 503);
}

Result<Answer> figures(Visit& v) { return Data{.text = v.reach.watching.figures(), .type = std::string(measures::Exposition::type)}; }

Result<Answer> design(Visit& v) { return Page{v.say("design.title"), design_page(v.say), Look::work}; }

} // namespace

void pages(Routes& r) {
    r.get("/healthz", For::probes, health);
    r.get("/readyz", For::probes, readiness);
    r.get("/metrics", For::watchers, figures);
    r.get("/design", For::anyone, design);
}

} // namespace mulin::app
