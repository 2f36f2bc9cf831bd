// One shift: hand-over, swapping, changing it.
#include "base/dates.hpp"
#include "neighbourhood/duty/pages.hpp"
#include "platform/language/times.hpp"

namespace mulin::duty {
namespace {

using namespace web;

std::string path(ShiftId id) { return "/duty/shifts/" + std::to_string(id.value); }

// The fields of a shift as they would be typed.
Typed as_typed(const Shift& s) {
    return {{"post", std::string(name(s.post))},
            {"person", std::to_string(s.person.value)},
            {"deputy", s.deputy ? std::to_string(s.deputy->value) : ""},
            {"day", to_text(local_day(s.from))},
            {"from", times::clock(s.from)},
            {"until", times::clock(s.until)},
            {"place", s.place},
            {"alongside", s.alongside ? "yes" : ""}};
}

std::optional<views::OneShift> gathered(Tx& tx, const Visit& v) {
    const auto s = shift(tx, v.id<ShiftId>());
    if (!s) return std::nullopt;
    People people(tx);
    views::OneShift o{.csrf = v.csrf, .shift = people.on(*s)};
    for (auto& note : notes(tx, s->id)) {
        auto by = people.of(note.by).name;
        o.notes.emplace_back(std::move(note), std::move(by));
    }
    for (const auto& swap : swaps(tx, s->id)) o.swaps.push_back({swap, *s, people.of(swap.from).name, people.of(swap.to).name});
    o.people = people_options(tx, v.say);
    o.may_plan = may_plan(v.who);
    o.is_mine = s->person == v.who.person;
    o.may_note = o.is_mine || o.may_plan || s->deputy == v.who.person;
    o.over = s->until <= tx.now();
    o.me = v.who.person;
    o.typed = v.request.method == "POST" && !v.text("day").empty() ? typed(v) : as_typed(*s);
    for (const auto* kept : {"words", "to", "why"})
        if (!v.text(kept).empty()) o.typed[kept] = v.text(kept);
    o.now = tx.now();
    return o;
}

Answered shift_page(const Visit& v, const Wrongs& w) {
    const auto o = v.read([&](Tx& tx) { return gathered(tx, v); });
    if (!o) return refuse({Why::missing, "duty.unknown"});
    return Page{.title = v.say.of("duty.post", o->shift.shift.post),
                .main = views::shift(v.say, *o, w),
                .look = Look::work,
                .status = w.any() ? 422 : 200};
}

// Back to the shift, or its page again with what was wrong.
template <class T> Answered after(const Visit& v, const Result<T>& done, std::string to, std::string said) {
    if (done) return Go{std::move(to), std::move(said)};
    if (done.error().why == Why::invalid || done.error().why == Why::conflict) return shift_page(v, v.wrongs(done.error()));
    return refusal(done);
}

Answered answer_swap(Visit& v, bool take) {
    const auto done = v.write([&](Tx& tx) { return answer(tx, v.who, v.id<SwapId>(), take); });
    if (!done) return refusal(done);
    return Go{"/duty", take ? "duty.swap_taken" : "duty.swap_declined"};
}

} // namespace

Answered show_shift(Visit& v) { return shift_page(v, {}); }

Answered change_shift(Visit& v) {
    auto wanted = shift_from(v);
    if (!wanted) return shift_page(v, v.wrongs(wanted.error()));
    wanted->id = v.id<ShiftId>();
    return after(v, v.write([&](Tx& tx) { return put(tx, v.who, *wanted); }), path(wanted->id), "duty.saved");
}

Answered remove_shift(Visit& v) {
    return after(v, v.write([&](Tx& tx) { return remove(tx, v.who, v.id<ShiftId>()); }), "/duty", "duty.removed");
}

Answered add_note(Visit& v) {
    return after(v, v.write([&](Tx& tx) { return hand_over(tx, v.who, v.id<ShiftId>(), v.text("words")); }), path(v.id<ShiftId>()),
                 "duty.written_down");
}

Answered ask_swap(Visit& v) {
    const auto to = v.maybe_id<PersonId>("to").value_or(PersonId{});
    return after(v, v.write([&](Tx& tx) { return ask(tx, v.who, v.id<ShiftId>(), to, v.text("why")); }), path(v.id<ShiftId>()),
                 "duty.swap_was_asked");
}

Answered take_swap(Visit& v) { return answer_swap(v, true); }
Answered decline_swap(Visit& v) { return answer_swap(v, false); }

Answered withdraw_swap(Visit& v) {
    const auto done = v.write([&](Tx& tx) { return withdraw(tx, v.who, v.id<SwapId>()); });
    if (!done) return refusal(done);
    return Go{"/duty", "duty.swap_withdrawn"};
}

} // namespace mulin::duty
