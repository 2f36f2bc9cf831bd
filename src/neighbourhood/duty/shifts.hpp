// Shifts and what can be wrong with a roster of them (handbook §4.6): gaps, one person on two posts, too many hours on end. Pure.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/values.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mulin::duty {

enum class Post { leader, desk, repair, patrol }; // 带班 值守 抢修 巡查

using ShiftId = Id<struct ShiftTag>;

// One post, one person, from one moment until another. The deputy is asked when the person does not answer.
struct Shift {
    ShiftId id{};
    Post post = Post::desk;
    PersonId person{};
    std::optional<PersonId> deputy{};
    TimePoint from{}, until{};
    std::string place{};    // where they sit: "社区值班室"; empty: where they always do
    bool alongside = false; // beside another post at the same time, on purpose
    bool at(TimePoint t) const { return from <= t && t < until; }
};

// Refusals, all at once: duty.who, duty.until_before_from, duty.too_long (more than a day), duty.own_deputy.
Done sound(const Shift&);

struct Span {
    TimePoint from, until;
    bool operator==(const Span&) const = default;
};

// The times within `asked` at which nobody has the post, in their order. The shifts may come in any order.
std::vector<Span> gaps(std::span<const Shift>, Post, Span asked);

// The times at which one person stands on two posts that were not meant to go together.
struct Clash {
    PersonId person;
    Post one, other;
    Span when;
    bool operator==(const Clash&) const = default;
};
std::vector<Clash> clashes(std::span<const Shift>);

// Stretches of one person of more than twelve hours without an hour of rest between shifts.
struct Stretch {
    PersonId person;
    Span when;
    bool operator==(const Stretch&) const = default;
};
inline constexpr std::chrono::hours longest_stretch{12}, shortest_rest{1};
std::vector<Stretch> long_stretches(std::span<const Shift>);

// A post for some days on, people taking turns: the shifts of a day begin at `begins` and last until the next begins, the last until the
// first of the next day. Whoever comes next in turn is the deputy, when there are two or more.
struct Turns {
    Post post = Post::desk;
    std::vector<PersonId> people{};
    Day first{}, last{};
    std::vector<int> begins{}; // minutes of the day, ascending: {480, 1200}
    std::string place{};
};
// Refusals: duty.who, duty.until_before_from, duty.too_many_days (more than 92), duty.which_hours (none, or not ascending within a day).
Done sound(const Turns&);
std::vector<Shift> taken_in_turns(const Turns&);

} // namespace mulin::duty

template <> struct mulin::Names<mulin::duty::Post> { static constexpr std::string_view all[] = {"leader", "desk", "repair", "patrol"}; };
