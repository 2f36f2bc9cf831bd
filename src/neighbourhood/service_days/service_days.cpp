// Who may what, what others ask, the programme, and what is done every morning.
#include "neighbourhood/service_days/service_days.hpp"
#include "neighbourhood/calendar/calendar.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/service_days_inside.hpp"
#include "neighbourhood/service_days/store.hpp"
#include "platform/events/events.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>
#include <set>

namespace mulin::service_days {
namespace {

using organisation::Right;

constexpr int months_ahead = 3, versions_shown = 20, morning = 8 * 60;
constexpr std::chrono::days kept_after{7};

std::vector<organisation::Body> branches(Tx& tx, Day on) {
    auto all = organisation::bodies(tx, on);
    std::erase_if(all, [](const organisation::Body& b) { return b.kind != organisation::BodyKind::branch; });
    return all;
}

// The stalls of a day in the order of their branches' numbers, as people count them.
OneDay whole(Tx& tx, ServiceDay day) {
    OneDay one{.day = std::move(day), .stalls = store::stalls(tx, day.planned)};
    std::map<BodyId, std::size_t> place;
    for (const auto& b : branches(tx, one.day.planned)) place.emplace(b.id, place.size());
    std::ranges::stable_sort(one.stalls, {}, [&](const Stall& s) { return place.contains(s.branch) ? place.at(s.branch) : place.size(); });
    return one;
}

std::vector<OneDay> whole(Tx& tx, std::vector<ServiceDay> days) {
    std::vector<OneDay> all;
    for (auto& d : days) all.push_back(whole(tx, std::move(d)));
    return all;
}

void draw_up(Tx& tx, const Programme& p, Day planned) {
    if (store::day(tx, planned)) return;
    store::insert(tx, ServiceDay{.planned = planned, .place = p.place, .opens = p.opens, .closes = p.closes, .changed_at = tx.now()});
    for (const auto& b : branches(tx, planned)) store::insert(tx, Stall{.day = planned, .branch = b.id});
    for (const auto& item : p.materials) store::insert(tx, planned, Material{.item = item});
}

// This month and the three after it.
void draw_up_ahead(Tx& tx, const Programme& p) {
    for (int m = 0; m <= months_ahead; ++m)
        for (const auto day : days_of_month(p.days, add_months(first_of_month(today(tx)), m)))
            if (day > today(tx)) draw_up(tx, p, day);
}

bool touched(const OneDay& one) {
    const auto by_hand = [](const Stall& s) { return s.cancelled || s.substitute || !s.offers.empty(); };
    return one.day.changes > 0 || one.day.state != State::planned || std::ranges::any_of(one.stalls, by_hand);
}

void point_out_empty_stalls(Tx& tx) {
    for (const auto& day : store::untold(tx, today(tx), today(tx) + told_before + std::chrono::days(1), store::Told::warned)) {
        store::set_told(tx, day.planned, store::Told::warned, true);
        std::set<PersonId> planners;
        for (const auto role : organisation::roles_everywhere(Right::plan_duty))
            for (const auto& t : organisation::holders(tx, role, today(tx))) planners.insert(t.person);
        for (const auto& s : store::stalls(tx, day.planned)) {
            if (!is_empty_too_late(day, s, today(tx))) continue;
            const auto branch = organisation::body(tx, s.branch);
            const std::vector<std::string> blanks{to_text(day.date()), branch ? branch->name : ""};
            auto told = planners;
            for (const auto person : leaders(tx, s.stands())) told.insert(person);
            for (const auto person : told)
                messages::tell(tx, person, "service_days.message.empty", blanks,
                               path(day.planned) + "/stalls/" + std::to_string(s.branch.value),
                               {"service_day", day.planned.time_since_epoch().count()}, messages::Weight::ordinary, blanks);
        }
    }
}

void remind_who_booked(Tx& tx) {
    const auto tomorrow = today(tx) + std::chrono::days(1);
    for (const auto& day : store::untold(tx, today(tx), tomorrow + std::chrono::days(1), store::Told::reminded)) {
        store::set_told(tx, day.planned, store::Told::reminded, true);
        for (const auto& b : standing(tx, day.planned)) {
            if (!b.person) continue;
            const std::vector<std::string> blanks{to_text(day.date()), clock_text(b.slot), day.place};
            messages::tell(tx, *b.person, "service_days.message.reminder", blanks, path(day.planned),
                           {"service_day", day.planned.time_since_epoch().count()}, messages::Weight::ordinary, blanks);
        }
    }
}

void wait_for_morning(Tx& tx) {
    const auto eight = moment(today(tx), morning);
    store::next_morning(tx, eight > tx.now() ? eight : moment(today(tx) + std::chrono::days(1), morning));
}

} // namespace

// ── who may ─────────────────────────────────────────────────────────────────────────────────────────────────────
bool may_plan(const Actor& who) { return organisation::may_everywhere(who, Right::plan_duty); }
bool may_call_off(const Actor& who) { return may_plan(who) || organisation::may_everywhere(who, Right::declare_emergency); }
bool may_help(const Actor& who) { return who.house || organisation::may(who, Right::file_for_others) != organisation::Scope::none; }

bool may_fill(const Actor& who, const Stall& s) {
    if (may_plan(who)) return true;
    return std::ranges::any_of(who.offices, [&](const Office& o) {
        const bool leads = o.role == name(organisation::Role::branch_secretary) || o.role == name(organisation::Role::branch_deputy);
        return leads && (o.body == s.branch || o.body == s.substitute);
    });
}

// ── what others ask ─────────────────────────────────────────────────────────────────────────────────────────────
std::vector<OneDay> next(Tx& tx, int limit) { return whole(tx, store::next(tx, today(tx), limit)); }
std::vector<OneDay> between(Tx& tx, Day from, Day until) { return whole(tx, store::days(tx, from, until)); }

std::vector<OneDay> of_month(Tx& tx, Day any) {
    const auto from = first_of_month(any), until = add_months(from, 1);
    auto days = store::planned(tx, from, until);
    for (auto& moved : store::days(tx, from, until))
        if (moved.planned < from || moved.planned >= until) days.push_back(std::move(moved));
    std::ranges::stable_sort(days, {}, [](const ServiceDay& d) { return d.planned; });
    return whole(tx, std::move(days));
}

std::optional<OneDay> one(Tx& tx, Day planned) {
    auto day = store::day(tx, planned);
    if (!day) return std::nullopt;
    return whole(tx, *std::move(day));
}

Results results(Tx& tx, BodyId branch, Day from, Day until) {
    return {.held = store::held_by(tx, branch, from, until, false),
            .due = store::closed_for(tx, branch, from, until),
            .stood_in = store::held_by(tx, branch, from, until, true),
            .served = std::max(0, store::served_by(tx, branch, from, until))};
}

std::string holiday(Tx& tx, Day day) { return std::string(calendar::current(tx).holiday(day).value_or("")); }

// ── the programme ───────────────────────────────────────────────────────────────────────────────────────────────
std::vector<Programme> programmes(Tx& tx) { return store::programmes(tx, versions_shown); }

std::optional<Programme> programme(Tx& tx) {
    auto newest = store::programmes(tx, 1);
    if (newest.empty()) return std::nullopt;
    return std::move(newest.front());
}

Result<ProgrammeId> agree(Tx& tx, const Actor& who, const Programme& wanted) {
    if (!may_plan(who)) return refuse(not_yours());
    if (auto ok = sound(wanted); !ok) return refusal(ok);
    auto p = wanted;
    std::ranges::sort(p.days);
    p.id = tx.fresh<ProgrammeId>();
    p.by = who.person;
    p.at = tx.now();
    store::insert(tx, p);
    for (const auto& day : store::planned(tx, today(tx) + std::chrono::days(1), add_months(today(tx), months_ahead + 2)))
        if (!touched(whole(tx, day))) store::remove(tx, day.planned);
    draw_up_ahead(tx, p);
    wait_for_morning(tx);
    events::record(tx, who, "service_days.agreed", {"service_day", 0}, p.reason);
    return p.id;
}

void look_after(Tx& tx) {
    if (const auto p = programme(tx)) draw_up_ahead(tx, *p);
    point_out_empty_stalls(tx);
    remind_who_booked(tx);
    store::forget_callers(tx, today(tx) - kept_after);
    wait_for_morning(tx);
}

std::vector<CommunityId> mornings_waiting(Tx& tx, TimePoint by) { return store::mornings(tx, by); }

// ── shared inside ───────────────────────────────────────────────────────────────────────────────────────────────
void record(Tx& tx, const Actor& who, std::string_view what, Day planned, std::string_view detail) {
    events::record(tx, who, "service_days." + std::string(what), {"service_day", planned.time_since_epoch().count()}, detail);
    tx.announce("service_days");
}

std::string path(Day planned) { return "/service-days/" + to_text(planned); }

std::vector<PersonId> leaders(Tx& tx, BodyId branch) {
    std::vector<PersonId> all;
    for (const auto& t : organisation::tenures(tx, branch))
        if (t.on(today(tx)) && (t.role == organisation::Role::branch_secretary || t.role == organisation::Role::branch_deputy))
            all.push_back(t.person);
    return all;
}

} // namespace mulin::service_days
