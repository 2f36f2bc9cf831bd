// Booking a place, and counting on the square.
#include "neighbourhood/service_days/service_days_visits.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/service_days_inside.hpp"
#include "neighbourhood/service_days/store.hpp"
#include <algorithm>

namespace mulin::service_days {
namespace {

constexpr std::chrono::days taken_after{7};
constexpr std::size_t longest_name = 40;

// The slots of an offer that can still be booked.
std::vector<Slot> open_slots(Tx& tx, const Offer& o, std::span<const Booking> booked) {
    const auto d = store::day(tx, o.day);
    const auto s = stall(tx, o.day, o.branch);
    if (!d || !s || s->cancelled || d->state == State::cancelled || d->state == State::held) return {};
    std::vector<Slot> all;
    for (const int at : slots(o, *d)) {
        if (moment(d->date(), at) <= tx.now()) continue;
        const auto taken =
            std::ranges::count_if(booked, [&](const Booking& b) { return b.offer == o.id && b.slot == at && b.state == Booked::booked; });
        all.push_back({.at = at, .free = std::max(0, o.places - int(taken))});
    }
    return all;
}

// For a caller: a name to call out and a number to ring.
Done reachable(const Wanted& w) {
    std::vector<Refusal> wrong;
    if (w.caller.empty() || w.caller.size() > longest_name * 4) wrong.push_back({Why::invalid, "service_days.say_caller", "caller"});
    if (w.phone.size() < 7 || w.phone.size() > 12) wrong.push_back({Why::invalid, "service_days.bad_phone", "phone"});
    if (wrong.empty()) return {};
    return refuse_all(std::move(wrong));
}

} // namespace

std::vector<Slot> slots(Tx& tx, const Offer& o) { return open_slots(tx, o, store::bookings(tx, o.day)); }

Result<BookingId> book(Tx& tx, const Actor& who, const Wanted& w) {
    const bool for_caller = !w.caller.empty() || !w.phone.empty();
    if (for_caller ? !may_help(who) : !who.known()) return refuse(not_yours());
    const auto o = store::offer(tx, w.offer);
    if (!o) return refuse(unknown());
    if (for_caller)
        if (auto ok = reachable(w); !ok) return refusal(ok);
    const auto booked = store::bookings(tx, o->day);
    const auto open = open_slots(tx, *o, booked);
    if (open.empty()) return refuse({Why::conflict, "service_days.no_booking"});
    if (std::ranges::find(open, w.slot, &Slot::at) == open.end()) return refuse({Why::invalid, "service_days.which_slot", "slot"});
    const auto has_one = [&](const Booking& b) {
        return b.offer == o->id && b.state == Booked::booked && b.person == who.person && bool(b.person);
    };
    if (!for_caller && std::ranges::any_of(booked, has_one)) return refuse({Why::conflict, "service_days.booked_already"});
    const auto seat = free_seat(*o, w.slot, booked);
    if (!seat) return refuse({Why::invalid, "service_days.full", "slot"});
    const Booking b{.id = tx.fresh<BookingId>(),
                    .offer = o->id,
                    .day = o->day,
                    .slot = w.slot,
                    .seat = *seat,
                    .person = for_caller ? std::nullopt : std::optional(who.person),
                    .caller = w.caller,
                    .phone = w.phone,
                    .at = tx.now()};
    store::insert(tx, b);
    record(tx, who, "booked", o->day, name(o->kind));
    return b.id;
}

std::optional<Booking> booking(Tx& tx, BookingId id) { return store::booking(tx, id); }

Done withdraw(Tx& tx, const Actor& who, BookingId id) {
    const auto b = store::booking(tx, id);
    if (!b) return refuse(unknown());
    if (b->person ? b->person != who.person : !may_help(who)) return refuse(not_yours());
    if (b->state != Booked::booked) return refuse(over());
    store::set_state(tx, id, Booked::withdrawn);
    record(tx, who, "withdrawn", b->day);
    return {};
}

std::vector<Booking> mine(Tx& tx, const Actor& who, Day from) {
    if (!who.known()) return {};
    auto all = store::bookings_of(tx, who.person, from);
    std::erase_if(all, [](const Booking& b) { return b.state == Booked::withdrawn; });
    return all;
}

Result<std::vector<Booking>> booked(Tx& tx, const Actor& who, Day planned) {
    if (!may_help(who)) return refuse(not_yours());
    auto all = store::bookings(tx, planned);
    std::erase_if(all, [](const Booking& b) { return b.state == Booked::withdrawn || (b.state == Booked::called_off && !b.to_ring); });
    std::ranges::stable_sort(all, {}, &Booking::slot);
    return all;
}

Done rung(Tx& tx, const Actor& who, BookingId id) {
    if (!may_help(who)) return refuse(not_yours());
    const auto b = store::booking(tx, id);
    if (!b || !b->to_ring) return refuse(unknown());
    store::set_to_ring(tx, id, false);
    record(tx, who, "rung", b->day);
    return {};
}

// ── counting ────────────────────────────────────────────────────────────────────────────────────────────────────
bool may_count(const Actor& who, const OneDay& d) {
    return may_help(who) || std::ranges::any_of(d.stalls, [&](const Stall& s) { return may_fill(who, s); });
}

Done count(Tx& tx, const Actor& who, const Count& c) {
    if (auto ok = sound(c); !ok) return ok;
    const auto d = store::day(tx, c.day);
    const auto s = stall(tx, c.day, c.branch);
    if (!d || !s) return refuse(unknown());
    if (!may_help(who) && !may_fill(who, *s)) return refuse(not_yours());
    if (today(tx) < d->date()) return refuse({Why::conflict, "service_days.not_yet"});
    if (d->state == State::cancelled || today(tx) > d->date() + taken_after) return refuse(over());
    if (std::ranges::find(s->offers, c.kind, &Offer::kind) == s->offers.end()) return refuse({Why::conflict, "service_days.not_offered"});
    store::insert(tx, c, who.person);
    tx.announce("service_days");
    return {};
}

std::vector<Tally> tallies(Tx& tx, Day planned) { return store::tallies(tx, planned); }

} // namespace mulin::service_days
