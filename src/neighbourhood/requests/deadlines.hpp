// By when help is owed (handbook §4.4). Emergencies run on the clock of the day, everything else in working time.
#pragma once
#include "base/working_time.hpp"
#include "neighbourhood/requests/help_request.hpp"

namespace mulin::requests {

enum class Unit { minutes, working_hours, working_days };
struct Limit {
    int amount;
    Unit unit;
};

// One level's limits; what is missing is not promised.
struct Limits {
    Urgency urgency;
    std::optional<Limit> contact, on_site, temporary, final;
};
std::span<const Limits> default_limits();

struct Due {
    std::optional<TimePoint> contact, on_site, temporary, final;
};
Due due(const Limits&, TimePoint filed, const WorkingCalendar&);

void promise(HelpRequest&, const Due&);

// The due times of a request moved by the time it was suspended, once it runs again.
Due moved(const HelpRequest&, TimePoint resumed);

enum class Clock { contact, on_site, temporary, final };
struct Missed {
    Clock clock;
    TimePoint due;
};
// The clocks that run: promised and not met, the earliest first; none while suspended, done or closed.
std::vector<Missed> running(const HelpRequest&);
// Those that have run out.
std::vector<Missed> missed(const HelpRequest&, TimePoint now);
// The next clock that matters: what has to be done by when. Nothing when nothing is promised any more.
std::optional<Missed> next_due(const HelpRequest&);

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Unit> {
    static constexpr std::string_view all[] = {"minutes", "working_hours", "working_days"};
};
template <> struct mulin::Names<mulin::requests::Clock> {
    static constexpr std::string_view all[] = {"contact", "on_site", "temporary", "final"};
};
