// Planning: one shift, or many in turns.
#include "base/dates.hpp"
#include "neighbourhood/duty/pages.hpp"
#include <charconv>

namespace mulin::duty {
namespace {

using namespace web;

std::vector<int> numbers(std::string_view line) {
    std::vector<int> all;
    while (!line.empty()) {
        const auto comma = std::min(line.find(','), line.size());
        int n = -1;
        std::from_chars(line.data(), line.data() + comma, n);
        all.push_back(n);
        line.remove_prefix(std::min(comma + 1, line.size()));
    }
    return all;
}

Answered new_shift_page(const Visit& v, const Wrongs& w) {
    if (!may_plan(v.who)) return refuse({Why::forbidden, "duty.not_yours"});
    const views::ShiftForm f{.csrf = v.csrf, .people = v.read([&](Tx& tx) { return people_options(tx, v.say); }), .typed = typed(v)};
    return Page{.title = v.say("duty.new_shift"), .main = views::new_shift(v.say, f, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

Answered turns_page(const Visit& v, const Wrongs& w) {
    if (!may_plan(v.who)) return refuse({Why::forbidden, "duty.not_yours"});
    views::TurnsForm f{.csrf = v.csrf,
                       .people = v.read([&](Tx& tx) { return people_options(tx, v.say); }),
                       .chosen = v.texts("people"),
                       .typed = typed(v)};
    const auto today = local_day(v.now());
    f.typed.try_emplace("first", to_text(today + std::chrono::days(1)));
    f.typed.try_emplace("last", to_text(today + std::chrono::days(7)));
    return Page{.title = v.say("duty.plan"), .main = views::turns(v.say, f, w), .look = Look::work, .status = w.any() ? 422 : 200};
}

} // namespace

Typed typed(const Visit& v) {
    return v.typed({"post", "person", "deputy", "day", "from", "until", "place", "alongside", "first", "last", "begins"});
}

Result<Shift> shift_from(const Visit& v) {
    const auto day = parse_day(v.text("day"));
    const auto from = parse_clock(v.text("from")), until = parse_clock(v.text("until"));
    std::vector<Refusal> wrong;
    if (!day) wrong.push_back({Why::invalid, "duty.which_day", "day"});
    if (!from) wrong.push_back({Why::invalid, "duty.which_hour", "from"});
    if (!until) wrong.push_back({Why::invalid, "duty.which_hour", "until"});
    if (!wrong.empty()) return refuse_all(std::move(wrong));
    Shift s{.post = v.one_of<Post>("post").value_or(Post::desk),
            .person = v.maybe_id<PersonId>("person").value_or(PersonId{}),
            .deputy = v.maybe_id<PersonId>("deputy"),
            .from = moment(*day, *from),
            .until = moment(*day, *until),
            .place = v.text("place"),
            .alongside = v.flag("alongside")};
    if (s.until <= s.from) s.until += std::chrono::days(1); // over midnight
    return s;
}

Answered show_new_shift(Visit& v) { return new_shift_page(v, {}); }

Answered add_shift(Visit& v) {
    const auto wanted = shift_from(v);
    if (!wanted) return new_shift_page(v, v.wrongs(wanted.error()));
    const auto done = v.write([&](Tx& tx) { return put(tx, v.who, *wanted); });
    if (!done && done.error().why == Why::invalid) return new_shift_page(v, v.wrongs(done.error()));
    if (!done) return refusal(done);
    return Go{"/duty?from=" + to_text(local_day(wanted->from)), "duty.saved"};
}

Answered show_turns(Visit& v) { return turns_page(v, {}); }

Answered plan_turns(Visit& v) {
    const auto first = parse_day(v.text("first")), last = parse_day(v.text("last"));
    if (!first || !last) return turns_page(v, v.wrongs({.why = Why::invalid, .name = "duty.which_day", .field = first ? "last" : "first"}));
    Turns turns{.post = v.one_of<Post>("post").value_or(Post::desk),
                .first = *first,
                .last = *last,
                .begins = numbers(v.text("begins")),
                .place = v.text("place")};
    for (const auto& typed : v.texts("people")) {
        PersonId id;
        if (std::from_chars(typed.data(), typed.data() + typed.size(), id.value).ec == std::errc{}) turns.people.push_back(id);
    }
    const auto done = v.write([&](Tx& tx) { return plan(tx, v.who, turns); });
    if (!done && done.error().why == Why::invalid) return turns_page(v, v.wrongs(done.error()));
    if (!done) return refusal(done);
    return Go{"/duty?from=" + to_text(*first), "duty.planned", {std::to_string(*done)}};
}

} // namespace mulin::duty
