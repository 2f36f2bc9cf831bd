#include "base/dates.hpp"
#include "neighbourhood/home/views.hpp"
#include "platform/messages/messages.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/shared.hpp"
#include "platform/web/visit.hpp"

namespace mulin::home {
namespace {

using namespace web;

// From the first of the month to now, which costs as much as the month has requests; the page says as of when.
requests::Figures this_month(Tx& tx) {
    static Shared<CommunityId, requests::Figures> shared(std::chrono::minutes(1));
    return shared.get(tx.community(), tx.now(), [&] {
        const auto today = local_day(tx.now());
        return requests::figures(tx, first_of_month(today), today + std::chrono::days(1), std::nullopt);
    });
}

views::Home furnished(Tx& tx, const Actor& who) {
    const auto today = local_day(tx.now());
    views::Home h{.community = organisation::community(tx),
                  .called = {},
                  .door = {},
                  .answering = {},
                  .mine = {},
                  .month = this_month(tx),
                  .now = tx.now()};
    if (!who.known()) return h;
    if (const auto person = organisation::person(tx, who.person)) h.called = person->known_as();
    if (const auto homes = organisation::homes_of(tx, who.person, today); !homes.empty()) h.door = organisation::place(tx, homes.front());
    if (h.door && h.door->stairwell) h.answering = organisation::answering(tx, *h.door->stairwell, today);
    for (const auto& r : requests::list(tx, who, {.asker = who.person}, "", 20).rows)
        if (requests::is_open(r.state) && h.mine.size() < 3) h.mine.push_back(r);
    h.unread = messages::unread(tx, who.person);
    h.officer = organisation::is_officer(who) && organisation::may(who, organisation::Right::see_requests) > organisation::Scope::own;
    if (h.officer) h.desk = requests::counts(tx, who);
    if (organisation::may_everywhere(who, organisation::Right::edit_rules)) h.steps_left = organisation::beginning(tx).steps_left();
    return h;
}

Result<Answer> show(Visit& v) {
    const auto h = v.read([&](Tx& tx) { return furnished(tx, v.who); });
    return Page{.title = v.say("home.door"), .main = views::home(v.say, h), .stand = Stand::edge_to_edge};
}

} // namespace

void pages(Routes& r) { r.get("/", For::anyone, show); }

} // namespace mulin::home
