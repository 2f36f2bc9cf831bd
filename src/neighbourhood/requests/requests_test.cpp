// The night of the typhoon, as it has to go.
#include "neighbourhood/requests/requests_world.hpp"

using namespace mulin;
using namespace mulin::requests;

TEST_CASE(
    "a call at 04:12 from 63幢 is filed, routed to branch 8's secretary, surveyed, made safe, repaired, verified by another, confirmed") {
    on_the_night([](Night& n) {
        const auto filed = got(n.file(n.duty_officer, n.roof_leak()));
        CHECK(filed.number == "0810-01");
        CHECK(filed.told ==
              std::vector{n.secretary.person, n.duty_officer.person, n.manager.person, n.roofer.person, n.second_roofer.person});
        auto r = n.look(filed.id);
        CHECK(r.lead == n.branch_8);
        CHECK(r.branch == n.branch_8);
        CHECK(r.group == n.group_82);
        CHECK(r.place == "63幢 2单元 601");
        CHECK(r.filed_at == night);
        CHECK(r.contact_due == night + 15min);
        CHECK(n.told(n.secretary) == std::vector<std::string>{"filed_urgent"});
        CHECK(n.told(n.duty_officer).empty()); // who wrote it down need not be told

        n.clock = night + 1min;
        got(n.act(n.secretary, filed.id, Accept{}));
        got(n.act(n.secretary, filed.id, Assign{{n.roofer.person, n.second_roofer.person}}));
        n.clock = night + 5min;
        got(n.act(n.roofer, filed.id, Contact{"半小时到，先把灯关掉"}));
        n.clock = night + 34min;
        got(n.act(n.roofer, filed.id, Survey{"屋面油毡裂开两处", 80'000}));
        n.clock = night + 70min;
        got(n.act(n.roofer, filed.id, Temporary{"盖了防雨布"}));
        CHECK(n.told(n.aunt_wang) == std::vector<std::string>{"made_safe"});
        n.clock = night + 28h;
        got(n.act(n.roofer, filed.id, Resolve{"换了油毡"}));
        CHECK(refused(n.act(n.roofer, filed.id, Verify{true, ""})) == "requests.not_yours");
        n.clock = night + 28h + 30min;
        got(n.act(n.secretary, filed.id, Verify{true, "看过，干的"}));
        n.clock = night + 29h;
        r = got(n.act(n.aunt_wang, filed.id, Confirm{5, "谢谢"}));

        CHECK(r.state == State::closed);
        CHECK(r.version == 8);
        CHECK(*r.closed_at - r.filed_at == 29h);
        CHECK(n.look(filed.id).workers == std::vector{n.roofer.person, n.second_roofer.person});
        CHECK(n.happened(filed.id) == std::vector<std::string>{"filed", "accepted", "assigned", "contacted", "surveyed", "made_safe",
                                                               "resolved", "verified", "confirmed"});
        const auto events = n.read([&](Tx& tx) { return events::of(tx, {"requests", filed.id.value}); });
        CHECK(events[4].detail == R"({"from":"assigned","to":"on_site","note":"屋面油毡裂开两处","cost_guess":80000})");
        CHECK(events[4].by == n.roofer.person);
        CHECK(events[4].at == night + 34min);
    });
}

TEST_CASE("of two who act at once the second is told, and nothing is overwritten") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        const auto seen = n.look(id).version;
        got(n.write([&](Tx& tx) { return act(tx, n.secretary, id, seen, Assign{{n.roofer.person}}); }));
        const auto second = n.write([&](Tx& tx) {
            return act(tx, n.duty_officer, id, seen, Decline{DeclineReason::not_ours, "不归我们"});
        });
        CHECK(second.error() == Refusal{Why::conflict, "requests.moved_meanwhile"});
        CHECK(n.look(id).state == State::assigned);
        CHECK(n.happened(id) == std::vector<std::string>{"filed", "assigned"});
        CHECK(n.told(n.aunt_wang).empty());
    });
}

TEST_CASE("a bulk assignment sends people to all it can and says why not for the rest") {
    on_the_night([](Night& n) {
        const auto first = n.leak(), done = n.mended_leak();
        const RequestId ids[] = {first, done, {1}};
        const PersonId workers[] = {n.roofer.person};
        const auto results = n.write([&](Tx& tx) { return assign_all(tx, n.duty_officer, ids, workers); });
        CHECK(results[0]->state == State::assigned);
        CHECK(refused(results[1]) == "requests.not_now");
        CHECK(refused(results[2]) == "requests.unknown");
        CHECK(n.look(first).workers == std::vector{n.roofer.person});
    });
}

TEST_CASE("only people with an office are sent, only to bodies there are, only into categories there are") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        CHECK(refused(n.act(n.duty_officer, id, Assign{{n.uncle_li.person}})) == "requests.not_a_worker");
        CHECK(refused(n.act(n.duty_officer, id, Transfer{{1}, "归别处"})) == "requests.no_such_body");
        CHECK(refused(n.act(n.duty_officer, id, Sort{"ghosts", Urgency::urgent})) == "requests.unknown_category");
        CHECK(n.look(id).version == 0);
    });
}

TEST_CASE("the desk sorts a report anew, and its promises follow from when the call came") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "楼道里灯不亮"})).id;
        CHECK(n.look(id).category == "lamp");
        CHECK(n.look(id).contact_due == end_of(day_of(2025, 8, 11)));
        n.clock = night + 3min;
        got(n.act(n.duty_officer, id, Sort{"wires", Urgency::emergency}));
        CHECK(n.look(id).contact_due == night + 5min);
        CHECK(n.look(id).on_site_due == night + 30min);
    });
}

