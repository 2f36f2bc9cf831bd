#include "neighbourhood/requests/ladder.hpp"

namespace mulin::requests {
namespace {

constexpr int top = int(std::size(Names<Rung>::all));

bool climbs(const HelpRequest& r) { return r.urgency <= Urgency::urgent && r.state == State::reported && r.climbed < top; }

TimePoint at(const HelpRequest& r, int rung) { return r.clock_from + (rung + 1) * patience(r.urgency); }

} // namespace

std::chrono::minutes patience(Urgency urgency) { return std::chrono::minutes(urgency == Urgency::emergency ? 2 : 5); }

std::vector<Rung> rungs(const HelpRequest& r, TimePoint now) {
    std::vector<Rung> due;
    if (!climbs(r)) return due;
    for (int rung = r.climbed; rung < top && at(r, rung) <= now; ++rung) due.push_back(Rung(rung));
    return due;
}

std::optional<TimePoint> next_rung(const HelpRequest& r) { return climbs(r) ? std::optional(at(r, r.climbed)) : std::nullopt; }

} // namespace mulin::requests
