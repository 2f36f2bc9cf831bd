// What is private stays private; what hangs on a request is seen by those who see it.
#include "neighbourhood/requests/requests_world.hpp"

using namespace mulin;
using namespace mulin::requests;

TEST_CASE("other residents and the secretary of another branch do not even learn that a request exists") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        const auto sees = [&](const Actor& who) { return n.read([&](Tx& tx) { return find(tx, who, id).has_value(); }); };
        for (const auto* who : {&n.aunt_wang, &n.secretary, &n.leader, &n.duty_officer, &n.party_secretary, &n.social_worker, &n.manager})
            CHECK(sees(*who));
        for (const auto* who : {&n.uncle_li, &n.teacher_chen, &n.other_secretary, &n.roofer, &n.passer_by}) CHECK_FALSE(sees(*who));
        CHECK(refused(n.act(n.uncle_li, id, Withdraw{""})) == "requests.unknown");
        CHECK(refused(n.act(n.other_secretary, id, Accept{})) == "requests.unknown");

        got(n.act(n.secretary, id, Assign{{n.roofer.person}}));
        CHECK(sees(n.roofer));
        got(n.act(n.secretary, id, Assign{{n.second_roofer.person}}));
        CHECK(sees(n.roofer)); // he had a hand in it
        CHECK(refused(n.act(n.roofer, id, Resolve{"好了"})) == "requests.not_yours");
    });
}

TEST_CASE("a secretary who typed a call for another zone still follows what she typed") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.other_secretary, n.roof_leak())).id;
        const auto r = n.look(id);
        const auto her = n.read([&](Tx& tx) { return parts(tx, n.other_secretary, r); });
        CHECK(her == std::vector{Part::asker});
        CHECK(refused(n.act(n.other_secretary, id, Accept{})) == "requests.not_yours");
    });
}

TEST_CASE("the house is the clock and nothing else") {
    on_the_night([](Night& n) {
        const auto r = n.look(n.leak());
        CHECK(n.read([&](Tx& tx) { return parts(tx, Actor::clock(), r); }) == std::vector{Part::clock});
        CHECK(refused(n.act(Actor::clock(), r.id, Accept{})) == "requests.not_yours");
    });
}

TEST_CASE("who verifies did none of the work, whatever office they hold") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        got(n.act(n.secretary, id, Accept{}));
        got(n.act(n.secretary, id, Survey{"是水管接头", {}}));
        got(n.act(n.secretary, id, Resolve{"拧紧了"}));
        CHECK(refused(n.act(n.secretary, id, Verify{true, ""})) == "requests.not_yours");
        CHECK(n.act(n.leader, id, Verify{true, ""}));
    });
}

TEST_CASE("a declined request says why to whoever asked, who may ask once more") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        CHECK(refused(n.act(n.duty_officer, id, Decline{DeclineReason::not_ours, ""})) == "requests.say_why");
        got(n.act(n.duty_officer, id, Decline{DeclineReason::not_ours, "归隔壁小区"}));
        CHECK(n.told(n.aunt_wang).back() == "declined");
        got(n.act(n.aunt_wang, id, Reopen{"是我们这里"}));
        CHECK(n.told(n.duty_officer).back() == "reopened");
        CHECK(n.look(id).contact_due == night + 15min);
    });
}

TEST_CASE("remarks are exchanged by those who have to do with it, under the names they chose") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        got(n.act(n.secretary, id, Assign{{n.roofer.person}}));
        const auto say = [&](const Actor& who, std::string_view text) {
            return n.write([&](Tx& tx) { return requests::say(tx, who, id, text); });
        };
        got(say(n.aunt_wang, " 钥匙在楼下 "));
        got(say(n.roofer, "好的"));
        CHECK(refused(say(n.aunt_wang, "　")) == "requests.say_what");
        CHECK(refused(say(n.uncle_li, "我也想说")) == "requests.unknown");
        CHECK(refused(say(n.social_worker, "看看")) == "nothing");
        const auto all = n.read([&](Tx& tx) { return remarks(tx, id); });
        REQUIRE(all.size() == 3);
        CHECK(all[0].by_name == "王阿姨");
        CHECK(all[0].text == "钥匙在楼下");
        CHECK(all[1].by == n.roofer.person);
        CHECK(n.told(n.roofer).back() == "said");
    });
}

TEST_CASE("a photo is seen with its request; passers-by see it only once someone let them") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        const auto add = [&](const Actor& who, FileId file) {
            return n.write([&](Tx& tx) { return add_photo(tx, who, id, file, Moment::after); });
        };
        const auto sees = [&](const Actor& who) { return n.read([&](Tx& tx) { return may_see_photo(tx, who, {7}); }); };
        const auto publish = [&](const Actor& who, FileId file) {
            return n.write([&](Tx& tx) { return publish_photo(tx, who, id, file, true); });
        };
        got(add(n.aunt_wang, {7}));
        got(add(n.aunt_wang, {7})); // the same again is one
        CHECK(refused(add(n.uncle_li, {8})) == "requests.unknown");
        CHECK(sees(n.secretary));
        CHECK_FALSE(sees(n.uncle_li));
        CHECK(refused(publish(n.aunt_wang, {7})) == "requests.not_yours");
        CHECK(refused(publish(n.secretary, {9})) == "requests.unknown");
        got(publish(n.secretary, {7}));
        CHECK(sees(n.passer_by));
        const auto all = n.read([&](Tx& tx) { return photos(tx, id); });
        REQUIRE(all.size() == 1);
        CHECK(all.front().moment == Moment::after);
        CHECK_FALSE(n.read([&](Tx& tx) { return may_see_photo(tx, n.secretary, {99}); }));
        for (int more = 0; more < 23; ++more) got(add(n.aunt_wang, {100 + more}));
        CHECK(refused(add(n.aunt_wang, {200})) == "requests.too_many_photos");
    });
}

TEST_CASE("another neighbourhood in the same database sees nothing of it") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        n.db.read(CommunityId{2}, [&](Tx& tx) {
            CHECK(refused(find(tx, n.party_secretary, id)) == "requests.unknown");
            CHECK(list(tx, n.party_secretary, {}, "", 10).rows.empty());
            CHECK(counts(tx, n.party_secretary).urgent == 0);
            return true;
        });
    });
}
