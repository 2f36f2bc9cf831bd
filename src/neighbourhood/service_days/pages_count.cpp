// Counting on the square, the report afterwards.
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/pages.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/events/events.hpp"
#include "platform/web/json.hpp"
#include <algorithm>

namespace mulin::service_days {
namespace {

using namespace web;

Result<views::CountPage> gathered(Tx& tx, const Visit& v) {
    auto d = one(tx, day_of_path(v));
    if (!d) return refuse(no_such_day());
    if (!may_count(v.who, *d)) return refuse({Why::forbidden, "service_days.not_yours"});
    if (local_day(tx.now()) < d->day.date()) return refuse({Why::conflict, "service_days.not_yet"});
    views::CountPage p{
        .csrf = v.csrf, .one = *std::move(d), .bodies = bodies(tx), .tallies = tallies(tx, day_of_path(v)), .today = local_day(tx.now())};
    const auto own = [&](const Stall& s) {
        return std::ranges::any_of(v.who.offices, [&](const Office& o) { return o.body == s.stands(); });
    };
    for (const bool first : {true, false})
        for (const auto& s : p.one.stalls)
            if (own(s) == first && (may_help(v.who) || may_fill(v.who, s))) p.stalls.push_back(s.branch);
    std::size_t forms = 0;
    for (const auto& s : p.one.stalls) forms += s.offers.size() * 4;
    for (std::size_t i = 0; i < forms; ++i) p.keys.push_back(accounts::new_token());
    return p;
}

// The figures as they stand, for the script that shows them.
Data figures(const std::vector<Tally>& tallies) {
    boost::json::object all;
    for (const auto& t : tallies) {
        all[views::tally_key(t.branch, t.kind, Counted::came)] = t.came;
        all[views::tally_key(t.branch, t.kind, Counted::served)] = t.served;
    }
    return data(all);
}

Result<views::Report> report_of(Tx& tx, const Visit& v) {
    auto d = one(tx, day_of_path(v));
    if (!d) return refuse(no_such_day());
    views::Report r{.csrf = v.csrf,
                    .place = organisation::community(tx).name,
                    .one = *std::move(d),
                    .bodies = bodies(tx),
                    .tallies = tallies(tx, day_of_path(v)),
                    .materials = materials(tx, day_of_path(v)),
                    .now = tx.now()};
    constexpr std::string_view told[] = {"service_days.postponed",   "service_days.cancelled",    "service_days.resumed",
                                         "service_days.substituted", "service_days.came_itself",  "service_days.stall_cancelled",
                                         "service_days.closed",      "service_days.stall_resumed"};
    for (const auto& e : events::of(tx, {"service_day", r.one.day.planned.time_since_epoch().count()})) {
        if (std::ranges::find(told, e.what) == std::end(told)) continue;
        const auto by = e.by ? organisation::person(tx, e.by) : std::nullopt;
        const auto cause = maybe_named<Cause>(e.detail);
        r.happened.push_back(
            {.what = e.what, .by = by ? by->name : "", .detail = cause ? v.say.of("service_days.cause", *cause) : e.detail, .at = e.at});
    }
    const auto& day = r.one.day;
    r.may_close = may_plan(v.who) && day.takes_place() && day.state != State::held && moment(day.date(), day.opens) <= tx.now();
    return r;
}

} // namespace

Answered show_count(Visit& v) {
    const auto p = v.read([&](Tx& tx) { return gathered(tx, v); });
    if (!p) return refusal(p);
    return Page{.title = v.say("service_days.count"), .main = views::count(v.say, *p), .look = Look::work};
}

Answered count_one(Visit& v) {
    const auto kind = v.one_of<Kind>("kind");
    const auto what = v.one_of<Counted>("what");
    if (!kind || !what) return refuse({Why::invalid, "service_days.bad_count"});
    const Count c{.key = v.text("key"),
                  .day = day_of_path(v),
                  .branch = v.maybe_id<BodyId>("branch").value_or(BodyId{}),
                  .kind = *kind,
                  .what = *what,
                  .number = int(std::clamp<std::int64_t>(v.number("number").value_or(0), -1000, 1000))};
    const auto done = v.write([&](Tx& tx) { return count(tx, v.who, c); });
    if (!done) return refusal(done);
    if (v.wants_part()) return figures(v.read([&](Tx& tx) { return tallies(tx, c.day); }));
    return Go{path(c.day) + "/count", "service_days.counted_one"};
}

Answered show_report(Visit& v) {
    const auto r = v.read([&](Tx& tx) { return report_of(tx, v); });
    if (!r) return refusal(r);
    return Page{.title = v.say("service_days.report"), .main = views::report(v.say, *r), .look = Look::work};
}

Answered close_day(Visit& v) {
    const auto planned = day_of_path(v);
    const auto done = v.write([&](Tx& tx) { return close(tx, v.who, planned, v.text("note")); });
    if (!done) return refusal(done);
    return Go{path(planned) + "/report", "service_days.was_closed"};
}

} // namespace mulin::service_days
