// Those who come: booking, being told, counting. Second half of the room's front door; other rooms need none of it.
#pragma once
#include "neighbourhood/service_days/service_days.hpp"

namespace mulin::service_days {

// ── booking ─────────────────────────────────────────────────────────────────────────────────────────────────────
struct Slot {
    int at = 0; // minutes of the day
    int free = 0;
};
std::vector<Slot> slots(Tx&, const Offer&); // those that have not begun; none when the day or stall is cancelled
struct Wanted {
    OfferId offer{};
    int slot = 0;
    std::string caller{}, phone{}; // empty: for oneself
};
// For oneself by whoever is signed in, for a caller by those who may help. Refusals: service_days.no_booking (not offered, or no longer),
// service_days.which_slot, service_days.full, service_days.booked_already, service_days.say_caller, service_days.bad_phone.
Result<BookingId> book(Tx&, const Actor&, const Wanted&);
Done withdraw(Tx&, const Actor&, BookingId); // one's own; of a caller by those who may help
std::optional<Booking> booking(Tx&, BookingId);
std::vector<Booking> mine(Tx&, const Actor&, Day from);              // still to come, and those called off
Result<std::vector<Booking>> booked(Tx&, const Actor&, Day planned); // right: may_help; by slot
Done rung(Tx&, const Actor&, BookingId);                             // the caller has been told

// ── counting on the square ──────────────────────────────────────────────────────────────────────────────────────
// Right: may_help or may_fill. The same key again changes nothing. Counts that waited in a telephone are taken for a week.
// Refusals: those of sound(Count); service_days.not_yet, service_days.not_offered.
Done count(Tx&, const Actor&, const Count&);
std::vector<Tally> tallies(Tx&, Day planned);
bool may_count(const Actor&, const OneDay&);

} // namespace mulin::service_days
