#include "neighbourhood/requests/pages_desk.hpp"
#include "platform/room.hpp"

namespace mulin::requests {

Room room() { return {.name = "requests", .pages = desk_pages, .doors = desk_doors()}; }

} // namespace mulin::requests
