#include "neighbourhood/requests/clocks.hpp"
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/ladder.hpp"

namespace mulin::requests {
namespace {

// Both moments of each running clock that were not used yet.
std::vector<std::pair<TimePoint, Call>> ahead(const HelpRequest& r, std::span<const Given> given) {
    std::vector<std::pair<TimePoint, Call>> moments;
    for (const auto& [clock, due] : running(r)) {
        if (contains(given, Given{clock, Alert::missed})) continue;
        moments.push_back({due + std::chrono::microseconds(1), {{clock, Alert::missed}, due}});
        if (!contains(given, Given{clock, Alert::nearly})) moments.push_back({nearly(r, due), {{clock, Alert::nearly}, due}});
    }
    return moments;
}

std::optional<TimePoint> next_deed(const HelpRequest& r) {
    if (r.state == State::suspended) return r.suspended_until;
    if (r.state == State::verified) return *r.verified_at + silence;
    return std::nullopt;
}

} // namespace

TimePoint nearly(const HelpRequest& r, TimePoint due) { return due - (due - r.clock_from) / 4; }

std::vector<Call> calls(const HelpRequest& r, std::span<const Given> given, TimePoint now) {
    std::vector<Call> out;
    for (const auto& [moment, call] : ahead(r, given))
        if (moment <= now && !(call.what.alert == Alert::nearly && now > call.due)) out.push_back(call);
    return out;
}

std::optional<Deed> due_deed(const HelpRequest& r, TimePoint now) {
    const auto at = next_deed(r);
    if (!at || now < *at) return std::nullopt;
    if (r.state == State::suspended) return Resume{};
    return Close{"七天没有回音"};
}

std::optional<TimePoint> look_at(const HelpRequest& r, std::span<const Given> given) {
    auto next = next_deed(r);
    if (const auto wake = next_wake(r); wake && (!next || wake->at < *next)) next = wake->at;
    for (const auto& [moment, call] : ahead(r, given))
        if (!next || moment < *next) next = moment;
    return next;
}

} // namespace mulin::requests
