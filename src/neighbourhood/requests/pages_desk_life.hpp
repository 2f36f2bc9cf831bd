// What happened to a request, told from its events.
#pragma once
#include "neighbourhood/requests/pages_desk_people.hpp"

namespace mulin::requests::desk {

// Oldest first; a photo hangs on what was done in the same moment.
std::vector<views::Happening> life_of(Tx&, const Words&, People&, const HelpRequest&);
// Everyone who was told, each once, and whether they have looked.
std::vector<views::Hearer> hearers_of(Tx&, People&, RequestId);

} // namespace mulin::requests::desk
