#include "neighbourhood/requests/care.hpp"
#include "neighbourhood/requests/requests_world.hpp"

using namespace mulin;
using namespace mulin::requests;

namespace {

NewRequest alone_at_night(const Night& n) {
    auto call = n.roof_leak();
    call.words = "客厅顶上渗水，老人一个人，有点慌";
    return call;
}

} // namespace

TEST_CASE("words that sound of someone old or alone are heard, others are not") {
    CHECK(sounds_frail("老人一个人在家"));
    CHECK(sounds_frail("奶奶走不动"));
    CHECK_FALSE(sounds_frail("客厅、卧室渗水严重"));
}

TEST_CASE("the day after an urgent call from someone alone somebody asks how they are, and says so") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.duty_officer, alone_at_night(n))).id;
        const auto planned = n.read([&](Tx& tx) { return care(tx, id); });
        REQUIRE(planned);
        CHECK(planned->due == at(8, 11, 18));
        CHECK(n.read([&](Tx& tx) { return open_care(tx, n.secretary); }).size() == 1);
        CHECK(n.read([&](Tx& tx) { return open_care(tx, n.other_secretary); }).empty());
        CHECK(refused(n.write([&](Tx& tx) { return note_care(tx, n.duty_officer, id, " "); })) == "requests.say_how_they_are");
        CHECK(refused(n.write([&](Tx& tx) { return note_care(tx, n.roofer, id, "好的"); })) != "nothing");
        got(n.write([&](Tx& tx) { return note_care(tx, n.secretary, id, "人好的，屋里干了"); }));
        CHECK(n.read([&](Tx& tx) { return open_care(tx, n.secretary); }).empty());
        CHECK(n.happened(id).back() == "cared_for");
        CHECK(refused(n.write([&](Tx& tx) { return note_care(tx, n.secretary, id, "再问一次"); })) == "requests.not_now");
    });
}

TEST_CASE("a call the day after that nobody makes is seen to be overdue, and told once") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.duty_officer, alone_at_night(n))).id;
        n.write([](Tx& tx) { return remind_of_care(tx), 0; });
        CHECK(n.happened(id).back() != "care_missed");
        n.clock = at(8, 11, 18, 1);
        for (int twice = 0; twice < 2; ++twice) n.write([](Tx& tx) { return remind_of_care(tx), 0; });
        const auto told = n.told(n.secretary);
        CHECK(std::ranges::count(told, "care_missed") + std::ranges::count(n.told(n.leader), "care_missed") == 1);
        CHECK(n.read([&](Tx& tx) { return open_care(tx, n.duty_officer); }).size() == 1);
    });
}

TEST_CASE("for something urgent the call can be asked for by hand; nothing ordinary brings one by itself") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        CHECK_FALSE(n.read([&](Tx& tx) { return care(tx, id); }));
        got(n.write([&](Tx& tx) { return ask_for_care(tx, n.secretary, id); }));
        CHECK(n.read([&](Tx& tx) { return care(tx, id); }));
        auto lamp = alone_at_night(n);
        lamp.urgency = Urgency::ordinary;
        const auto other = got(n.file(n.duty_officer, lamp)).id;
        CHECK_FALSE(n.read([&](Tx& tx) { return care(tx, other); }));
        got(n.act(n.duty_officer, other, Sort{"leak", Urgency::urgent}));
        CHECK(n.read([&](Tx& tx) { return care(tx, other); }));
    });
}
