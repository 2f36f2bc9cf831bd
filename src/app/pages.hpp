// Pages that belong to no room.
#pragma once
#include "platform/language/words.hpp"
#include "platform/web/http.hpp"
#include "platform/web/routes.hpp"

namespace mulin::app {

void pages(web::Routes&);

// What a house says before `mulin user` has made its neighbourhood: how to begin.
web::Response not_founded(const Words&, std::string_view style);

} // namespace mulin::app
