// One day, and what changes it.
#include "base/dates.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/pages.hpp"
#include "platform/language/times.hpp"

namespace mulin::service_days {
namespace {

using namespace web;

std::vector<views::Ring> booked_by(Tx& tx, const Visit& v, const OneDay& d) {
    std::vector<views::Ring> all;
    const auto list = booked(tx, v.who, d.day.planned);
    if (!list) return all;
    for (const auto& b : *list) {
        views::Ring r{.booking = b, .who = b.caller, .phone = b.phone};
        if (const auto o = offer(tx, b.offer)) r.kind = o->kind;
        if (const auto p = b.person ? organisation::person(tx, *b.person) : std::nullopt)
            r.who = organisation::seen(tx, v.who, *p).known_as();
        all.push_back(std::move(r));
    }
    return all;
}

std::optional<views::DayPage> gathered(Tx& tx, const Visit& v) {
    auto d = one(tx, day_of_path(v));
    if (!d) return std::nullopt;
    views::DayPage p{.csrf = v.csrf,
                     .phone = organisation::community(tx).phone,
                     .one = *std::move(d),
                     .bodies = bodies(tx),
                     .may = may(v.who),
                     .today = local_day(tx.now())};
    for (const auto& s : p.one.stalls)
        if (may_fill(v.who, s)) p.fills.push_back(s.branch);
    p.counts = p.may.officer && may_count(v.who, p.one) && p.one.day.takes_place() && p.one.day.date() <= p.today;
    for (auto& b : my_bookings(tx, v.who, p.today))
        if (b.day.planned == p.one.day.planned) p.mine.push_back(std::move(b));
    if (p.may.help && p.may.officer) {
        p.booked = booked_by(tx, v, p.one);
        p.materials = materials(tx, p.one.day.planned);
    }
    p.tallies = tallies(tx, p.one.day.planned);
    if (p.may.officer) p.holiday = holiday(tx, p.one.day.date());
    return p;
}

std::optional<views::Change> change_of(Tx& tx, const Visit& v) {
    const auto d = one(tx, day_of_path(v));
    if (!d) return std::nullopt;
    views::Change c{.csrf = v.csrf, .day = d->day, .typed = v.typed({"cause", "note", "to"}), .today = local_day(tx.now())};
    if (const auto list = booked(tx, v.who, d->day.planned)) c.booked = int(list->size());
    return c;
}

Answered change_page(const Visit& v, const Wrongs& w) {
    if (!may_call_off(v.who)) return refuse({Why::forbidden, "service_days.not_yours"});
    const auto c = v.read([&](Tx& tx) { return change_of(tx, v); });
    if (!c) return refuse(no_such_day());
    return Page{
        .title = v.say("service_days.change"), .main = views::change(v.say, *c, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

} // namespace

Answered show_day(Visit& v) {
    const auto p = v.read([&](Tx& tx) { return gathered(tx, v); });
    if (!p) return refuse(no_such_day());
    return Page{.title = times::full_day(v.say, p->one.day.date()),
                .main = views::day(v.say, *p),
                .look = p->may.officer ? Look::work : Look::resident};
}

Answered show_change(Visit& v) { return change_page(v, {}); }

Answered change_day(Visit& v) {
    const auto planned = day_of_path(v);
    const auto cause = v.one_of<Cause>("cause");
    const bool cancels = v.text("deed") == "cancel";
    const auto to = parse_day(v.text("to")).value_or(Day{});
    const auto done = v.write([&](Tx& tx) {
        return cancels ? cancel(tx, v.who, planned, cause, v.text("note")) : postpone(tx, v.who, planned, to, cause, v.text("note"));
    });
    if (done) return Go{path(planned), cancels ? "service_days.was_cancelled" : "service_days.was_postponed"};
    return done.error().why == Why::invalid ? change_page(v, v.wrongs(done.error())) : refusal(done);
}

Answered resume_day(Visit& v) {
    const auto planned = day_of_path(v);
    const auto done = v.write([&](Tx& tx) { return resume(tx, v.who, planned); });
    if (!done) return refusal(done);
    return Go{path(planned), "service_days.was_resumed"};
}

Answered turn_material(Visit& v) {
    const auto planned = day_of_path(v);
    const auto done = v.write([&](Tx& tx) { return tick(tx, v.who, planned, v.text("item"), v.flag("ready")); });
    if (!done) return refusal(done);
    return Go{path(planned) + "#materials", "service_days.noted"};
}

} // namespace mulin::service_days
