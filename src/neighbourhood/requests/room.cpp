#include "platform/room.hpp"

namespace mulin::requests {

Room room() { return {.name = "requests"}; }

} // namespace mulin::requests
