#include "neighbourhood/duty/shifts.hpp"
#include "base/dates.hpp"
#include <algorithm>
#include <map>

namespace mulin::duty {
namespace {

constexpr int most_days = 92;

std::vector<Shift> by_beginning(std::span<const Shift> shifts) {
    std::vector<Shift> all(shifts.begin(), shifts.end());
    std::ranges::sort(all, {}, [](const Shift& s) { return std::pair(s.from, s.until); });
    return all;
}

Done all_or(std::vector<Refusal> wrong) {
    if (wrong.empty()) return {};
    return refuse_all(std::move(wrong));
}

} // namespace

Done sound(const Shift& s) {
    std::vector<Refusal> wrong;
    if (!s.person) wrong.push_back({Why::invalid, "duty.who", "person"});
    if (s.until <= s.from) wrong.push_back({Why::invalid, "duty.until_before_from", "until"});
    else if (s.until - s.from > std::chrono::days(1)) wrong.push_back({Why::invalid, "duty.too_long", "until"});
    if (s.deputy && s.deputy == s.person) wrong.push_back({Why::invalid, "duty.own_deputy", "deputy"});
    return all_or(std::move(wrong));
}

std::vector<Span> gaps(std::span<const Shift> shifts, Post post, Span asked) {
    std::vector<Span> empty;
    auto covered = asked.from;
    for (const auto& s : by_beginning(shifts)) {
        if (s.post != post || s.until <= covered) continue;
        if (s.from >= asked.until) break;
        if (s.from > covered) empty.push_back({covered, s.from});
        covered = s.until;
    }
    if (covered < asked.until) empty.push_back({covered, asked.until});
    return empty;
}

std::vector<Clash> clashes(std::span<const Shift> shifts) {
    std::vector<Clash> found;
    const auto all = by_beginning(shifts);
    for (auto one = all.begin(); one != all.end(); ++one)
        for (auto other = one + 1; other != all.end() && other->from < one->until; ++other)
            if (one->person == other->person && !one->alongside && !other->alongside)
                found.push_back({one->person, one->post, other->post, {other->from, std::min(one->until, other->until)}});
    return found;
}

std::vector<Stretch> long_stretches(std::span<const Shift> shifts) {
    std::vector<Stretch> found;
    std::map<PersonId, Span> on_end;
    const auto close = [&](PersonId person, Span when) {
        if (when.until - when.from > longest_stretch) found.push_back({person, when});
    };
    for (const auto& s : by_beginning(shifts)) {
        const auto [at, first] = on_end.try_emplace(s.person, Span{s.from, s.until});
        if (first) continue;
        auto& run = at->second;
        if (s.from - run.until < shortest_rest) {
            run.until = std::max(run.until, s.until);
        } else {
            close(s.person, run);
            run = {s.from, s.until};
        }
    }
    for (const auto& [person, run] : on_end) close(person, run);
    std::ranges::sort(found, {}, [](const Stretch& s) { return std::pair(s.when.from, s.person); });
    return found;
}

Done sound(const Turns& t) {
    std::vector<Refusal> wrong;
    if (t.people.empty()) wrong.push_back({Why::invalid, "duty.who", "people"});
    if (t.last < t.first) wrong.push_back({Why::invalid, "duty.until_before_from", "last"});
    else if ((t.last - t.first).count() >= most_days) wrong.push_back({Why::invalid, "duty.too_many_days", "last"});
    const bool ascending = std::ranges::is_sorted(t.begins, std::ranges::less_equal()); // strictly: equal ones are out of order
    if (t.begins.empty() || !ascending || t.begins.front() < 0 || t.begins.back() >= minutes_per_day)
        wrong.push_back({Why::invalid, "duty.which_hours", "begins"});
    return all_or(std::move(wrong));
}

std::vector<Shift> taken_in_turns(const Turns& t) {
    std::vector<Shift> all;
    std::size_t turn = 0;
    const auto whose = [&](std::size_t n) { return t.people[n % t.people.size()]; };
    for (auto day = t.first; day <= t.last; day += std::chrono::days(1))
        for (std::size_t i = 0; i < t.begins.size(); ++i, ++turn) {
            const bool last = i + 1 == t.begins.size();
            Shift s{.post = t.post, .person = whose(turn), .from = moment(day, t.begins[i]), .place = t.place};
            s.until = last ? moment(day + std::chrono::days(1), t.begins.front()) : moment(day, t.begins[i + 1]);
            if (whose(turn + 1) != s.person) s.deputy = whose(turn + 1);
            all.push_back(std::move(s));
        }
    return all;
}

} // namespace mulin::duty
