// The front door of the room: who is on duty, and the roster that says so.
// Refusals common to all: duty.not_yours, duty.unknown.
#pragma once
#include "neighbourhood/duty/shifts.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <map>
#include <string_view>

namespace mulin::duty {

// ── who is on duty ──────────────────────────────────────────────────────────────────────────────────────────────
std::vector<Shift> on_duty(Tx&, TimePoint); // of all posts, in the order of the posts, who began first before
std::vector<Shift> on_duty(Tx&, Post);      // now
bool is_on_duty(Tx&, PersonId);             // now, at whatever post, the deputy too
std::vector<Shift> shifts(Tx&, Span);       // those that touch it, by their beginning
std::optional<Shift> shift(Tx&, ShiftId);
std::vector<Shift> next_of(Tx&, PersonId, int limit); // theirs, from now on

// ── planning ────────────────────────────────────────────────────────────────────────────────────────────────────
bool may_plan(const Actor&);
// What is wrong within a time: the desk's gaps, those of other posts on days they are planned at all, clashes, too many hours on end.
struct Faults {
    std::vector<std::pair<Post, Span>> gaps;
    std::vector<Clash> clashes;
    std::vector<Stretch> long_stretches;
    bool any() const { return !gaps.empty() || !clashes.empty() || !long_stretches.empty(); }
};
Faults faults(Tx&, Span);
// Right: plan_duty. Id 0: new. Refusals: those of sound(Shift); duty.two_posts (the person has another post then and `alongside` is not set).
Result<ShiftId> put(Tx&, const Actor&, const Shift&);
Done remove(Tx&, const Actor&, ShiftId);
// Right: plan_duty. Replaces what is planned of the post in those days. Refusals: those of sound(Turns); duty.two_posts names the first.
Result<int> plan(Tx&, const Actor&, const Turns&);

// ── swaps: whoever has a shift asks another, who takes it or does not ───────────────────────────────────────────
using SwapId = Id<struct SwapTag>;
enum class Answer { asked, taken, declined, withdrawn };
struct Swap {
    SwapId id{};
    ShiftId shift{};
    PersonId from{}, to{};
    Answer answer = Answer::asked;
    std::string why{};
    TimePoint at{};
};
// By whoever has the shift, before it ends. Refusals: duty.who (nobody, oneself, or no officer), duty.over, duty.asked_already.
Result<SwapId> ask(Tx&, const Actor&, ShiftId, PersonId to, std::string_view why);
// By whoever was asked; taking makes them the one on duty. Refusals: duty.over, duty.answered, duty.two_posts.
Done answer(Tx&, const Actor&, SwapId, bool take);
Done withdraw(Tx&, const Actor&, SwapId);  // by whoever asked
std::vector<Swap> swaps(Tx&, ShiftId);     // newest first
std::vector<Swap> asked_of(Tx&, PersonId); // still open, whose shift is not over

// ── hand-over ───────────────────────────────────────────────────────────────────────────────────────────────────
struct Note {
    ShiftId shift{};
    PersonId by{};
    std::string words{};
    TimePoint at{};
};
// What the next one has to know: open matters, keys, materials. By anyone who has that shift, is its deputy, or may plan.
// Refusal: duty.say_what.
Done hand_over(Tx&, const Actor&, ShiftId, std::string_view words);
std::vector<Note> notes(Tx&, ShiftId);
std::vector<Note> latest_notes(Tx&, int limit); // of all shifts, newest first

// ── the feed for calendar programs: secret, one per officer, no names inside ───────────────────────────────────
std::optional<std::string> feed_token(Tx&, PersonId);
void change_feed_token(Tx&, const Actor&); // or makes the first; the old address answers no more
std::optional<PersonId> of_feed(Tx&, std::string_view token);

} // namespace mulin::duty

template <> struct mulin::Names<mulin::duty::Answer> {
    static constexpr std::string_view all[] = {"asked", "taken", "declined", "withdrawn"};
};
