// The roster and who is on now.
#include "base/dates.hpp"
#include "neighbourhood/duty/pages.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/language/times.hpp"

namespace mulin::duty {
namespace {

using namespace web;

constexpr int days_shown = 7;

Span week(Day first) { return {moment(first), moment(first + std::chrono::days(days_shown))}; }

Day first_day(const Visit& v) { return parse_day(v.text("from")).value_or(local_day(v.now())); }

// The last word handed over to a post in the last day, beside whoever has it now.
std::string last_word(Tx& tx, Post post) {
    for (const auto& note : latest_notes(tx, 20)) {
        const auto s = note.at > tx.now() - std::chrono::days(1) ? shift(tx, note.shift) : std::nullopt;
        if (s && s->post == post) return note.words;
    }
    return {};
}

views::Now now_of(Tx& tx, People& people) {
    views::Now n{.on = {}, .phone = organisation::community(tx).phone, .now = tx.now()};
    for (const auto& s : on_duty(tx, tx.now())) {
        n.on.push_back(people.on(s));
        n.on.back().note = last_word(tx, s.post);
    }
    return n;
}

std::vector<std::pair<Note, std::string>> told(Tx& tx, People& people) {
    std::vector<std::pair<Note, std::string>> all;
    for (auto& note : latest_notes(tx, 5)) {
        auto by = people.of(note.by).name;
        all.emplace_back(std::move(note), std::move(by));
    }
    return all;
}

views::Roster gathered(Tx& tx, const Visit& v) {
    People people(tx);
    views::Roster r{.csrf = v.csrf, .now = now_of(tx, people), .first = first_day(v), .days = days_shown};
    const auto shown = week(r.first);
    for (const auto& s : shifts(tx, shown)) r.shifts.push_back(people.on(s));
    r.faults = faults(tx, {std::max(shown.from, tx.now()), std::max(shown.until, tx.now())});
    for (const auto& c : r.faults.clashes) r.names[c.person] = people.of(c.person).name;
    for (const auto& s : r.faults.long_stretches) r.names[s.person] = people.of(s.person).name;
    for (const auto& s : next_of(tx, v.who.person, 5)) r.mine.push_back(people.on(s));
    for (const auto& swap : asked_of(tx, v.who.person))
        if (const auto s = shift(tx, swap.shift)) r.asked.push_back({swap, *s, people.of(swap.from).name, people.of(swap.to).name});
    r.notes = told(tx, people);
    if (const auto token = feed_token(tx, v.who.person)) r.feed = feed_address(v, *token);
    r.may_plan = may_plan(v.who);
    r.at = tx.now();
    return r;
}

views::Now read_now(const Visit& v) {
    return v.read([](Tx& tx) {
        People people(tx);
        return now_of(tx, people);
    });
}

} // namespace

Html on_now(const Visit& v) { return views::now(v.say, read_now(v)); }

Answered show_roster(Visit& v) {
    const auto r = v.read([&](Tx& tx) { return gathered(tx, v); });
    return Page{.title = v.say("duty.door"), .main = views::roster(v.say, r, {}), .look = Look::work};
}

Answered show_now(Visit& v) {
    const auto n = read_now(v);
    const auto main = stack({heading({.title = v.say("duty.now"), .below = text(v.say("duty.as_of", {times::when(v.say, n.now, n.now)}))}),
                             views::kept_copy(v.say), views::now(v.say, n)});
    return Page{.title = v.say("duty.now"), .main = main, .look = Look::work};
}

Answered show_sheet(Visit& v) {
    const auto s = v.read([&](Tx& tx) {
        People people(tx);
        const auto here = organisation::community(tx);
        views::Sheet sheet{
            .place = here.name, .phone = here.phone, .first = first_day(v), .days = days_shown, .shifts = {}, .now = tx.now()};
        for (const auto& one : shifts(tx, week(sheet.first)))
            if (local_day(one.from) >= sheet.first) sheet.shifts.push_back(people.on(one));
        return sheet;
    });
    return Page{.title = v.say("duty.sheet"), .main = views::sheet(v.say, s), .look = Look::work, .stand = Stand::sheet};
}

} // namespace mulin::duty
