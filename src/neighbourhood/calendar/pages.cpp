#include "neighbourhood/calendar/pages.hpp"
#include "base/dates.hpp"
#include "neighbourhood/calendar/views.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include <algorithm>

namespace mulin::calendar {
namespace {

using namespace web;

constexpr int first_year = 1992, last_year = 2198;

int this_year(const Visit& v) { return int(std::chrono::year_month_day(local_day(v.now())).year()); }

const Announcement* announced(int year) {
    for (const auto& a : announcements())
        if (a.year == year) return &a;
    return nullptr;
}

Page calendar_page(const Visit& v, const Wrongs& w) {
    const auto asked = int(v.number("year").value_or(this_year(v)));
    views::Year y{.csrf = v.csrf, .year = std::clamp(asked, first_year, last_year), .may_edit = organisation::may_everywhere(v.who, organisation::Right::edit_rules),
                  .day = v.text("day"), .kind = v.text("kind"), .note = v.text("note")};
    y.announced = announced(y.year);
    v.read([&](Tx& tx) {
        y.changes = changes(tx, y.year);
        y.entered = !y.announced && !unknown_year(tx, day_of(y.year, 1, 1), day_of(y.year, 12, 31));
        return 0;
    });
    return {.title = v.say("calendar.door"), .main = views::year(v.say, y, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

std::string back_to(Day day) { return "/calendar?year=" + std::to_string(int(std::chrono::year_month_day(day).year())); }

constexpr Refusal no_day{.why = Why::invalid, .name = "calendar.which_day", .field = "day"};

} // namespace

void pages(web::Routes& r) {
    r.get ("/calendar",               For::officers, show_calendar);
    r.post("/calendar/days",          For::officers, change_day);
    r.post("/calendar/days/clearing", For::officers, clear_changed_day);
}

Answered show_calendar(Visit& v) { return calendar_page(v, {}); }

Answered change_day(Visit& v) {
    const auto day = parse_day(v.text("day"));
    if (!day) return calendar_page(v, v.wrongs(no_day));
    const auto kind = v.one_of<DayKind>("kind").value_or(DayKind::off);
    const auto done = v.write([&](Tx& tx) { return set_day(tx, v.who, *day, kind, v.text("note")); });
    if (!done && done.error().why == Why::invalid) return calendar_page(v, v.wrongs(done.error()));
    if (!done) return refusal(done);
    return Go{back_to(*day), "calendar.saved"};
}

Answered clear_changed_day(Visit& v) {
    const auto day = parse_day(v.text("day"));
    if (!day) return calendar_page(v, v.wrongs(no_day));
    const auto done = v.write([&](Tx& tx) { return clear_day(tx, v.who, *day); });
    if (!done) return refusal(done);
    return Go{back_to(*day), "calendar.cleared"};
}

} // namespace mulin::calendar
