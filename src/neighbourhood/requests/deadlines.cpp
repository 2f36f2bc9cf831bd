#include "neighbourhood/requests/deadlines.hpp"
#include "base/dates.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

constexpr Limit minutes(int n) { return {n, Unit::minutes}; }
constexpr Limit working_days(int n) { return {n, Unit::working_days}; }

// Handbook §4.4. The "24 hours" of what is not urgent are counted in working time: one working day.
// clang-format off
constexpr Limits defaults[] = {
    //                      contact          on site          temporary     final
    {Urgency::emergency, minutes(5),      minutes(30),     minutes(120), minutes(24 * 60)},
    {Urgency::urgent,    minutes(15),     minutes(60),     minutes(240), minutes(3 * 24 * 60)},
    {Urgency::ordinary,  working_days(1), working_days(2), {},           working_days(5)},
    {Urgency::complex,   working_days(1), {},              {},           working_days(15)},
    {Urgency::question,  working_days(1), {},              {},           working_days(1)},
};
// clang-format on

TimePoint after(Limit limit, TimePoint from, const WorkingCalendar& calendar) {
    switch (limit.unit) {
    case Unit::minutes: return from + std::chrono::minutes(limit.amount);
    case Unit::working_hours: return calendar.add_working_minutes(from, std::chrono::hours(limit.amount));
    case Unit::working_days: return end_of(calendar.add_working_days(local_day(from), limit.amount));
    }
    return from;
}

} // namespace

std::span<const Limits> default_limits() { return defaults; }

Due due(const Limits& limits, TimePoint filed, const WorkingCalendar& calendar) {
    const auto at = [&](const std::optional<Limit>& limit) { return limit ? std::optional(after(*limit, filed, calendar)) : std::nullopt; };
    return {at(limits.contact), at(limits.on_site), at(limits.temporary), at(limits.final)};
}

void promise(HelpRequest& r, const Due& d) {
    r.contact_due = d.contact;
    r.on_site_due = d.on_site;
    r.temporary_due = d.temporary;
    r.final_due = d.final;
}

Due moved(const HelpRequest& r, TimePoint resumed) {
    const auto waited = r.suspended_at ? resumed - *r.suspended_at : TimePoint::duration(0);
    const auto move = [&](const std::optional<TimePoint>& due, const std::optional<TimePoint>& met) {
        return due && !met ? std::optional(*due + waited) : due;
    };
    return {move(r.contact_due, r.contacted_at), move(r.on_site_due, r.on_site_at), move(r.temporary_due, r.temporary_at),
            move(r.final_due, r.resolved_at)};
}

std::vector<Missed> running(const HelpRequest& r) {
    std::vector<Missed> clocks;
    if (!is_open(r.state) || waits_for_asker(r.state) || r.state == State::suspended) return clocks;
    const auto add = [&](Clock clock, const std::optional<TimePoint>& due, const std::optional<TimePoint>& met) {
        if (due && !met) clocks.push_back({clock, *due});
    };
    add(Clock::contact, r.contact_due, r.contacted_at);
    add(Clock::on_site, r.on_site_due, r.on_site_at);
    add(Clock::temporary, r.temporary_due, r.temporary_at);
    add(Clock::final, r.final_due, r.resolved_at);
    std::ranges::stable_sort(clocks, {}, &Missed::due);
    return clocks;
}

std::vector<Missed> missed(const HelpRequest& r, TimePoint now) {
    auto clocks = running(r);
    std::erase_if(clocks, [&](const Missed& m) { return now <= m.due; }); // the last moment still counts (以内)
    return clocks;
}

std::optional<Missed> next_due(const HelpRequest& r) {
    const auto clocks = running(r);
    return clocks.empty() ? std::nullopt : std::optional(clocks.front());
}

} // namespace mulin::requests
