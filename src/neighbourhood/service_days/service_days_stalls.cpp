// Filling stalls, standing in for one another, cancelling one; what has to be brought.
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/service_days/service_days_inside.hpp"
#include "neighbourhood/service_days/store.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>

namespace mulin::service_days {
namespace {

std::string branch_name(Tx& tx, BodyId id) {
    const auto b = organisation::body(tx, id);
    return b ? b->name : std::string();
}

// What calendar programs show has changed.
void changed(Tx& tx, Day planned) {
    auto d = *store::day(tx, planned);
    ++d.changes;
    d.changed_at = tx.now();
    store::replace(tx, d);
}

bool is_a(Tx& tx, organisation::BodyKind kind, BodyId id) {
    const auto b = organisation::body(tx, id);
    return b && b->kind == kind && b->on(today(tx));
}

// The appointments of an offer would move under those who hold them.
bool moves_appointments(const Offer& before, const Offer& after, std::span<const Booking> booked) {
    const auto here = [&](const Booking& b) { return b.offer == before.id; };
    if (std::ranges::none_of(booked, here)) return false;
    const auto seated = [&](const Booking& b) { return here(b) && b.seat > after.places; };
    return after.minutes != before.minutes || after.kind != before.kind || std::ranges::any_of(booked, seated);
}

} // namespace

std::optional<Stall> stall(Tx& tx, Day planned, BodyId branch) {
    for (auto& s : store::stalls(tx, planned))
        if (s.branch == branch) return std::move(s);
    return std::nullopt;
}

std::optional<Offer> offer(Tx& tx, OfferId id) { return store::offer(tx, id); }

Result<Stall> for_them(Tx& tx, const Actor& who, Day planned, BodyId branch) {
    const auto d = store::day(tx, planned);
    auto s = stall(tx, planned, branch);
    if (!d || !s) return refuse(unknown());
    if (!may_fill(who, *s)) return refuse(not_yours());
    if (d->state == State::held || d->state == State::cancelled || d->date() < today(tx)) return refuse(over());
    return *std::move(s);
}

void tell_branch(Tx& tx, const Actor& who, BodyId branch, Day planned, std::string_view key, std::vector<std::string> blanks) {
    for (const auto person : leaders(tx, branch))
        if (person != who.person)
            messages::tell(tx, person, "service_days.message." + std::string(key), blanks, path(planned),
                           {"service_day", planned.time_since_epoch().count()}, messages::Weight::ordinary, {blanks[0], blanks[1], ""});
}

Result<OfferId> put(Tx& tx, const Actor& who, const Offer& wanted) {
    auto o = wanted;
    const auto before = o.id ? store::offer(tx, o.id) : std::nullopt;
    if (o.id && !before) return refuse(unknown());
    if (before) o.day = before->day, o.branch = before->branch;
    const auto s = for_them(tx, who, o.day, o.branch);
    if (!s) return refusal(s);
    if (o.partner && !is_a(tx, organisation::BodyKind::partner, *o.partner)) o.partner = std::nullopt;
    if (!o.bookable()) o.places = 0;
    if (auto ok = sound(o); !ok) return refusal(ok);
    if (before && moves_appointments(*before, o, standing(tx, o.day))) return refuse({Why::conflict, "service_days.has_bookings"});
    if (!before) o.id = tx.fresh<OfferId>();
    if (before) store::replace(tx, o);
    else store::insert(tx, o);
    changed(tx, o.day);
    record(tx, who, "filled", o.day, name(o.kind));
    return o.id;
}

Done remove(Tx& tx, const Actor& who, OfferId id) {
    const auto o = store::offer(tx, id);
    if (!o) return refuse(unknown());
    if (const auto s = for_them(tx, who, o->day, o->branch); !s) return refusal(s);
    auto booked = standing(tx, o->day);
    std::erase_if(booked, [&](const Booking& b) { return b.offer != id; });
    set_state(tx, booked, Booked::called_off);
    tell_booked(tx, o->day, "taken_off", {to_text(store::day(tx, o->day)->date()), branch_name(tx, o->branch)}, booked);
    store::remove(tx, id);
    changed(tx, o->day);
    record(tx, who, "taken_off", o->day, name(o->kind));
    return {};
}

Done substitute(Tx& tx, const Actor& who, Day planned, BodyId branch, std::optional<BodyId> other, std::string_view why) {
    auto s = for_them(tx, who, planned, branch);
    if (!s) return refusal(s);
    if (other && (*other == branch || !is_a(tx, organisation::BodyKind::branch, *other)))
        return refuse({Why::invalid, "service_days.which_branch", "substitute"});
    if (other && why.empty()) return refuse({Why::invalid, "service_days.say_reason", "why"});
    if (s->substitute == other) return {};
    const auto before = s->substitute;
    s->substitute = other;
    s->why_substitute = other ? std::string(why) : "";
    store::replace(tx, *s);
    changed(tx, planned);
    const auto date = to_text(store::day(tx, planned)->date());
    const auto whose = branch_name(tx, branch);
    if (other) tell_branch(tx, who, *other, planned, "stand_in", {date, whose, std::string(why)});
    if (before) tell_branch(tx, who, *before, planned, "stand_down", {date, whose, std::string(why)});
    record(tx, who, other ? "substituted" : "came_itself", planned, other ? whose + " → " + branch_name(tx, *other) : whose);
    return {};
}

Done cancel_stall(Tx& tx, const Actor& who, Day planned, BodyId branch, std::optional<Cause> cause, std::string_view note) {
    auto s = for_them(tx, who, planned, branch);
    if (!s) return refusal(s);
    if (s->cancelled) return {};
    if (auto ok = said_why(cause, note); !ok) return ok;
    s->cancelled = true;
    s->cause = cause;
    s->note = note;
    store::replace(tx, *s);
    changed(tx, planned);
    const auto booked = standing(tx, planned, Booked::booked, &*s);
    set_state(tx, booked, Booked::called_off);
    tell_booked(tx, planned, "stall_off", {to_text(store::day(tx, planned)->date()), branch_name(tx, branch)}, booked);
    record(tx, who, "stall_cancelled", planned, branch_name(tx, branch));
    return {};
}

Done resume_stall(Tx& tx, const Actor& who, Day planned, BodyId branch) {
    auto s = for_them(tx, who, planned, branch);
    if (!s) return refusal(s);
    if (!s->cancelled) return {};
    s->cancelled = false;
    s->cause = std::nullopt;
    s->note.clear();
    store::replace(tx, *s);
    changed(tx, planned);
    const auto booked = standing(tx, planned, Booked::called_off, &*s);
    set_state(tx, booked, Booked::booked);
    tell_booked(tx, planned, "resumed", {to_text(store::day(tx, planned)->date())}, booked);
    record(tx, who, "stall_resumed", planned, branch_name(tx, branch));
    return {};
}

std::vector<Material> materials(Tx& tx, Day planned) { return store::materials(tx, planned); }

Done tick(Tx& tx, const Actor& who, Day planned, std::string_view item, bool ready) {
    if (!may_help(who)) return refuse(not_yours());
    if (!store::day(tx, planned)) return refuse(unknown());
    store::set_ready(tx, planned, item, ready);
    tx.announce("service_days");
    return {};
}

} // namespace mulin::service_days