TEST_CASE("handed on to the quasi-property, its people hear of it and the branch stays lead") {
    on_the_night([](Night& n) {
        const auto id =
            got(n.file(n.leader,
                       {.home = n.flat_301, .words = "楼上麻将吵得睡不着", .caller = n.teacher_chen.person, .channel = Channel::phone}))
                .id;
        CHECK(n.look(id).lead == n.group_82);
        got(n.act(n.secretary, id, Transfer{n.property, "要去看门轴"}));
        CHECK(n.look(id).lead == n.group_82);
        CHECK(n.look(id).handed_to == n.property);
        CHECK(contains(n.told(n.manager), "transferred"));
    });
}

TEST_CASE("what was only made safe gets its lasting repair as a request of its own") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        CHECK(refused(n.write([&](Tx& tx) { return split(tx, n.aunt_wang, id, "屋面重做"); })) == "requests.not_yours");
        CHECK(refused(n.write([&](Tx& tx) { return split(tx, n.secretary, id, " "); })) == "requests.say_what");
        const auto lasting = got(n.write([&](Tx& tx) { return split(tx, n.secretary, id, "屋面重做"); }));
        const auto r = n.look(lasting);
        CHECK(r.parent == id);
        CHECK(r.number == "0810-02");
        CHECK(r.state == State::accepted);
        CHECK(r.caller == n.aunt_wang.person);
        CHECK(n.read([&](Tx& tx) { return lasting_repairs(tx, id); }).size() == 1);
        CHECK(n.happened(id).back() == "split");
    });
}

TEST_CASE("two calls about one leak become one: both callers know and follow, photos move; taken apart, each has its own again") {
    on_the_night([](Night& n) {
        const auto first = n.leak();
        auto again = n.roof_leak();
        again.caller = n.teacher_chen.person;
        again.home = n.flat_301;
        const auto second = got(n.file(n.duty_officer, again)).id;
        for (const FileId photo : {FileId{7}, FileId{8}})
            got(n.write([&](Tx& tx) { return add_photo(tx, n.teacher_chen, second, photo, Moment::before); }));
        CHECK(refused(n.act(n.duty_officer, second, Merge{second})) == "requests.into_itself");
        CHECK(refused(n.act(n.duty_officer, second, Merge{{1}})) == "requests.unknown");
        got(n.act(n.duty_officer, second, Merge{first}));

        CHECK(n.told(n.teacher_chen) == std::vector<std::string>{"merged"});
        CHECK(n.told(n.aunt_wang) == std::vector<std::string>{"joined"});
        CHECK(n.read([&](Tx& tx) { return find(tx, n.teacher_chen, first); }));
        CHECK(n.read([&](Tx& tx) { return photos(tx, first); }).size() == 2);
        CHECK(n.read([&](Tx& tx) { return merged_here(tx, first); }).front().id == second);
        CHECK(refused(n.act(n.duty_officer, first, Merge{second})) == "requests.into_gone");
        got(n.act(n.duty_officer, first, Assign{{n.roofer.person}}));
        got(n.act(n.roofer, first, Temporary{"盖了防雨布"}));
        CHECK(n.told(n.teacher_chen).back() == "made_safe");
        CHECK(refused(n.act(n.teacher_chen, first, Withdraw{"我家不漏了"})) == "requests.not_yours");

        got(n.act(n.duty_officer, second, Unmerge{}));
        CHECK(refused(n.read([&](Tx& tx) { return find(tx, n.teacher_chen, first); })) == "requests.unknown");
        CHECK(n.read([&](Tx& tx) { return photos(tx, second); }).size() == 2);
        CHECK(n.read([&](Tx& tx) { return photos(tx, first); }).empty());
        CHECK(n.look(second).state == State::reported);
    });
}

TEST_CASE("a repairer gives the job back: those in office where it is done hear why, and the desk may send someone else") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        got(n.act(n.duty_officer, id, Assign{{n.roofer.person}}));
        CHECK(refused(n.act(n.roofer, id, GiveBack{""})) == "requests.say_why");
        got(n.act(n.roofer, id, GiveBack{"梯子不够长"}));
        CHECK(n.look(id).state == State::accepted);
        CHECK(n.happened(id).back() == "given_back");
        CHECK(n.told(n.secretary).back() == "given_back");
        CHECK(n.told(n.roofer).back() == "assigned");
        CHECK(refused(n.act(n.roofer, id, Resolve{"修好了"})) != "nothing");
        got(n.act(n.duty_officer, id, Assign{{n.second_roofer.person}}));
    });
}

TEST_CASE("whoever took the call down hears of it as such, whoever asked as theirs") {
    on_the_night([](Night& n) {
        const auto id = n.leak(); // the secretary typed it for Aunt Wang
        got(n.act(n.duty_officer, id, Assign{{n.roofer.person}}));
        got(n.act(n.roofer, id, Temporary{"盖了防雨布"}));
        CHECK(n.told(n.aunt_wang) == std::vector<std::string>{"made_safe"});
        CHECK(n.told(n.secretary).back() == "made_safe_for_them");
    });
}

TEST_CASE("a chain of mergers stays flat, so that each part can be taken out alone") {
    on_the_night([](Night& n) {
        const auto a = n.leak(), b = n.leak(), c = n.leak();
        got(n.act(n.duty_officer, a, Merge{b}));
        got(n.act(n.duty_officer, b, Merge{c}));
        CHECK(n.look(a).merged_into == c);
        CHECK(n.read([&](Tx& tx) { return merged_here(tx, c); }).size() == 2);
        got(n.act(n.duty_officer, a, Unmerge{}));
        CHECK(n.look(b).merged_into == c);
        CHECK(is_open(n.look(a).state));
    });
}
