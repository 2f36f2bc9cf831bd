// Swaps: nobody is moved to another night without saying yes.
#include "base/dates.hpp"
#include "neighbourhood/duty/duty_inside.hpp"
#include "neighbourhood/duty/store.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/messages/messages.hpp"
#include <algorithm>

namespace mulin::duty {
namespace {

bool is_officer(Tx& tx, PersonId person) {
    return organisation::is_officer({.person = person, .offices = organisation::offices_of(tx, person, local_day(tx.now()))});
}

// "8月10日 20:00 – 08:00 值守", to be read in the inbox.
void tell(Tx& tx, PersonId to, std::string_view key, const Shift& s) {
    const auto from = local(s.from), until = local(s.until);
    messages::tell(tx, to, "duty.message." + std::string(key),
                   {to_text(from.day), clock_text(from.minute_of_day), clock_text(until.minute_of_day)},
                   "/duty/shifts/" + std::to_string(s.id.value), {"duty", s.id.value});
}

} // namespace

Result<SwapId> ask(Tx& tx, const Actor& who, ShiftId id, PersonId to, std::string_view why) {
    const auto s = store::shift(tx, id);
    if (!s) return refuse(unknown());
    if (s->person != who.person) return refuse({Why::forbidden, "duty.not_yours"});
    if (s->until <= tx.now()) return refuse(over());
    if (!to || to == who.person || !is_officer(tx, to)) return refuse({Why::invalid, "duty.who", "to"});
    for (const auto& before : store::swaps(tx, id))
        if (before.answer == Answer::asked) return refuse({Why::conflict, "duty.asked_already"});
    const Swap swap{tx.fresh<SwapId>(), id, who.person, to, Answer::asked, std::string(why), tx.now()};
    store::insert(tx, swap);
    record(tx, who, "swap_asked", id);
    tell(tx, to, "swap_asked", *s);
    return swap.id;
}

Done answer(Tx& tx, const Actor& who, SwapId id, bool take) {
    const auto swap = store::swap(tx, id);
    if (!swap || swap->to != who.person) return refuse(unknown());
    if (swap->answer != Answer::asked) return refuse({Why::conflict, "duty.answered"});
    auto s = store::shift(tx, swap->shift);
    if (!s) return refuse(unknown());
    if (s->until <= tx.now()) return refuse(over());
    if (take) {
        s->person = who.person;
        if (s->deputy == who.person) s->deputy = swap->from;
        if (auto ok = free_for(tx, *s); !ok) return ok;
        store::replace(tx, *s);
    }
    store::set_answer(tx, id, take ? Answer::taken : Answer::declined);
    record(tx, who, take ? "swap_taken" : "swap_declined", s->id);
    tell(tx, swap->from, take ? "swap_taken" : "swap_declined", *s);
    return {};
}

Done withdraw(Tx& tx, const Actor& who, SwapId id) {
    const auto swap = store::swap(tx, id);
    if (!swap || swap->from != who.person) return refuse(unknown());
    if (swap->answer != Answer::asked) return refuse({Why::conflict, "duty.answered"});
    store::set_answer(tx, id, Answer::withdrawn);
    record(tx, who, "swap_withdrawn", swap->shift);
    return {};
}

std::vector<Swap> swaps(Tx& tx, ShiftId id) { return store::swaps(tx, id); }

std::vector<Swap> asked_of(Tx& tx, PersonId person) {
    auto all = store::asked_of(tx, person);
    std::erase_if(all, [&](const Swap& s) {
        const auto at = store::shift(tx, s.shift);
        return !at || at->until <= tx.now();
    });
    return all;
}

} // namespace mulin::duty
