// Pages that belong to no room.
#pragma once
#include "platform/web/routes.hpp"

namespace mulin::app {

void pages(web::Routes&);

} // namespace mulin::app
