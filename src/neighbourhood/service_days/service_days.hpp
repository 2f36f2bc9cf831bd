// The front door of the room: the programme, its days, their stalls; booking and counting stand in service_days_visits.hpp.
// Refusals common to all: service_days.not_yours, service_days.unknown, service_days.over (what is past stays as it was).
#pragma once
#include "neighbourhood/service_days/days.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"
#include <string_view>

namespace mulin::service_days {

// ── who may ─────────────────────────────────────────────────────────────────────────────────────────────────────
bool may_plan(const Actor&);               // the programme, every stall, closing a day (plan_duty, everywhere)
bool may_call_off(const Actor&);           // postpone, cancel, resume a day: they, and whoever may declare an emergency
bool may_help(const Actor&);               // book for a caller, count, tick off materials (file_for_others)
bool may_fill(const Actor&, const Stall&); // they, and secretary and deputy of its branch or of the one that stands in

// ── what others ask: the hall, home, the boards ─────────────────────────────────────────────────────────────────
struct OneDay {
    ServiceDay day{};
    std::vector<Stall> stalls{}; // by the branches' numbers
};
std::vector<OneDay> next(Tx&, int limit); // from today on, those cancelled too: nothing disappears in silence
// What became of a branch's own stall from a day until before another. Computed from days closed; of people only how many.
struct Results {
    int held = 0, due = 0; // days its stall stood, of those that were closed; due counts the ones it was there for or should have been
    int stood_in = 0;      // for another branch
    int served = 0;        // at its own stall and those it stood in for
};
Results results(Tx&, BodyId branch, Day from, Day until);

// ── the days ────────────────────────────────────────────────────────────────────────────────────────────────────
std::vector<OneDay> of_month(Tx&, Day any);            // planned for it or moved into it
std::vector<OneDay> between(Tx&, Day from, Day until); // by the date they take place
std::optional<OneDay> one(Tx&, Day planned);
std::string holiday(Tx&, Day); // its name when the date is a public holiday: planners are told, nothing changes by itself

std::string path(Day planned); // its page

// ── the programme ───────────────────────────────────────────────────────────────────────────────────────────────
std::optional<Programme> programme(Tx&);
std::vector<Programme> programmes(Tx&); // newest first
// A new version. Days ahead nobody has touched are drawn up anew, others keep what was said. Right: may_plan. Refusals: those of sound().
Result<ProgrammeId> agree(Tx&, const Actor&, const Programme&);
// Every morning at eight: three months ahead are drawn up, branches and planners are told of stalls that are empty three days before,
// whoever booked is reminded the day before, and callers' names are forgotten a week after.
void look_after(Tx&);
std::vector<CommunityId> mornings_waiting(Tx&, TimePoint);

// ── changing a day: whoever booked is told, callers are to be rung, the feed says so ────────────────────────────
// Refusals: service_days.say_why (no cause), service_days.which_day (not after today), service_days.day_taken (another is on that date).
Done postpone(Tx&, const Actor&, Day planned, Day to, std::optional<Cause>, std::string_view note);
Done cancel(Tx&, const Actor&, Day planned, std::optional<Cause>, std::string_view note);
Done resume(Tx&, const Actor&, Day planned); // as it was planned; not after that date
// The day is over and written off by who was there. Right: may_plan. Refusal: service_days.not_yet.
Done close(Tx&, const Actor&, Day planned, std::string_view note);

// ── stalls ──────────────────────────────────────────────────────────────────────────────────────────────────────
std::optional<Stall> stall(Tx&, Day planned, BodyId branch);
std::optional<Offer> offer(Tx&, OfferId);
// Id 0: new. Refusals: those of sound(Offer); service_days.has_bookings (its appointments would change).
Result<OfferId> put(Tx&, const Actor&, const Offer&);
Done remove(Tx&, const Actor&, OfferId); // whoever booked it is told
// Another branch stands in; none: the branch comes itself after all. Both are told. Refusals: service_days.which_branch, service_days.say_reason.
Done substitute(Tx&, const Actor&, Day planned, BodyId branch, std::optional<BodyId>, std::string_view why);
Done cancel_stall(Tx&, const Actor&, Day planned, BodyId branch, std::optional<Cause>,
                  std::string_view note); // refusal: service_days.say_why
Done resume_stall(Tx&, const Actor&, Day planned, BodyId branch);

// ── materials ───────────────────────────────────────────────────────────────────────────────────────────────────
struct Material {
    std::string item{};
    bool ready = false;
};
std::vector<Material> materials(Tx&, Day planned);
Done tick(Tx&, const Actor&, Day planned, std::string_view item, bool ready); // right: may_help

} // namespace mulin::service_days
