// All SQL of the room. Private to it.
#pragma once
#include "neighbourhood/duty/duty.hpp"

namespace mulin::duty::store {

void insert(Tx&, const Shift&);
void replace(Tx&, const Shift&);
void remove(Tx&, ShiftId);
std::optional<Shift> shift(Tx&, ShiftId);
std::vector<Shift> shifts(Tx&, Span); // those that touch it, by their beginning
std::vector<Shift> next_of(Tx&, PersonId, TimePoint after, int limit);

void insert(Tx&, const Swap&);
void set_answer(Tx&, SwapId, Answer);
std::optional<Swap> swap(Tx&, SwapId);
std::vector<Swap> swaps(Tx&, ShiftId);
std::vector<Swap> asked_of(Tx&, PersonId);

void insert(Tx&, const Note&);
std::vector<Note> notes(Tx&, ShiftId);
std::vector<Note> latest_notes(Tx&, int limit);

std::optional<std::string> feed_token(Tx&, PersonId);
void put_feed_token(Tx&, PersonId, std::string_view token);
std::optional<PersonId> of_feed(Tx&, std::string_view token);

} // namespace mulin::duty::store
