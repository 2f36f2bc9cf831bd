#include "app/app.hpp"

namespace mulin::app {

int run(int, char**) { return 0; }

} // namespace mulin::app
