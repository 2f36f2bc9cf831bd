// Many requests: one's own, and those of a month as everyone may know them.
#include "base/dates.hpp"
#include "neighbourhood/requests/pages.hpp"
#include "neighbourhood/requests/views.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

using namespace web;

constexpr int page_length = 20, most_open = 50;

views::Mine mine(const Visit& v, Tx& tx) {
    const auto of = [&](Queue queue, std::string_view after, int limit) {
        return list(tx, v.who, {.queue = queue, .asker = v.who.person}, after, limit);
    };
    views::Mine m{.yours = of(Queue::to_verify, "", most_open).rows, .open = of(Queue::working, "", most_open).rows, .now = tx.now()};
    const auto waiting = of(Queue::waiting, "", most_open).rows;
    m.open.insert(m.open.end(), waiting.begin(), waiting.end());
    std::ranges::sort(m.open, std::ranges::greater{}, [](const HelpRequest& r) { return r.id.value; });
    m.after = v.text("after");
    auto closed = of(Queue::closed, m.after, page_length);
    m.closed = std::move(closed.rows);
    m.next = closed.next;
    return m;
}

// The first day of a month written "2026-08", or of this one.
Day month_of(std::string_view written, Day today) { return parse_day(std::string(written) + "-01").value_or(first_of_month(today)); }

} // namespace

Answered show_requests(Visit& v) {
    if (!v.who.known()) return show_public(v);
    return Page{v.say("request_pages.mine"), views::mine(v.say, v.read([&](Tx& tx) { return mine(v, tx); }))};
}

Answered show_public(Visit& v) {
    const auto page = v.read([&](Tx& tx) {
        const auto today = local_day(tx.now());
        const auto from = month_of(v.text("month"), today), until = add_months(from, 1);
        views::Public p{.from = from,
                        .today = today,
                        .now = tx.now(),
                        .building = v.maybe_id<BuildingId>("building"),
                        .state = v.one_of<PublicState>("state"),
                        .figures = figures(tx, from, until, {})};
        p.buildings = organisation::buildings(tx);
        p.before = v.number("before").value_or(0);
        p.list = public_list(tx, {.from = from, .until = until, .building = p.building, .state = p.state}, p.before, page_length);
        return p;
    });
    return Page{v.say("request_pages.public"), views::everyones(v.say, page)};
}

} // namespace mulin::requests
