// Without an account: the way back by number and code, what a stranger may know, and photos that wait for their form.
#include "neighbourhood/requests/requests_world.hpp"

using namespace mulin;
using namespace mulin::requests;

namespace {

// What someone in the lane reports, and the actor they are once they showed its code.
struct InTheLane {
    Night& night;
    NewRequest leak{.home = night.flat_301, .words = "客厅顶上渗水", .category = "leak", .caller_phone = "19900000063"};
    RequestId id = got(night.file(night.passer_by, leak)).id;

    Actor key() const {
        auto who = night.passer_by;
        who.key_to = id.value;
        return who;
    }
    std::string number() const { return night.look(id).number; }
    std::string code() const {
        return night.read([&](Tx& tx) { return call_back_code(tx, key(), got(find(tx, key(), id))); });
    }
    Tracked track(std::string_view typed_number, std::string_view typed_code) const {
        return night.write([&](Tx& tx) { return requests::track(tx, typed_number, typed_code); });
    }
};

PublicFilter always(std::optional<PublicState> state = {}) { return {.from = long_ago, .until = day_of(2100, 1, 1), .state = state}; }

} // namespace

TEST_CASE("number and call-back code open one request to a passer-by, and no other") {
    on_the_night([](Night& n) {
        const InTheLane lane{n};
        const auto code = lane.code();
        CHECK(code.size() == 6);
        CHECK(lane.track(lane.number(), code).request == lane.id);
        CHECK(lane.track("报事 " + lane.number(), code.substr(0, 3) + " " + code.substr(3)).request == lane.id);

        const auto other = n.leak();
        CHECK_FALSE(n.read([&](Tx& tx) { return find(tx, lane.key(), other).has_value(); }));
        CHECK_FALSE(n.read([&](Tx& tx) { return find(tx, n.passer_by, lane.id).has_value(); }));
        CHECK(n.read([&](Tx& tx) { return call_back_code(tx, n.secretary, got(find(tx, n.secretary, lane.id))); }).empty());
    });
}

TEST_CASE("after ten wrong codes in an hour even the right one waits") {
    on_the_night([](Night& n) {
        const InTheLane lane{n};
        const auto code = lane.code();
        const std::string wrong = code == "000000" ? "000001" : "000000";
        for (int i = 0; i < 10; ++i) CHECK(lane.track(lane.number(), wrong).refused->name == "request_pages.wrong_code");
        CHECK(lane.track(lane.number(), code).refused->name == "request_pages.too_many_tries");
    });
}

TEST_CASE("with the key a passer-by adds words and calls off what they asked for") {
    on_the_night([](Night& n) {
        const InTheLane lane{n};
        got(n.write([&](Tx& tx) { return say(tx, lane.key(), lane.id, "雨小了，还在滴。"); }));
        CHECK(got(n.act(lane.key(), lane.id, Withdraw{})).state == State::withdrawn);
    });
}

TEST_CASE("a stranger learns building, kind, state and day; what was called off is not listed") {
    on_the_night([](Night& n) {
        const InTheLane lane{n};
        const auto lines = [&](const PublicFilter& f) { return n.read([&](Tx& tx) { return public_list(tx, f, 0, 10).lines; }); };
        REQUIRE(lines(always()).size() == 1);
        const auto line = lines(always()).front();
        CHECK(line.building == n.building_63);
        CHECK(line.category == "leak");
        CHECK(line.state == PublicState::waiting);
        CHECK(lines(always(PublicState::done)).empty());
        got(n.act(lane.key(), lane.id, Withdraw{}));
        CHECK(lines(always()).empty());
    });
}
