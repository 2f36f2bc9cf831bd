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
    RuleId id{};
    int position = 0;                      // the first rule that fits decides
    std::string note{};                    // what it is for, in the officer's words
    std::vector<std::string> categories{}; // empty: any
    std::vector<Urgency> urgencies{};      // empty: any
    std::vector<BuildingId> buildings{};   // empty: any
    Lead lead = Lead::group;
    std::vector<organisation::Role> tell{}; // group_leader, branch_secretary, duty_officer, property_manager, repairer …
    bool enabled = true;
};

struct Case {
    std::string category;
    Urgency urgency;
    std::optional<BuildingId> building{};
};
bool fits(const RoutingRule&, const Case&);
// The first enabled rule that fits; nothing fits an empty list: then the community answers.
const RoutingRule* first_fitting(std::span<const RoutingRule>, const Case&);
std::vector<RoutingRule> default_rules();

// Refusals, all at once: requests.rule_tells_nobody, requests.rule_no_note.
Done sound(const RoutingRule&);

// The decision, with its reason, kept on the request: "规则 2（夜里漏水）；63幢2单元由第八支部第二小组负责". `fallbacks` are the names of the
// leads and roles that were wanted and empty ("group", "group_leader"), so that the next above was taken.
struct Routing {
    BodyId lead;
    std::optional<BodyId> branch, group;
    std::vector<PersonId> told;
    RuleId rule;
    std::string because_note;
    std::vector<std::string> fallbacks;
};

// Who there is around a place: who answers for it, the body that repairs, and today's holders of posts anywhere in the neighbourhood.
struct Around {
    organisation::Answering answering;
    std::optional<BodyId> property;
    std::vector<organisation::Tenure> holders;
};
// Without a rule the community answers. An empty lead or post falls to the next above; who is told twice over is told once.
Routing decide(const RoutingRule*, const Around&);
// The holders of a role around a place: posts that belong to a zone only from that zone, all others from anywhere.
std::vector<PersonId> holders_of(organisation::Role, const Around&);
// Who is asked when a post is empty, or when its holder let a clock run out; nothing above the committee's secretary.
std::optional<organisation::Role> above(organisation::Role);

} // namespace mulin::requests

template <> struct mulin::Names<mulin::requests::Lead> {
    static constexpr std::string_view all[] = {"group", "branch", "community", "property"};
};
