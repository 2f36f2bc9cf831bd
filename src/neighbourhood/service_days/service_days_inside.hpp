// What the use cases of this room share and nobody else needs.
#pragma once
#include "base/dates.hpp"
#include "neighbourhood/service_days/service_days.hpp"
#include <span>

namespace mulin::service_days {

inline Refusal not_yours() { return {Why::forbidden, "service_days.not_yours"}; }
inline Refusal unknown() { return {Why::missing, "service_days.unknown"}; }
inline Refusal over() { return {Why::conflict, "service_days.over"}; }
inline Day today(const Tx& tx) { return local_day(tx.now()); }

// Writes what happened on a day, and tells open pages.
void record(Tx&, const Actor&, std::string_view what, Day planned, std::string_view detail = {});
// Who leads a branch today: secretary and deputy.
std::vector<PersonId> leaders(Tx&, BodyId branch);
// Whoever booked among `which` learns of it: those with an account in their inbox, callers are put on the list of those to ring.
void tell_booked(Tx&, Day planned, std::string_view key, std::vector<std::string> blanks, std::span<const Booking> which);
// The branch's leaders learn of something about their stall.
void tell_branch(Tx&, const Actor&, BodyId branch, Day planned, std::string_view key, std::vector<std::string> blanks);
// The bookings of a day that still count; of one stall's offers when it is given.
std::vector<Booking> standing(Tx&, Day planned, Booked state = Booked::booked, const Stall* = nullptr);
void set_state(Tx&, std::span<const Booking>, Booked);
// A stall that may be changed still. Refusals: service_days.unknown, service_days.not_yours, service_days.over.
Result<Stall> for_them(Tx&, const Actor&, Day planned, BodyId branch);

} // namespace mulin::service_days
