#include "neighbourhood/organisation/roster_apply.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "neighbourhood/organisation/store_remarks.hpp"
#include <algorithm>

namespace mulin::organisation::roster {
namespace {

using store::Touched;

// The home as the roster has it: what a row leaves out stays.
Home updated(Home h, const RosterRow& r) {
    // The same area again keeps its source: a list that does not say from where takes nothing away.
    if (r.area && r.area != h.area) {
        h.area = r.area;
        h.area_source = r.area_source.value_or(AreaSource::stated);
    }
    if (r.usable) h.usable = r.usable;
    if (r.kind) h.kind = *r.kind;
    if (r.usage) h.usage = *r.usage;
    return h;
}

bool alike(const Home& a, const Home& b) {
    return a.area == b.area && a.area_source == b.area_source && a.usable == b.usable && a.kind == b.kind && a.usage == b.usage;
}

bool is_mobile(std::string_view digits) { return digits.size() == 11 && digits.starts_with('1'); }

} // namespace

void Apply::made(Touched kind, std::int64_t row) {
    store::insert(tx_, batch_, {.seq = tx_.new_id(), .kind = kind, .row = row, .before = {}, .after = store::snapshot(tx_, kind, row)});
}

template <class F> void Apply::changing(Touched kind, std::int64_t row, F&& change) {
    const auto before = store::snapshot(tx_, kind, row);
    change();
    store::insert(tx_, batch_, {.seq = tx_.new_id(), .kind = kind, .row = row, .before = before, .after = store::snapshot(tx_, kind, row)});
    changed_ = true;
}

Outcome Apply::home(const RosterRow& r) {
    added_ = changed_ = false;
    const auto id = put_home(stairwell(r.door), r);
    put_people(id, r);
    if (!r.remark.empty()) store::insert_remark(tx_, batch_, id, r.remark);
    return added_ ? Outcome::added : changed_ ? Outcome::changed : Outcome::same;
}

StairwellId Apply::stairwell(const Door& d) {
    // The right was asked when the batch began; here the house itself goes on with it.
    const Actor house{.offices = {{std::string(name(Role::committee_secretary)), {}}}, .house = true, .from = "roster"};
    auto building_id = store::building_named(tx_, d.building);
    if (!building_id) {
        building_id = *building(tx_, house, d.building);
        made(Touched::building, building_id->value);
    }
    const std::string name = d.stairwell.empty() ? "1" : d.stairwell; // a building of one stairwell often names none
    auto id = store::stairwell_named(tx_, *building_id, name);
    if (!id) {
        id = *organisation::stairwell(tx_, house, *building_id, name);
        made(Touched::stairwell, id->value);
    }
    return *id;
}

HomeId Apply::put_home(StairwellId stairwell, const RosterRow& r) {
    if (const auto id = store::home_at(tx_, stairwell, r.door.flat)) {
        const auto before = *store::home(tx_, *id);
        const auto after = updated(before, r);
        if (!alike(before, after)) changing(Touched::home, id->value, [&] { store::replace(tx_, after); });
        return *id;
    }
    const auto h =
        updated({.id = tx_.fresh<HomeId>(), .stairwell = stairwell, .flat = r.door.flat, .area = {}, .area_source = {}, .usable = {}}, r);
    store::insert(tx_, h);
    made(Touched::home, h.id.value);
    added_ = true;
    return h.id;
}

void Apply::put_people(HomeId home, const RosterRow& r) {
    constexpr Relation owners[] = {Relation::owner, Relation::co_owner}, heads[] = {Relation::head};
    const bool public_housing = r.kind == PropertyKind::public_housing;
    const Relation tenants[] = {public_housing ? Relation::public_tenant : Relation::tenant,
                                public_housing ? Relation::tenant : Relation::public_tenant};
    const auto from = r.since.value_or(today_);
    if (!r.owners.empty()) put_group(home, owners, r.owners, r.phones, from);
    if (!r.head.empty())
        put_group(home, heads, {r.head}, r.owners.empty() || r.owners.front() == r.head ? r.phones : std::vector<std::string>{}, from);
    if (!r.tenant.empty()) put_group(home, tenants, {r.tenant}, r.tenant_phones, from);
}

void Apply::put_group(HomeId home, std::span<const Relation> relations, const std::vector<std::string>& names,
                      const std::vector<std::string>& phones, Day from) {
    std::vector<std::string> there;
    for (const auto& t : store::ties_at(tx_, home)) {
        if (std::ranges::find(relations, t.relation) == relations.end() || (t.until && *t.until <= today_)) continue;
        const auto name = store::person(tx_, t.person)->name;
        if (std::ranges::find(names, name) != names.end()) there.push_back(name);
        else changing(Touched::tie, t.id.value, [&] { store::end(tx_, t.id, std::max(today_, t.from)); });
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto person = person_at(home, names[i]);
        if (i == 0) reach(person, phones);
        if (std::ranges::find(there, names[i]) != there.end()) continue;
        const auto relation = relations[std::min(i, relations.size() - 1)];
        const Tie t{.id = tx_.fresh<TieId>(), .home = home, .person = person, .relation = relation, .from = from, .until = {}};
        store::insert(tx_, t);
        made(Touched::tie, t.id.value);
        changed_ = true;
    }
}

// Someone of this name who belongs to this home, or a new person: the same name behind another door is another person.
PersonId Apply::person_at(HomeId home, const std::string& name) {
    for (const auto& t : store::ties_at(tx_, home))
        if (const auto p = store::person(tx_, t.person); p && p->name == name) return p->id;
    const Person p{.id = tx_.fresh<PersonId>(), .name = name, .called = {}, .mobile = {}, .landline = {}};
    store::insert(tx_, p);
    made(Touched::person, p.id.value);
    return p.id;
}

void Apply::reach(PersonId id, const std::vector<std::string>& phones) {
    const auto before = *store::person(tx_, id);
    auto after = before;
    const auto mobile = std::ranges::find_if(phones, is_mobile);
    const auto landline = std::ranges::find_if_not(phones, is_mobile);
    if (mobile != phones.end()) after.mobile = *mobile;
    if (landline != phones.end()) after.landline = *landline;
    if (after.mobile != before.mobile || after.landline != before.landline)
        changing(Touched::person, id.value, [&] { store::replace(tx_, after); });
}

} // namespace mulin::organisation::roster
