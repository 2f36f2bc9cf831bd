// After something urgent at the home of someone old, alone or frail somebody asks how they are, the day after (handbook A-07). Pure.
#pragma once
#include "neighbourhood/requests/help_request.hpp"

namespace mulin::requests {

// Whether people's own words say that it happened to someone who should not be left alone with it.
bool sounds_frail(std::string_view words);
bool needs_care(const HelpRequest&);
// By when: six in the evening of the day after it was filed.
TimePoint care_due(const HelpRequest&);

} // namespace mulin::requests
