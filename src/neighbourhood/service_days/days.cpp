#include "neighbourhood/service_days/days.hpp"
#include "base/dates.hpp"
#include <algorithm>
#include <numeric>

namespace mulin::service_days {
namespace {

constexpr int shortest_month = 28, most_places = 9, most_at_once = 99;

Done all_or(std::vector<Refusal> wrong) {
    if (wrong.empty()) return {};
    return refuse_all(std::move(wrong));
}

} // namespace

Done sound(const Programme& p) {
    std::vector<Refusal> wrong;
    auto days = p.days;
    std::ranges::sort(days);
    const bool twice = std::ranges::adjacent_find(days) != days.end();
    if (days.empty() || days.front() < 1 || days.back() > shortest_month || twice)
        wrong.push_back({Why::invalid, "service_days.which_days", "days"});
    if (p.place.empty()) wrong.push_back({Why::invalid, "service_days.where", "place"});
    if (p.opens < 0 || p.closes <= p.opens || p.closes > minutes_per_day)
        wrong.push_back({Why::invalid, "service_days.which_hours", "closes"});
    if (p.reason.empty()) wrong.push_back({Why::invalid, "service_days.say_reason", "reason"});
    return all_or(std::move(wrong));
}

std::vector<Day> days_of_month(std::span<const int> days, Day any) {
    std::vector<Day> all;
    for (const int d : days) all.push_back(first_of_month(any) + std::chrono::days(d - 1));
    std::ranges::sort(all);
    return all;
}

bool needs_partner(Kind k) { return k == Kind::law || k == Kind::teeth || k == Kind::blood_pressure; }

Done sound(const Offer& o) {
    std::vector<Refusal> wrong;
    if (o.who.empty()) wrong.push_back({Why::invalid, "service_days.say_who", "who"});
    if (needs_partner(o.kind) && !o.partner) wrong.push_back({Why::invalid, "service_days.say_partner", "partner"});
    if (o.minutes < 0 || (o.bookable() && (o.places < 1 || o.places > most_places)))
        wrong.push_back({Why::invalid, "service_days.how_many", "places"});
    return all_or(std::move(wrong));
}

std::vector<int> slots(const Offer& o, const ServiceDay& d) {
    std::vector<int> all;
    if (o.bookable())
        for (int at = d.opens; at + o.minutes <= d.closes; at += o.minutes) all.push_back(at);
    return all;
}

bool is_empty_too_late(const ServiceDay& d, const Stall& s, Day today) {
    const bool still_to_come = (d.state == State::planned || d.state == State::postponed) && d.date() >= today;
    return still_to_come && !s.cancelled && s.offers.empty() && d.date() - today <= told_before;
}

std::optional<int> free_seat(const Offer& o, int slot, std::span<const Booking> booked) {
    for (int seat = 1; seat <= o.places; ++seat) {
        const bool taken = std::ranges::any_of(
            booked, [&](const Booking& b) { return b.offer == o.id && b.slot == slot && b.seat == seat && b.state == Booked::booked; });
        if (!taken) return seat;
    }
    return std::nullopt;
}

Done sound(const Count& c) {
    const bool good = !c.key.empty() && c.key.size() <= 64 && c.number != 0 && std::abs(c.number) <= most_at_once;
    if (!good) return refuse({Why::invalid, "service_days.bad_count"});
    return {};
}

int served(std::span<const Tally> all) {
    return std::accumulate(all.begin(), all.end(), 0, [](int sum, const Tally& t) { return sum + t.served; });
}

Done said_why(std::optional<Cause> cause, std::string_view note) {
    if (!cause || (*cause == Cause::other && note.empty())) return refuse({Why::invalid, "service_days.say_why", cause ? "note" : "cause"});
    return {};
}

} // namespace mulin::service_days
