// Where a request goes: address × category × urgency → who answers, who is told. Rules are data that an officer edits and can try out.
#pragma once
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/requests/help_request.hpp"

namespace mulin::requests {

using RuleId = Id<struct RoutingRuleTag>;

// Who leads: the nearest body of the tree, or one named kind.
enum class Lead { group, branch, community, property };
// Who is told: holders of roles, nearest first, or a body's people.
struct RoutingRule {
    RuleId id;
    int position = 0;                                // the first rule that fits decides
    std::string note;                                // what it is for, in the officer's words
    std::vector<std::string> categories;             // empty: any
    std::vector<Urgency> urgencies;                  // empty: any
    std::vector<BuildingId> buildings;               // empty: any
    Lead lead = Lead::group;
    std::vector<organisation::Role> tell;            // group_leader, branch_secretary, duty_officer, property_manager, repairer …
    bool enabled = true;
};

struct Case { std::string category; Urgency urgency; std::optional<BuildingId> building; };
bool fits(const RoutingRule&, const Case&);
// The first enabled rule that fits; nothing fits an empty list: then the community answers.
const RoutingRule* first_fitting(std::span<const RoutingRule>, const Case&);
std::vector<RoutingRule> default_rules();

// Refusals: requests.rule_tells_nobody, requests.rule_no_note.
Done sound(const RoutingRule&);

// The decision, with its reason, kept on the request: "规则 2（夜里漏水）；63幢2单元由第八支部第二小组负责".
struct Routing { BodyId lead; std::optional<BodyId> branch; std::vector<PersonId> told; RuleId rule; std::string because_note; std::vector<std::string> fallbacks; };

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Lead> { static constexpr std::string_view all[] = {"group", "branch", "community", "property"}; };
