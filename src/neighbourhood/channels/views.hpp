// The ways out of the house as they stand. Functions from values to Html: no query, no rule, no clock.
#pragma once
#include "neighbourhood/channels/channels.hpp"
#include "platform/language/words.hpp"
#include "platform/web/parts.hpp"

namespace mulin::channels::views {

struct Channels {
    std::string csrf;
    Overview overview;
    messages::Offered offered;
    bool may_change = false;
    TimePoint now;
    std::vector<web::Option> bodies{};
    std::string name{}, robot{}, hears{}, body{}; // as typed; the address and the secret never come back
};
web::Html channels(const Words&, const Channels&, const web::Wrongs&);

} // namespace mulin::channels::views
