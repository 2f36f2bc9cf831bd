// An urgent request that nobody takes climbs, rung by rung, until someone does: the deputies of those who were told, the post above whoever
// leads it, the committee's secretary (handbook A-05). Accepting or declining ends it; opening it does not. Pure.
#pragma once
#include "neighbourhood/requests/help_request.hpp"

namespace mulin::requests {

enum class Rung { deputies, above, top };

// How long each rung is given: two minutes when life is in danger, five for whatever is urgent else.
std::chrono::minutes patience(Urgency);

// The rung that comes next, and when; nothing once it is answered or the top is reached.
struct Wake {
    Rung rung;
    TimePoint at;
    bool operator==(const Wake&) const = default;
};
std::optional<Wake> next_wake(const HelpRequest&);

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Rung> { static constexpr std::string_view all[] = {"deputies", "above", "top"}; };
