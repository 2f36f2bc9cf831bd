// How a request came to where it is, read from its events: what happened when, through whom, and which photos belong to it.
#pragma once
#include "neighbourhood/requests/views.hpp"
#include "platform/language/words.hpp"

namespace mulin::requests {

std::vector<views::Stop> story(Tx&, const Words&, const Actor&, const HelpRequest&);

} // namespace mulin::requests
