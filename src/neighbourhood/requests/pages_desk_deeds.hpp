// A deed between its form and the rules: what was typed as a value, and what its form needs to be shown.
#pragma once
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"

namespace mulin::requests::desk {

// What was sent for this deed; nothing when a choice it cannot do without is missing or odd, with the sentence in `wrong`.
std::optional<Deed> deed_from(const web::Visit&, std::size_t deed, Refusal& wrong);

views::DeedForm deed_form(Tx&, const web::Visit&, People&, const HelpRequest&, std::size_t deed);

} // namespace mulin::requests::desk
