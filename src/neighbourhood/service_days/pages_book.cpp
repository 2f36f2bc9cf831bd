// Booking a place: for oneself, or for whoever is on the telephone.
#include "base/dates.hpp"
#include "base/text.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/pages.hpp"

namespace mulin::service_days {
namespace {

using namespace web;

std::optional<views::BookPage> gathered(Tx& tx, const Visit& v) {
    const auto o = offer(tx, v.id<OfferId>());
    const auto d = o ? one(tx, o->day) : std::nullopt;
    if (!d) return std::nullopt;
    views::BookPage p{.csrf = v.csrf,
                      .phone = organisation::community(tx).phone,
                      .day = d->day,
                      .offer = *o,
                      .bodies = bodies(tx),
                      .slots = slots(tx, *o),
                      .known = v.who.known(),
                      .may_help = may_help(v.who),
                      .typed = v.typed({"slot", "caller", "phone"}),
                      .today = local_day(tx.now())};
    for (const auto& b : mine(tx, v.who, o->day))
        if (b.offer == o->id && b.state == Booked::booked) p.has_one = true;
    return p;
}

Answered book_page(const Visit& v, const Wrongs& w) {
    const auto p = v.read([&](Tx& tx) { return gathered(tx, v); });
    if (!p) return refuse(no_such_day());
    return Page{.title = v.say.of("service_days.kind", p->offer.kind), .main = views::book(v.say, *p, w), .status = w.any() ? 422 : 200};
}

} // namespace

Answered show_offer(Visit& v) { return book_page(v, {}); }

Answered book_place(Visit& v) {
    const Wanted w{.offer = v.id<OfferId>(),
                   .slot = int(v.number("slot").value_or(-1)),
                   .caller = v.text("caller"),
                   .phone = text::digits(v.text("phone"))};
    const auto done = v.write([&](Tx& tx) { return book(tx, v.who, w); });
    if (done)
        return Go{path(day_of_path(v)),
                  w.caller.empty() ? "service_days.was_booked" : "service_days.was_booked_for",
                  {w.caller, clock_text(w.slot)}};
    if (done.error().why == Why::invalid || done.error().why == Why::conflict) return book_page(v, v.wrongs(done.error()));
    return refusal(done);
}

Answered withdraw_booking(Visit& v) {
    const auto b = v.read([&](Tx& tx) { return booking(tx, v.id<BookingId>()); });
    const auto done = v.write([&](Tx& tx) { return withdraw(tx, v.who, v.id<BookingId>()); });
    if (!done) return refusal(done);
    return Go{path(b->day), "service_days.was_withdrawn"};
}

Answered note_ringing(Visit& v) {
    const auto b = v.read([&](Tx& tx) { return booking(tx, v.id<BookingId>()); });
    const auto done = v.write([&](Tx& tx) { return rung(tx, v.who, v.id<BookingId>()); });
    if (!done) return refusal(done);
    return Go{path(b->day), "service_days.noted"};
}

} // namespace mulin::service_days
