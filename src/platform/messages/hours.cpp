#include "platform/messages/hours.hpp"
#include "base/dates.hpp"

namespace mulin::messages {

TimePoint may_go(TimePoint t, Weight weight, bool at_night) {
    constexpr int morning = 8 * 60, evening = 21 * 60;
    if (weight == Weight::urgent || at_night) return t;
    const auto here = local(t);
    if (here.minute_of_day < morning) return moment(here.day, morning);
    if (here.minute_of_day >= evening) return moment(here.day + std::chrono::days(1), morning);
    return t;
}

std::optional<std::chrono::minutes> pause_after(int attempts) {
    constexpr int minutes[] = {1, 5, 30, 2 * 60, 12 * 60};
    if (attempts < 1) return std::chrono::minutes(minutes[0]);
    if (attempts > int(std::size(minutes))) return std::nullopt;
    return std::chrono::minutes(minutes[attempts - 1]);
}

} // namespace mulin::messages
