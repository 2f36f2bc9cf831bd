// What the pages of service days share.
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/pages.hpp"

namespace mulin::service_days {

using namespace web;

Day day_of_path(const Visit& v) { return parse_day(v.text("day")).value_or(Day{}); }

Refusal no_such_day() { return {Why::missing, "service_days.unknown"}; }

views::Bodies bodies(Tx& tx) {
    views::Bodies b;
    for (const auto& body : organisation::bodies(tx, local_day(tx.now()))) {
        if (body.kind == organisation::BodyKind::branch) b.numbers.emplace(body.id, body.number ? body.number : int(b.numbers.size()) + 1);
        else if (body.kind != organisation::BodyKind::partner) continue;
        b.names.emplace(body.id, body.name);
    }
    return b;
}

views::May may(const Actor& who) {
    return {.plan = may_plan(who), .call_off = may_call_off(who), .help = may_help(who), .officer = organisation::is_officer(who)};
}

std::vector<views::MyBooking> my_bookings(Tx& tx, const Actor& who, Day from) {
    std::vector<views::MyBooking> all;
    for (const auto& b : mine(tx, who, from - std::chrono::days(31))) { // one planned earlier may have moved
        const auto d = one(tx, b.day);
        const auto o = offer(tx, b.offer);
        if (!d || d->day.date() < from || !o) continue;
        all.push_back({.booking = b, .day = d->day, .kind = o->kind, .branch = o->branch});
    }
    return all;
}

} // namespace mulin::service_days
