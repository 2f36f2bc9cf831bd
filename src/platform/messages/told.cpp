#include "platform/messages/told.hpp"
#include "platform/language/times.hpp"

namespace mulin::messages {

std::string told(const Words& say, const outbox::Dispatch& d, TimePoint now) {
    const auto way = say.of("messages.channel", d.channel), why = say.of("messages.reason", d.reason);
    switch (d.state) {
    case State::sent: return say("messages.way_sent", {way, times::clock(d.done_at.value_or(d.at))});
    case State::given_up: return say("messages.way_given_up", {way, why});
    case State::spared: return say("messages.way_spared", {way});
    case State::waiting: break;
    }
    if (d.retrying()) return say("messages.way_retrying", {way, why, times::when(say, d.due, now)});
    return say("messages.way_waiting", {way, times::when(say, std::max(d.due, now), now)});
}

} // namespace mulin::messages
