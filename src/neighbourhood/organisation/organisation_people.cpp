// People, what ties them to homes, and who may see them whole.
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/spans.hpp"
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::organisation {
namespace {

Refusal until_before_from() { return {Why::invalid, "organisation.until_before_from", "until"}; }

bool is_oneself(const Actor& who, PersonId person) { return who.known() && who.person == person; }

masking::Viewer viewer(Tx& tx, const Actor& who, PersonId person) {
    if (is_oneself(who, person)) return masking::Viewer::assigned;
    const auto within = reach(tx, who, Right::see_people);
    if (within.everywhere) return masking::Viewer::assigned;
    const auto at = store::stairwells_of(tx, person, today(tx));
    if (std::ranges::any_of(at, [&](StairwellId s) { return within.holds(s); })) return masking::Viewer::assigned;
    // Whoever takes calls for others is staff beyond their own zone too; a repairer, the street or an administrator knows nobody.
    return may(who, Right::file_for_others) != Scope::none ? masking::Viewer::staff : masking::Viewer::anyone;
}

} // namespace

Result<PersonId> put(Tx& tx, const Actor& who, const Person& typed) {
    const bool permitted_all = may_everywhere(who, Right::edit_homes);
    if (!permitted_all && !is_oneself(who, typed.id)) return refuse(not_yours());
    auto p = tidied(typed);
    if (!p) return refusal(p);

    if (!p->id) {
        p->id = tx.fresh<PersonId>();
        store::insert(tx, *p);
        events::record(tx, who, "organisation.person_added", {"person", p->id.value});
        return p->id;
    }
    const auto before = store::person(tx, p->id);
    if (!before) return refuse(unknown());
    if (!permitted_all && p->name != before->name) return refuse(not_yours()); // one's name is on the household's papers
    store::replace(tx, *p);
    events::record(tx, who, "organisation.person_changed", {"person", p->id.value});
    return p->id;
}

Result<TieId> tie(Tx& tx, const Actor& who, const Tie& wanted) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    if (backwards(wanted)) return refuse(until_before_from());
    if (!store::home(tx, wanted.home) || !store::person(tx, wanted.person)) return refuse(unknown());
    for (const auto& t : store::ties_of(tx, wanted.person))
        if (t.home == wanted.home && t.relation == wanted.relation && overlap(t, wanted)) return t.id;

    Tie t = wanted;
    t.id = tx.fresh<TieId>();
    store::insert(tx, t);
    events::record(tx, who, "organisation.tied", {"home", t.home.value}, name(t.relation));
    return t.id;
}

Done untie(Tx& tx, const Actor& who, TieId id, Day until) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return ok;
    const auto t = store::tie(tx, id);
    if (!t) return refuse(unknown());
    if (until < t->from) return refuse(until_before_from());
    store::end(tx, id, until);
    events::record(tx, who, "organisation.untied", {"home", t->home.value}, name(t->relation));
    return {};
}

std::optional<Person> person(Tx& tx, PersonId id) { return store::person(tx, id); }
std::vector<Tie> ties_of(Tx& tx, PersonId person) { return store::ties_of(tx, person); }
std::vector<Tie> ties_at(Tx& tx, HomeId home) { return store::ties_at(tx, home); }
std::vector<HomeId> homes_of(Tx& tx, PersonId person, Day day) { return store::homes_of(tx, person, day); }
Person seen(Tx& tx, const Actor& who, const Person& person) { return shown_to(viewer(tx, who, person.id), person); }

} // namespace mulin::organisation
