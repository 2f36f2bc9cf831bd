// All SQL of the room. Private to it.
#pragma once
#include "neighbourhood/service_days/service_days_visits.hpp"

namespace mulin::service_days::store {

// store.cpp
void insert(Tx&, const Programme&);
std::vector<Programme> programmes(Tx&, int limit); // newest first
void next_morning(Tx&, TimePoint);
std::vector<CommunityId> mornings(Tx&, TimePoint);

void insert(Tx&, const ServiceDay&);
void replace(Tx&, const ServiceDay&);
void remove(Tx&, Day planned); // with its stalls and materials
std::optional<ServiceDay> day(Tx&, Day planned);
std::vector<ServiceDay> days(Tx&, Day from, Day until); // by the date they take place
std::vector<ServiceDay> planned(Tx&, Day from, Day until);
std::vector<ServiceDay> next(Tx&, Day from, int limit);
enum class Told { warned, reminded };
std::vector<ServiceDay> untold(Tx&, Day from, Day until, Told); // not cancelled, of whom it has not been said
void set_told(Tx&, Day planned, Told, bool);

void insert(Tx&, const Stall&);
void replace(Tx&, const Stall&);
std::vector<Stall> stalls(Tx&, Day planned);                              // with their offers, by branch
int closed_for(Tx&, BodyId branch, Day from, Day until);                  // days closed for which the branch had a stall
int held_by(Tx&, BodyId branch, Day from, Day until, bool as_substitute); // and which stood
int served_by(Tx&, BodyId branch, Day from, Day until);

// store_visits.cpp
void insert(Tx&, const Offer&);
void replace(Tx&, const Offer&);
void remove(Tx&, OfferId);
std::optional<Offer> offer(Tx&, OfferId);
std::vector<Offer> offers(Tx&, Day planned); // by branch

void insert(Tx&, const Booking&);
void set_state(Tx&, BookingId, Booked);
void set_to_ring(Tx&, BookingId, bool);
std::optional<Booking> booking(Tx&, BookingId);
std::vector<Booking> bookings(Tx&, Day planned); // as they were made
std::vector<Booking> bookings_of(Tx&, PersonId, Day from);
void forget_callers(Tx&, Day before);

void insert(Tx&, const Count&, PersonId by); // nothing when the key is known
std::vector<Tally> tallies(Tx&, Day planned);

void insert(Tx&, Day planned, const Material&);
void set_ready(Tx&, Day planned, std::string_view item, bool);
std::vector<Material> materials(Tx&, Day planned);

} // namespace mulin::service_days::store
