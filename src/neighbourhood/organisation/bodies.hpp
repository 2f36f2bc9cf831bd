// The "3+X" and everyone beside it: bodies in a tree, who holds which post in them and since when, and which stairwells they answer for.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include "neighbourhood/organisation/people.hpp"
#include "neighbourhood/organisation/roles.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mulin::organisation {

// 党委 支部 楼道党小组 自治小队 | 社区(居委会) 家委会 准物业 共建单位 业委会 街道. Any of them may be missing.
enum class BodyKind { committee, branch, group, team, community, family_committee, property, partner, owners_committee, street };
enum class Bond { place, trade, interest }; // 地缘 业缘 趣缘: what a team came together by

struct Body {
    BodyId id{};
    BodyKind kind;
    std::string name;
    int number = 0;                 // 8 of 第八支部; 0: none
    std::optional<BodyId> parent{}; // on the day it was asked for
    std::optional<Bond> bond{};     // teams only
    std::string phone{};            // the office's own, shown to everyone; never a private one
    Day founded;
    std::optional<Day> dissolved{}; // the first day it no longer exists
    bool on(Day d) const { return founded <= d && (!dissolved || d < *dissolved); }
};

// A body stands under another from a day on, until a day or still.
struct Standing {
    BodyId parent;
    Day from;
    std::optional<Day> until{};
};

using TenureId = Id<struct TenureTag>;

// Someone holds a post in a body (or simply belongs to it) from a day on. Ended, never deleted: history answers "who was it in August?".
struct Tenure {
    TenureId id{};
    BodyId body;
    PersonId person;
    Role role;
    Day from;
    std::optional<Day> until{};     // the first day it no longer holds
    std::optional<Day> term_ends{}; // when the term runs out; passing it ends nothing by itself, but is shown
    bool on(Day d) const { return from <= d && (!until || d < *until); }
};

// Who holds a post, and in which body.
struct Officer {
    BodyId body;
    Person person;
};

using CoverageId = Id<struct CoverageTag>;

// A body answers for a stairwell from a day on.
struct Coverage {
    CoverageId id{};
    StairwellId stairwell;
    BodyId body;
    Day from;
    std::optional<Day> until{};
    bool on(Day d) const { return from <= d && (!until || d < *until); }
};

// The posts there are in a body of this kind, the first leading it; plain membership last.
std::span<const Role> posts_in(BodyKind);

// What is wrong with the coverage on a day, in the order of the stairwells given: nobody answers for one, or several groups do, or its group
// hangs in the air. Only groups that exist on the day count, each once. Source: handbook A-09, every stairwell has exactly one group.
enum class Fault { uncovered, overlap, no_branch };
struct CoverageFault {
    StairwellId stairwell;
    Fault fault;
    std::vector<BodyId> bodies;
};
std::vector<CoverageFault> coverage_faults(std::span<const StairwellId>, std::span<const Coverage>, std::span<const Body>, Day);

// The chain upwards from a body, itself first. Ends also when the tree was mistakenly made a ring.
std::vector<BodyId> chain(std::span<const Body>, BodyId);

// As people read the tree: each body followed by those below it; among equals by kind, number, name. A ring is cut, nothing is lost.
std::vector<Body> in_order_of_the_tree(std::vector<Body>);

// Which body may stand under which: a group under a branch, a branch under the committee, the committee under the street; teams and the
// rest anywhere. Standing nowhere is always allowed (any part may be missing); for a group that covers, it shows as a fault.
// Refusals: organisation.no_name, organisation.wrong_parent (also when the parent is not there), organisation.ring (a body below itself).
Done fits(std::span<const Body>, const Body&);

} // namespace mulin::organisation

template <> struct mulin::Names<mulin::organisation::BodyKind> {
    static constexpr std::string_view all[] = {
        "committee", "branch", "group", "team", "community", "family_committee", "property", "partner", "owners_committee", "street"};
};
template <> struct mulin::Names<mulin::organisation::Bond> { static constexpr std::string_view all[] = {"place", "trade", "interest"}; };
template <> struct mulin::Names<mulin::organisation::Fault> {
    static constexpr std::string_view all[] = {"uncovered", "overlap", "no_branch"};
};
