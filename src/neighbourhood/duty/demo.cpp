#include "neighbourhood/duty/demo.hpp"
#include "base/dates.hpp"
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <stdexcept>

namespace mulin::duty {
namespace {

using organisation::Role;

std::vector<PersonId> holding(Tx& tx, Role role) {
    std::vector<PersonId> all;
    for (const auto& t : organisation::holders(tx, role, local_day(tx.now()))) all.push_back(t.person);
    return all;
}

} // namespace

void furnish(Tx& tx) {
    const auto first = local_day(tx.now()) - std::chrono::days(1), last = first + std::chrono::days(21);
    const Turns turns[] = {
        {.post = Post::desk,
         .people = holding(tx, Role::duty_officer),
         .first = first,
         .last = last,
         .begins = {480, 1200},
         .place = "社区值班室"},
        {.post = Post::repair, .people = holding(tx, Role::repairer), .first = first, .last = last, .begins = {480, 1200}},
    };
    for (const auto& t : turns)
        if (!t.people.empty())
            if (const auto done = plan(tx, Actor::clock(), t); !done) throw std::logic_error(std::string(done.error().name));
}

} // namespace mulin::duty
