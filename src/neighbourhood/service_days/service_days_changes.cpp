// A day is postponed, cancelled, resumed, closed: never in silence.
#include "neighbourhood/service_days/service_days_inside.hpp"
#include "neighbourhood/service_days/store.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>

namespace mulin::service_days {
namespace {

// A day that may be changed still.
Result<ServiceDay> changeable(Tx& tx, bool allowed, Day planned) {
    if (!allowed) return refuse(not_yours());
    auto d = store::day(tx, planned);
    if (!d) return refuse(unknown());
    if (d->state == State::held || d->date() < today(tx)) return refuse(over());
    return *std::move(d);
}

// Bookings called off with the whole day, not with one stall or what was offered there.
std::vector<Booking> called_off_with_it(Tx& tx, Day planned) {
    auto all = standing(tx, planned, Booked::called_off);
    const auto stalls = store::stalls(tx, planned);
    std::erase_if(all, [&](const Booking& b) {
        return std::ranges::none_of(
            stalls, [&](const Stall& s) { return !s.cancelled && std::ranges::find(s.offers, b.offer, &Offer::id) != s.offers.end(); });
    });
    return all;
}

void put(Tx& tx, ServiceDay d) {
    ++d.changes;
    d.changed_at = tx.now();
    store::replace(tx, d);
    store::set_told(tx, d.planned, store::Told::warned, false);
    store::set_told(tx, d.planned, store::Told::reminded, false);
}

} // namespace

Done postpone(Tx& tx, const Actor& who, Day planned, Day to, std::optional<Cause> cause, std::string_view note) {
    auto d = changeable(tx, may_call_off(who), planned);
    if (!d) return refusal(d);
    if (auto ok = said_why(cause, note); !ok) return ok;
    if (to <= today(tx) || to == d->date() || to > add_months(today(tx), 6)) return refuse({Why::invalid, "service_days.which_day", "to"});
    for (const auto& other : store::days(tx, to, to + std::chrono::days(1)))
        if (other.planned != planned && other.takes_place()) return refuse({Why::invalid, "service_days.day_taken", "to"});
    const auto before = d->date();
    const auto called_off = d->state == State::cancelled ? called_off_with_it(tx, planned) : std::vector<Booking>();
    d->moved_to = to == planned ? std::nullopt : std::optional(to);
    d->state = State::postponed;
    d->cause = cause;
    d->note = note;
    put(tx, *d);
    set_state(tx, called_off, Booked::booked);
    tell_booked(tx, planned, "postponed." + std::string(name(*cause)), {to_text(before), to_text(to), std::string(note)},
                standing(tx, planned));
    record(tx, who, "postponed", planned, to_text(to));
    return {};
}

Done cancel(Tx& tx, const Actor& who, Day planned, std::optional<Cause> cause, std::string_view note) {
    auto d = changeable(tx, may_call_off(who), planned);
    if (!d) return refusal(d);
    if (d->state == State::cancelled) return {};
    if (auto ok = said_why(cause, note); !ok) return ok;
    d->state = State::cancelled;
    d->cause = cause;
    d->note = note;
    put(tx, *d);
    const auto booked = standing(tx, planned);
    set_state(tx, booked, Booked::called_off);
    tell_booked(tx, planned, "cancelled." + std::string(name(*cause)), {to_text(d->date()), std::string(note)}, booked);
    record(tx, who, "cancelled", planned, name(*cause));
    return {};
}

Done resume(Tx& tx, const Actor& who, Day planned) {
    auto d = changeable(tx, may_call_off(who), planned);
    if (!d) return refusal(d);
    if (d->state == State::planned) return {};
    if (planned < today(tx)) return refuse(over());
    for (const auto& other : store::days(tx, planned, planned + std::chrono::days(1)))
        if (other.planned != planned && other.takes_place()) return refuse({Why::conflict, "service_days.day_taken"});
    if (d->state == State::cancelled) set_state(tx, called_off_with_it(tx, planned), Booked::booked);
    d->moved_to = std::nullopt;
    d->state = State::planned;
    d->cause = std::nullopt;
    d->note.clear();
    put(tx, *d);
    tell_booked(tx, planned, "resumed", {to_text(planned)}, standing(tx, planned));
    record(tx, who, "resumed", planned);
    return {};
}

Done close(Tx& tx, const Actor& who, Day planned, std::string_view note) {
    if (!may_plan(who)) return refuse(not_yours());
    auto d = store::day(tx, planned);
    if (!d) return refuse(unknown());
    if (d->state == State::held || d->state == State::cancelled) return refuse(over());
    if (moment(d->date(), d->opens) > tx.now()) return refuse({Why::conflict, "service_days.not_yet"});
    d->state = State::held;
    d->note = note;
    store::replace(tx, *d);
    record(tx, who, "closed", planned);
    return {};
}

// ── who booked ──────────────────────────────────────────────────────────────────────────────────────────────────
std::vector<Booking> standing(Tx& tx, Day planned, Booked state, const Stall* of) {
    auto all = store::bookings(tx, planned);
    std::erase_if(all, [&](const Booking& b) {
        const bool elsewhere = of && std::ranges::find(of->offers, b.offer, &Offer::id) == of->offers.end();
        return b.state != state || elsewhere;
    });
    return all;
}

void set_state(Tx& tx, std::span<const Booking> which, Booked state) {
    for (const auto& b : which) store::set_state(tx, b.id, state);
}

void tell_booked(Tx& tx, Day planned, std::string_view key, std::vector<std::string> blanks, std::span<const Booking> which) {
    auto outside = blanks; // everything but the officer's own words, which may say more than a passer-by should read
    if (key.starts_with("postponed") || key.starts_with("cancelled")) outside.back().clear();
    for (const auto& b : which)
        if (!b.person) store::set_to_ring(tx, b.id, true);
        else
            messages::tell(tx, *b.person, "service_days.message." + std::string(key), blanks, path(planned),
                           {"service_day", planned.time_since_epoch().count()}, messages::Weight::ordinary, outside);
}

} // namespace mulin::service_days
