#include "neighbourhood/requests/routing.hpp"
#include "base/text.hpp"
#include "neighbourhood/requests/contains.hpp"

namespace mulin::requests {
namespace {

using organisation::Role;

template <class T> bool open_to(const std::vector<T>& wanted, const T& value) { return wanted.empty() || contains(wanted, value); }

// Posts that say something only together with the stairwells their body answers for.
bool belongs_to_a_zone(Role role) {
    constexpr Role zoned[] = {Role::stairwell_head, Role::group_leader, Role::branch_secretary, Role::branch_deputy, Role::representative};
    return contains(zoned, role);
}

std::optional<BodyId> id_of(const std::optional<organisation::Body>& body) { return body ? std::optional(body->id) : std::nullopt; }

// The body that leads, or the next above when there is none; what was missing is noted.
BodyId lead(Lead wanted, const Around& around, std::vector<std::string>& missing) {
    const auto& a = around.answering;
    // clang-format off
    const auto taken = wanted == Lead::group      ? id_of(a.group)
                       : wanted == Lead::branch   ? id_of(a.branch)
                       : wanted == Lead::property ? around.property
                                                  : id_of(a.community);
    // clang-format on
    if (taken) return *taken;
    missing.emplace_back(name(wanted));
    if (wanted == Lead::community) return {};
    return lead(wanted == Lead::group ? Lead::branch : Lead::community, around, missing);
}

void tell(Role wanted, const Around& around, Routing& r) {
    for (std::optional<Role> role = wanted; role; role = above(*role)) {
        const auto people = holders_of(*role, around);
        for (const auto p : people)
            if (!contains(r.told, p)) r.told.push_back(p);
        if (!people.empty()) return;
        if (const std::string missing(name(*role)); !contains(r.fallbacks, missing)) r.fallbacks.push_back(missing);
    }
}

} // namespace

bool fits(const RoutingRule& rule, const Case& c) {
    const bool place = rule.buildings.empty() || (c.building && contains(rule.buildings, *c.building));
    return rule.enabled && place && open_to(rule.categories, c.category) && open_to(rule.urgencies, c.urgency);
}

const RoutingRule* first_fitting(std::span<const RoutingRule> rules, const Case& c) {
    const RoutingRule* first = nullptr;
    for (const auto& rule : rules)
        if (fits(rule, c) && (!first || rule.position < first->position)) first = &rule;
    return first;
}

std::vector<RoutingRule> default_rules() {
    using enum Role;
    const std::vector<Urgency> at_once{Urgency::emergency, Urgency::urgent};
    std::vector<RoutingRule> rules{
        {.note = "人命关天：受困、煤气、触电、人不舒服",
         .categories = {"trapped", "gas", "wires", "unwell"},
         .lead = Lead::community,
         .tell = {duty_officer, branch_secretary, group_leader, property_manager}},
        {.note = "急的漏水、停电、下水堵、东西要掉",
         .categories = {"leak", "inflow", "roof", "facade", "drain", "power", "water_cut", "manhole", "dead_tree", "flood"},
         .urgencies = at_once,
         .lead = Lead::branch,
         .tell = {branch_secretary, duty_officer, property_manager, repairer}},
        {.note = "别的急事", .urgencies = at_once, .lead = Lead::branch, .tell = {branch_secretary, duty_officer}},
        {.note = "修修补补归准物业",
         .categories = {"leak",    "roof",    "drain", "facade",       "termites", "lamp",     "street_lamp", "road",
                        "manhole", "fitness", "bench", "clothes_rack", "door",     "power",    "water_cut",   "garbage",
                        "flood",   "smell",   "pests", "adverts",      "pruning",  "cleaning", "order",       "extinguisher"},
         .lead = Lead::property,
         .tell = {property_manager}},
        {.note = "政策、收费和改造的问题由社区答",
         .categories = {"lift", "renovation", "fund", "aid", "fee_question", "works_progress", "suggestion"},
         .lead = Lead::community,
         .tell = {grid_worker}},
        {.note = "老人和邻里的事先找楼道",
         .categories = {"visit", "meals", "medical", "access", "noise", "pets", "leak_dispute", "clutter"},
         .lead = Lead::group,
         .tell = {group_leader, stairwell_head}},
        {.note = "其余的事", .lead = Lead::branch, .tell = {branch_secretary}},
    };
    for (std::size_t i = 0; i < rules.size(); ++i) rules[i].position = int(i) + 1;
    return rules;
}

Done sound(const RoutingRule& rule) {
    std::vector<Refusal> wrong;
    if (text::trim(rule.note).empty()) wrong.push_back({.why = Why::invalid, .name = "requests.rule_no_note", .field = "note"});
    if (rule.tell.empty()) wrong.push_back({.why = Why::invalid, .name = "requests.rule_tells_nobody", .field = "tell"});
    if (!wrong.empty()) return refuse_all(std::move(wrong));
    return {};
}

std::optional<Role> above(Role role) {
    switch (role) {
    case Role::committee_secretary: return std::nullopt;
    case Role::stairwell_head: return Role::group_leader;
    case Role::group_leader: return Role::branch_secretary;
    case Role::branch_deputy: return Role::branch_secretary;
    case Role::repairer: return Role::property_manager;
    default: return Role::committee_secretary;
    }
}

std::vector<PersonId> holders_of(Role role, const Around& around) {
    std::vector<PersonId> people;
    if (belongs_to_a_zone(role)) {
        for (const auto& post : around.answering.posts)
            if (post.role == role && post.holder) people.push_back(post.holder->id);
    } else {
        for (const auto& t : around.holders)
            if (t.role == role) people.push_back(t.person);
    }
    return people;
}

Routing decide(const RoutingRule* rule, const Around& around) {
    const RoutingRule community{.lead = Lead::community, .tell = {Role::duty_officer, Role::grid_worker}};
    const auto& chosen = rule ? *rule : community;

    Routing r;
    r.rule = chosen.id;
    r.because_note = chosen.note;
    r.lead = lead(chosen.lead, around, r.fallbacks);
    r.branch = id_of(around.answering.branch);
    r.group = id_of(around.answering.group);
    for (const auto role : chosen.tell) tell(role, around, r);
    return r;
}

} // namespace mulin::requests
