// What happened to a request, told from its events.
#pragma once
#include "neighbourhood/requests/pages_desk_people.hpp"

namespace mulin::requests::desk {

// Oldest first; a photo hangs on what was done in the same moment.
std::vector<views::Happening> life_of(Tx&, const Words&, People&, const HelpRequest&);
// Everyone who was told, each once, by which ways, and whether they have looked; then the chats of many.
std::vector<views::Hearer> hearers_of(Tx&, const Words&, People&, const HelpRequest&);

} // namespace mulin::requests::desk
