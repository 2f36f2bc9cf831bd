// The log as an auditor may read it: each event with who, whom and where, as far as they may see people.
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/events/events.hpp"

namespace mulin::log {

struct Line {
    events::Event event;
    std::string by{};           // their name, masked
    std::string body{}, role{}; // the post they held then: "第八支部", "branch_secretary"
    std::string about{};        // a door, a body, a masked name, a request's number; "" when the kind says all
    std::string open{};         // a page of its own that anyone may open
    std::string whom{}, as{};   // of a post given or ended: the masked name, the role
};

// Everything when empty; `looks`: only looks at sensitive data.
struct Asked {
    bool looks = false;
    std::string kind{};
    std::int64_t subject = 0;
    PersonId by{};
    std::int64_t before = 0; // the last event of the page before
};

// Right: see_log. Refusals: organisation.not_yours.
Result<std::vector<Line>> lines(Tx&, const Actor&, const Asked&, int limit);

} // namespace mulin::log
