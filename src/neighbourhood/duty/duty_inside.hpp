// What the use cases of this room share and nobody else needs.
#pragma once
#include "neighbourhood/duty/duty.hpp"

namespace mulin::duty {

Refusal unknown();
Refusal over(); // what is past stays as it was

// Writes what happened to a shift, and tells open pages.
void record(Tx&, const Actor&, std::string_view what, ShiftId, std::string_view detail = {});
// Has its person no other post meanwhile? Refusal: duty.two_posts.
Done free_for(Tx&, const Shift&);

} // namespace mulin::duty
