#include "neighbourhood/log/views.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::log {
namespace {

using namespace web;

constexpr int page_length = 50;

// ?looks=1, ?kind=home, ?kind=home&id=7, ?by=12, ?before= the last event of the page before.
Result<Answer> show(Visit& v) {
    const Asked asked{.looks = v.flag("looks"),
                      .kind = v.text("kind"),
                      .subject = v.number("id").value_or(0),
                      .by = v.maybe_id<PersonId>("by").value_or(PersonId{}),
                      .before = v.number("before").value_or(0)};
    auto all = v.read([&](Tx& tx) { return lines(tx, v.who, asked, page_length); });
    if (!all) return refusal(all);
    const auto older = std::ssize(*all) == page_length ? all->back().event.id : 0;
    return Page{v.say("log.title"), views::log(v.say, {asked, *std::move(all), older, v.now()}), Look::work};
}

} // namespace

void pages(Routes& r) { r.get("/log", For::officers, show); }

} // namespace mulin::log
