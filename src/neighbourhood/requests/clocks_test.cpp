#include "neighbourhood/requests/clocks.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::requests;
using namespace std::chrono_literals;

namespace {

const TimePoint night = std::chrono::sys_days{std::chrono::year{2025} / 8 / 9} + 20h + 12min;

// Promised: someone calls within 16 minutes, it is mended within three days.
HelpRequest leak() {
    HelpRequest r;
    r.state = State::assigned;
    r.filed_at = r.clock_from = night;
    r.contact_due = night + 16min;
    r.final_due = night + 72h;
    return r;
}

std::vector<Given> given_at(const HelpRequest& r, std::vector<Given> already, TimePoint now) {
    std::vector<Given> now_given;
    for (const auto& call : calls(r, already, now)) now_given.push_back(call.what);
    return now_given;
}

} // namespace

TEST_CASE("a quarter of the time before a promise runs out, whoever has it is warned, once") {
    CHECK(calls(leak(), {}, night + 12min - 1us).empty());
    CHECK(given_at(leak(), {}, night + 12min) == std::vector{Given{Clock::contact, Alert::nearly}});
    CHECK(given_at(leak(), {{Clock::contact, Alert::nearly}}, night + 12min).empty());
}

TEST_CASE("once it has run out the next above is told, and the late warning is spared") {
    CHECK(given_at(leak(), {}, night + 16min + 1us) == std::vector{Given{Clock::contact, Alert::missed}});
    CHECK(given_at(leak(), {{Clock::contact, Alert::missed}}, night + 17min).empty());
}

TEST_CASE("the house looks again at the first moment something is to be said") {
    std::vector<Given> given;
    CHECK(look_at(leak(), given) == night + 12min);
    given.push_back({Clock::contact, Alert::nearly});
    CHECK(look_at(leak(), given) == night + 16min + 1us);
    given.push_back({Clock::contact, Alert::missed});
    CHECK(look_at(leak(), given) == night + 54h);
    given.push_back({Clock::final, Alert::missed});
    CHECK_FALSE(look_at(leak(), given));
}

TEST_CASE("the house wakes what waited for a date and closes after seven days of silence") {
    auto r = leak();
    r.state = State::suspended;
    r.suspended_at = night;
    r.suspended_until = night + 48h;
    CHECK(look_at(r, {}) == night + 48h);
    CHECK_FALSE(due_deed(r, night + 47h));
    CHECK(std::holds_alternative<Resume>(*due_deed(r, night + 48h)));

    r.state = State::verified;
    r.verified_at = night;
    CHECK(look_at(r, {}) == night + 24h * 7);
    CHECK(std::holds_alternative<Close>(*due_deed(r, night + 24h * 7)));
}

TEST_CASE("what is over is never looked at again") {
    auto r = leak();
    for (const auto state : {State::closed, State::declined, State::merged, State::withdrawn}) {
        r.state = state;
        CHECK_FALSE(look_at(r, {}));
        CHECK_FALSE(due_deed(r, night + 1000h));
    }
}
