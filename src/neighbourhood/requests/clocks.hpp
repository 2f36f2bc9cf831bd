// What the house does about a request by itself, on time: warns before a promise runs out, tells the next above once it has,
// wakes what was suspended, closes what stayed unanswered. Pure.
#pragma once
#include "neighbourhood/requests/deadlines.hpp"

namespace mulin::requests {

enum class Alert { nearly, missed };

// A warning that was given, so that it is given once.
struct Given {
    Clock clock;
    Alert alert;
    bool operator==(const Given&) const = default;
};

struct Call {
    Given what;
    TimePoint due;
};

// The moment of the warning before a clock runs out: three quarters of its time are gone.
TimePoint nearly(const HelpRequest&, TimePoint due);

// The warnings due at `now` and not given yet; where a clock has run out, the warning before it is not worth giving any more.
std::vector<Call> calls(const HelpRequest&, std::span<const Given>, TimePoint now);

// The deed the house may do at `now`: resume on the day, close after seven days of silence.
std::optional<Deed> due_deed(const HelpRequest&, TimePoint now);

// When the house has to look at it next; never, once all is said. Kept with the request, so that looking is cheap.
std::optional<TimePoint> look_at(const HelpRequest&, std::span<const Given>);

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Alert> { static constexpr std::string_view all[] = {"nearly", "missed"}; };
