// Who is acting. Passed to every use case; there is no hidden current user.
#pragma once
#include "base/values.hpp"
#include "platform/accounts/grants.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mulin {

// An office held today: what someone is (a word of the neighbourhood's own list of roles) and of which body.
struct Office {
    std::string role;
    BodyId body;
    bool operator==(const Office&) const = default;
};

// A person with today's offices; or nobody in particular (person 0): a passer-by, or the house itself doing a job on time.
struct Actor {
    PersonId person{};
    std::vector<Office> offices{};
    bool house = false;              // the clock acts: escalations, reminders
    std::string from{};              // where the visit came from, for the log: an address, or "job"
    std::int64_t key_to = 0;         // they showed the key to one thing (a request's call-back code): its id
    std::optional<Grants> program{}; // a program acts for them by an access token: no further than this

    bool known() const { return bool(person); }
    static Actor clock() { return {.house = true, .from = "job"}; }
};

} // namespace mulin
