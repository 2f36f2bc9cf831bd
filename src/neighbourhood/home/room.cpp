#include "platform/room.hpp"

namespace mulin::home {

Room room() { return {.name = "home"}; }

} // namespace mulin::home
