// Who is on duty, and planning it.
#include "neighbourhood/duty/duty.hpp"
#include "base/dates.hpp"
#include "neighbourhood/duty/duty_inside.hpp"
#include "neighbourhood/duty/store.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/accounts/tokens.hpp"
#include "platform/events/events.hpp"
#include <algorithm>

namespace mulin::duty {
namespace {

Refusal not_yours() { return {Why::forbidden, "duty.not_yours"}; }

std::vector<Shift> by_post(std::vector<Shift> all) {
    std::ranges::stable_sort(all, {}, &Shift::post);
    return all;
}

Span of_days(const Turns& t) { return {moment(t.first, t.begins.front()), moment(t.last + std::chrono::days(1), t.begins.front())}; }

} // namespace

Refusal unknown() { return {Why::missing, "duty.unknown"}; }
Refusal over() { return {Why::conflict, "duty.over"}; }

void record(Tx& tx, const Actor& who, std::string_view what, ShiftId id, std::string_view detail) {
    events::record(tx, who, "duty." + std::string(what), {"duty", id.value}, detail);
    tx.announce("duty");
}

Done free_for(Tx& tx, const Shift& s) {
    if (s.alongside) return {};
    for (const auto& other : store::shifts(tx, {s.from, s.until}))
        if (other.id != s.id && other.person == s.person && !other.alongside) {
            const auto who = organisation::person(tx, s.person);
            const auto from = local(other.from), until = local(other.until);
            return refuse({Why::invalid,
                           "duty.two_posts",
                           "person",
                           {who ? who->name : "", to_text(from.day), clock_text(from.minute_of_day), clock_text(until.minute_of_day)}});
        }
    return {};
}

bool may_plan(const Actor& who) { return organisation::may_everywhere(who, organisation::Right::plan_duty); }

std::vector<Shift> on_duty(Tx& tx, TimePoint t) { return by_post(store::shifts(tx, {t, t + std::chrono::microseconds(1)})); }

std::vector<Shift> on_duty(Tx& tx, Post post) {
    auto all = on_duty(tx, tx.now());
    std::erase_if(all, [&](const Shift& s) { return s.post != post; });
    return all;
}

bool is_on_duty(Tx& tx, PersonId person) {
    return person && std::ranges::any_of(on_duty(tx, tx.now()), [&](const Shift& s) { return s.person == person || s.deputy == person; });
}

std::vector<Shift> shifts(Tx& tx, Span asked) { return store::shifts(tx, asked); }
std::optional<Shift> shift(Tx& tx, ShiftId id) { return store::shift(tx, id); }
std::vector<Shift> next_of(Tx& tx, PersonId person, int limit) { return store::next_of(tx, person, tx.now(), limit); }

Faults faults(Tx& tx, Span asked) {
    const auto all = store::shifts(tx, asked);
    Faults f{.gaps = {}, .clashes = clashes(all), .long_stretches = long_stretches(all)};
    for (const auto& gap : gaps(all, Post::desk, asked)) f.gaps.emplace_back(Post::desk, gap);
    // Another post is watched only between the first and the last shift planned for it.
    for (const auto post : {Post::leader, Post::repair, Post::patrol}) {
        std::optional<Span> planned;
        for (const auto& s : all)
            if (s.post == post)
                planned = planned ? Span{std::min(planned->from, s.from), std::max(planned->until, s.until)} : Span{s.from, s.until};
        if (!planned || post == Post::patrol) continue; // rounds come and go
        for (const auto& gap : gaps(all, post, *planned)) f.gaps.emplace_back(post, gap);
    }
    return f;
}

Result<ShiftId> put(Tx& tx, const Actor& who, const Shift& wanted) {
    if (!may_plan(who)) return refuse(not_yours());
    if (auto ok = sound(wanted); !ok) return refusal(ok);
    auto s = wanted;
    if (s.id) {
        const auto before = store::shift(tx, s.id);
        if (!before) return refuse(unknown());
        if (before->until <= tx.now()) return refuse(over());
    }
    if (auto ok = free_for(tx, s); !ok) return refusal(ok);
    const bool fresh = !s.id;
    if (fresh) s.id = tx.fresh<ShiftId>();
    if (fresh) store::insert(tx, s);
    else store::replace(tx, s);
    record(tx, who, fresh ? "added" : "changed", s.id, name(s.post));
    return s.id;
}

Done remove(Tx& tx, const Actor& who, ShiftId id) {
    if (!may_plan(who)) return refuse(not_yours());
    const auto s = store::shift(tx, id);
    if (!s) return refuse(unknown());
    if (s->until <= tx.now()) return refuse(over());
    store::remove(tx, id);
    record(tx, who, "removed", id, name(s->post));
    return {};
}

Result<int> plan(Tx& tx, const Actor& who, const Turns& turns) {
    if (!may_plan(who)) return refuse(not_yours());
    if (auto ok = sound(turns); !ok) return refusal(ok);
    std::vector<Shift> begun;
    for (const auto& s : store::shifts(tx, of_days(turns)))
        if (s.post == turns.post) {
            if (s.from <= tx.now()) begun.push_back(s);
            else store::remove(tx, s.id);
        }
    int planned = 0;
    for (auto s : taken_in_turns(turns)) {
        const bool taken = std::ranges::any_of(begun, [&](const Shift& b) { return b.from < s.until && s.from < b.until; });
        if (taken || s.until <= tx.now()) continue;
        if (auto ok = free_for(tx, s); !ok) return refusal(ok);
        s.id = tx.fresh<ShiftId>();
        store::insert(tx, s);
        ++planned;
    }
    record(tx, who, "planned", {}, name(turns.post));
    return planned;
}

Done hand_over(Tx& tx, const Actor& who, ShiftId id, std::string_view words) {
    const auto s = store::shift(tx, id);
    if (!s) return refuse(unknown());
    if (who.person != s->person && (!s->deputy || who.person != *s->deputy) && !may_plan(who)) return refuse(not_yours());
    if (words.empty()) return refuse({Why::invalid, "duty.say_what", "words"});
    store::insert(tx, Note{id, who.person, std::string(words), tx.now()});
    record(tx, who, "handed_over", id);
    return {};
}

std::vector<Note> notes(Tx& tx, ShiftId id) { return store::notes(tx, id); }
std::vector<Note> latest_notes(Tx& tx, int limit) { return store::latest_notes(tx, limit); }

std::optional<std::string> feed_token(Tx& tx, PersonId person) { return store::feed_token(tx, person); }

void change_feed_token(Tx& tx, const Actor& who) { store::put_feed_token(tx, who.person, accounts::new_token()); }

std::optional<PersonId> of_feed(Tx& tx, std::string_view token) { return store::of_feed(tx, token); }

} // namespace mulin::duty
