// Finding a person by name, number or door, for forms that need one. Only as far as the visitor may see people; that they looked is logged.
#pragma once
#include "neighbourhood/organisation/pages.hpp"
#include "neighbourhood/organisation/views.hpp"

namespace mulin::organisation {

std::vector<views::Candidate> candidates(web::Visit&, const std::string& words);   // none for ""

} // namespace mulin::organisation
