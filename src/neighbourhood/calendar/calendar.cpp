#include "neighbourhood/calendar/calendar.hpp"
#include "base/text.hpp"
#include "neighbourhood/calendar/store.hpp"
#include "neighbourhood/organisation/roles.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::calendar {
namespace {

int year_of(Day day) { return int(std::chrono::year_month_day(day).year()); }

Done permitted(const Actor& who) {
    if (!organisation::may_everywhere(who, organisation::Right::edit_rules)) return refuse({Why::forbidden, "calendar.not_yours"});
    return {};
}

void record(Tx& tx, const Actor& who, std::string_view what, Day day, std::string_view note) {
    const events::About about{"calendar", day.time_since_epoch().count()};
    events::record(tx, who, what, about, note);
    tx.announce("calendar");
}

} // namespace

WorkingCalendar current(Tx& tx) {
    WorkingCalendar calendar;
    for (const auto& c : store::changes(tx)) {
        const SpecialDay day{c.day, c.kind, c.note};
        calendar.announce(year_of(c.day), std::span(&day, 1));
    }
    return calendar;
}

std::vector<Change> changes(Tx& tx, int year) {
    auto all = store::changes(tx);
    std::erase_if(all, [&](const Change& c) { return year_of(c.day) != year; });
    return all;
}

Done set_day(Tx& tx, const Actor& who, Day day, DayKind kind, std::string_view note) {
    if (const auto ok = permitted(who); !ok) return ok;
    const auto said = text::tidy(note);
    if (said.empty()) return refuse({Why::invalid, "calendar.say_why", "note"});
    store::put(tx, {day, kind, said});
    record(tx, who, kind == DayKind::off ? "calendar.day_off" : "calendar.day_worked", day, said);
    return {};
}

Done clear_day(Tx& tx, const Actor& who, Day day) {
    if (const auto ok = permitted(who); !ok) return ok;
    if (store::remove(tx, day)) record(tx, who, "calendar.day_cleared", day, {});
    return {};
}

std::optional<int> unknown_year(Tx& tx, Day from, Day through) {
    const WorkingCalendar carried;
    const auto entered = store::changes(tx);
    for (int year = year_of(from); year <= year_of(through); ++year) {
        const auto is_new_year = [&](const Change& c) { return c.day == day_of(year, 1, 1); };
        if (!carried.knows(year) && std::ranges::none_of(entered, is_new_year)) return year;
    }
    return std::nullopt;
}

} // namespace mulin::calendar
