#include "neighbourhood/requests/ladder.hpp"

namespace mulin::requests {
namespace {

constexpr int top = int(std::size(Names<Rung>::all));

bool climbs(const HelpRequest& r) { return r.urgency <= Urgency::urgent && r.state == State::reported && r.climbed < top; }

} // namespace

std::chrono::minutes patience(Urgency urgency) { return std::chrono::minutes(urgency == Urgency::emergency ? 2 : 5); }

std::optional<Wake> next_wake(const HelpRequest& r) {
    if (!climbs(r)) return std::nullopt;
    return Wake{Rung(r.climbed), r.clock_from + (r.climbed + 1) * patience(r.urgency)};
}

} // namespace mulin::requests
