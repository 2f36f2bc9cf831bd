#include "base/dates.hpp"
#include "neighbourhood/requests/deadlines.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::requests;
using namespace std::chrono_literals;

namespace {

const WorkingCalendar calendar;
TimePoint at(int month, int day, int hour, int minute = 0) {
    return moment(day_of(2025, unsigned(month), unsigned(day)), hour * 60 + minute);
}
const Limits& limits(Urgency u) { return default_limits()[std::size_t(u)]; }

HelpRequest leak() {
    HelpRequest r;
    r.state = State::assigned;
    r.filed_at = r.clock_from = at(8, 10, 4, 12);
    promise(r, due(limits(Urgency::urgent), r.filed_at, calendar));
    return r;
}

} // namespace

TEST_CASE("every urgency has its limits, in the order of urgency") {
    REQUIRE(default_limits().size() == std::size(Names<Urgency>::all));
    for (std::size_t u = 0; u < default_limits().size(); ++u) {
        CHECK(default_limits()[u].urgency == Urgency(u));
        CHECK(default_limits()[u].final);
    }
}

TEST_CASE("an urgent call on a Sunday night runs on the clock of the day") {
    const auto d = due(limits(Urgency::urgent), at(8, 10, 4, 12), calendar);
    CHECK(d.contact == at(8, 10, 4, 27));
    CHECK(d.on_site == at(8, 10, 5, 12));
    CHECK(d.temporary == at(8, 10, 8, 12));
    CHECK(d.final == at(8, 13, 4, 12));
}

TEST_CASE("an emergency is owed a person at the door within half an hour") {
    CHECK(due(limits(Urgency::emergency), at(8, 10, 4, 12), calendar).on_site == at(8, 10, 4, 42));
}

TEST_CASE("an ordinary repair before the national holiday waits for the make-up Saturday and the days after") {
    const auto d = due(limits(Urgency::ordinary), at(9, 30, 15), calendar); // holiday 1–8 October, Saturday the 11th is worked
    CHECK(d.contact == end_of(day_of(2025, 10, 9)));
    CHECK(d.on_site == end_of(day_of(2025, 10, 10)));
    CHECK(d.final == end_of(day_of(2025, 10, 14)));
    CHECK_FALSE(d.temporary);
}

TEST_CASE("limits in working hours begin when the office opens") {
    const Limits l{Urgency::ordinary, Limit{2, Unit::working_hours}, {}, {}, {}};
    CHECK(due(l, at(8, 10, 4, 12), calendar).contact == at(8, 11, 10, 30));
}

TEST_CASE("the next clock is the earliest that was not met") {
    auto r = leak();
    CHECK(next_due(r)->clock == Clock::contact);
    r.contacted_at = r.filed_at + 5min;
    CHECK(next_due(r)->clock == Clock::on_site);
    r.on_site_at = r.filed_at + 34min;
    r.temporary_at = r.filed_at + 70min;
    CHECK(next_due(r)->clock == Clock::final);
    r.state = State::resolved;
    CHECK_FALSE(next_due(r));
}

TEST_CASE("a clock is missed the moment after it was due, not at it") {
    const auto r = leak();
    CHECK(missed(r, *r.contact_due).empty());
    CHECK(missed(r, *r.contact_due + 1us).size() == 1);
    const auto all = missed(r, *r.final_due + 1us);
    REQUIRE(all.size() == 4);
    CHECK(all.front().clock == Clock::contact);
    CHECK(all.back().clock == Clock::final);
}

TEST_CASE("nothing is missed while it waits for a date, nor once it is over") {
    auto r = leak();
    for (const auto state :
         {State::suspended, State::resolved, State::verified, State::closed, State::declined, State::merged, State::withdrawn}) {
        r.state = state;
        CHECK(missed(r, *r.final_due + 24h).empty());
    }
}

TEST_CASE("what was still owed moves by the time it waited, what was met stays") {
    auto r = leak();
    r.contacted_at = r.filed_at + 5min;
    r.suspended_at = r.filed_at + 1h;
    const auto d = moved(r, r.filed_at + 25h);
    CHECK(d.contact == r.contact_due);
    CHECK(d.on_site == *r.on_site_due + 24h);
    CHECK(d.final == *r.final_due + 24h);
}
