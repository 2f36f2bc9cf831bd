// The working calendar as it holds here: the State Council's announcements this version carries, and what officers changed or entered.
// Refusal common to both changes: calendar.not_yours.
#pragma once
#include "base/names.hpp"
#include "base/result.hpp"
#include "base/working_time.hpp"
#include "platform/accounts/actor.hpp"
#include "platform/database/tx.hpp"

namespace mulin::calendar {

// A day an officer entered: off or worked, with what it is called ("国庆节", "搬家").
struct Change {
    Day day;
    DayKind kind;
    std::string note;
};

WorkingCalendar current(Tx&);
std::vector<Change> changes(Tx&, int year); // in the order of the days

// From now on; promises already given keep their time. Right: edit_rules. Refusal: calendar.say_why (a note is needed).
Done set_day(Tx&, const Actor&, Day, DayKind, std::string_view note);
Done clear_day(Tx&, const Actor&, Day); // back to what was announced; a day nobody changed stays as it is

// The first year from `from` to `through` whose holidays are not announced: whoever shows a date in it says that it may still move.
// A year counts as entered once its 1 January stands here: every announcement has that day. Ask this rather than WorkingCalendar::knows,
// to which a single day of a year is as good as all.
std::optional<int> unknown_year(Tx&, Day from, Day through);

} // namespace mulin::calendar

template <> struct mulin::Names<mulin::DayKind> { static constexpr std::string_view all[] = {"off", "work"}; };
