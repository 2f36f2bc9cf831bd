// The rooms of the neighbourhood. A room may lean on those above it, never on one below: script/check_floors reads this list.
#include "platform/room.hpp"

namespace mulin {
namespace organisation {
Room room();
}
namespace entrance {
Room room();
}
namespace calendar {
Room room();
}
namespace channels {
Room room();
}
namespace duty {
Room room();
}
namespace emergency {
Room room();
}
namespace requests {
Room room();
}
namespace service_days {
Room room();
}
namespace machines {
Room room();
}
namespace open311 {
Room room();
}
namespace log {
Room room();
}
namespace hall {
Room room();
}
namespace home {
Room room();
}

std::vector<Room> neighbourhood() {
    return {
        organisation::room(), entrance::room(), calendar::room(), channels::room(), duty::room(), emergency::room(), requests::room(),
        service_days::room(), machines::room(), open311::room(),  log::room(),      hall::room(), home::room(),
    };
}

} // namespace mulin
