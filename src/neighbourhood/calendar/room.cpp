#include "platform/room.hpp"

namespace mulin::calendar {

Room room() { return {.name = "calendar"}; }

} // namespace mulin::calendar
