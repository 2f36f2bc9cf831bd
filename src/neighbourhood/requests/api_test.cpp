// Deeds as programs send them.
#include "base/dates.hpp"
#include "neighbourhood/requests/api.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::requests;
using web::Fields;

namespace {

Fields sent(std::string body) {
    web::Request r{.method = "POST"};
    r.headers.add("content-type", "application/json");
    r.body = std::move(body);
    return *Fields::of_body(r);
}

template <class D> D read(std::string body) {
    auto f = sent(std::move(body));
    const auto deed = programs::deed_from(f, index_of<D>());
    CHECK(f.sound());
    return std::get<D>(deed);
}

template <class D> std::string_view refused(std::string body) {
    auto f = sent(std::move(body));
    programs::deed_from(f, index_of<D>());
    const auto sound = f.sound();
    return sound ? "nothing" : sound.error().name;
}

} // namespace

TEST_CASE("each deed is read from the names of its own parts") {
    CHECK(read<Assign>(R"({"workers": ["7", "8"]})").workers == std::vector<PersonId>{{7}, {8}});
    CHECK(read<Transfer>(R"({"to": "5", "reason": "请派人"})").to == BodyId{5});
    CHECK(read<Survey>(R"({"findings": "瓦碎了", "cost_guess": 12000})").cost_guess == 12000);
    const auto waits = read<Suspend>(R"({"reason": "weather", "text": "等雨停", "until": "2026-08-12T18:00:00+08:00"})");
    CHECK((waits.reason == SuspendReason::weather && waits.until == moment(day_of(2026, 8, 12), 18 * 60)));
    CHECK_FALSE(read<Verify>(R"({"good": false, "note": "还滴"})").good);
    CHECK(read<Confirm>(R"({"rating": 5})").rating == 5);
    const auto call = read<CallBack>(R"({"outcome": "satisfied", "rating": 4, "note": "好了"})");
    CHECK((call.outcome == CallOutcome::satisfied && call.rating == 4));
    CHECK(read<Merge>(R"({"into": "1842"})").into == RequestId{1842});
    const auto sorted = read<Sort>(R"({"category": "roof", "urgency": "urgent"})");
    CHECK((sorted.category == "roof" && sorted.urgency == Urgency::urgent));
    CHECK(read<Decline>(R"({"reason": "not_ours", "text": "归街道管"})").reason == DeclineReason::not_ours);
}

TEST_CASE("what a deed cannot be without is asked for, and a part of another deed is not dropped in silence") {
    CHECK(refused<Decline>(R"({"text": "归街道管"})") == "requests.say_why");
    CHECK(refused<Suspend>(R"({"reason": "weather"})") == "desk.say_until");
    CHECK(refused<Decline>(R"({"reason": "", "text": "归街道管"})") == "requests.say_why");
    CHECK(refused<Decline>(R"({"reason": null, "text": "归街道管"})") == "requests.say_why");
    CHECK(refused<Decline>(R"({"reason": 7, "text": "归街道管"})") == "shell.not_such");
    CHECK(refused<Verify>("{}") == "desk.choose_one");
    CHECK(refused<CallBack>(R"({"outcome": "perhaps"})") == "shell.not_such");
    CHECK(refused<Merge>("{}") == "desk.choose_one");
    CHECK(refused<Accept>(R"({"workers": ["7"]})") == "shell.not_for_us");
    CHECK(refused<Accept>("{}") == "nothing");
}
