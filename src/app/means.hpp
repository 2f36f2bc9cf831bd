// What an operator sets to open the ways out of the house: a mail server, a gateway for text messages. All are closed until then.
#pragma once
#include "app/config.hpp"

namespace CLI {
class App;
}

namespace mulin::app {

void means_options(CLI::App&, Config&);
// Trouble: half of what a way needs is missing.
messages::Means means_of(const Config&);

} // namespace mulin::app
