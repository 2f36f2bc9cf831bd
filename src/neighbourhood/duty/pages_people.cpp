// Officers as the roster names them.
#include "base/dates.hpp"
#include "neighbourhood/duty/pages.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <set>

namespace mulin::duty {

using organisation::Role;

const views::Known& People::of(PersonId id) {
    const auto [at, first] = known_.try_emplace(id);
    if (!first || !id) return at->second;
    if (const auto p = organisation::person(tx_, id)) at->second = {p->name, p->phone()};
    return at->second;
}

views::OnDuty People::on(const Shift& s) {
    views::OnDuty o{.shift = s, .who = of(s.person)};
    if (s.deputy) o.deputy = of(*s.deputy);
    return o;
}

std::vector<web::Option> people_options(Tx& tx, const Words& say) {
    std::vector<web::Option> all{{"", say("duty.choose")}};
    std::set<PersonId> met;
    const auto today = local_day(tx.now());
    for (const auto role : {Role::duty_officer, Role::grid_worker, Role::repairer, Role::property_manager, Role::committee_secretary,
                            Role::branch_secretary, Role::branch_deputy, Role::team_leader})
        for (const auto& o : organisation::officers(tx, role, today))
            if (met.insert(o.person.id).second)
                all.push_back({std::to_string(o.person.id.value), say("duty.joined", {o.person.name, say.of("organisation.role", role)})});
    return all;
}

} // namespace mulin::duty
