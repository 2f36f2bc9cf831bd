// The house on time: warnings, the ladder, waking, closing; and what officers changed of the limits and rules.
#include "neighbourhood/duty/duty.hpp"
#include "neighbourhood/requests/requests_world.hpp"
#include <algorithm>

using namespace mulin;
using namespace mulin::requests;

namespace {

void minute(Night& n, TimePoint now) {
    n.clock = now;
    n.write([](Tx& tx) { return watch_clocks(tx), true; });
}

std::int64_t escalations(Night& n, RequestId id) { return std::ranges::count(n.happened(id), "escalated"); }

} // namespace

TEST_CASE("a missed promise climbs the tree, one step with each, once each") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        got(n.act(n.duty_officer, id, Accept{}));
        minute(n, night + 11min);
        CHECK(escalations(n, id) == 0);
        CHECK_FALSE(contains(n.told(n.manager), "nearly_contact"));
        minute(n, night + 12min);
        CHECK(contains(n.told(n.manager), "nearly_contact"));
        minute(n, night + 15min);
        CHECK(escalations(n, id) == 0);
        minute(n, night + 15min + 1us);
        CHECK(escalations(n, id) == 1);
        CHECK(n.told(n.party_secretary) == std::vector<std::string>{"missed_contact"}); // the branch leads: above it is the committee
        minute(n, night + 16min);
        CHECK(escalations(n, id) == 1);
        minute(n, night + 61min);
        minute(n, night + 62min);
        CHECK(escalations(n, id) == 2);
        minute(n, night + 400h);
        minute(n, night + 401h);
        CHECK(escalations(n, id) == 4);
        CHECK(n.told(n.party_secretary) ==
              std::vector<std::string>{"missed_contact", "missed_on_site", "missed_temporary", "missed_final"});
    });
}

TEST_CASE("where a stairwell group leads, its branch hears first, then the committee") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.teacher_chen, {.home = n.flat_301, .words = "半夜打麻将太吵"})).id;
        CHECK(n.look(id).lead == n.group_82);
        minute(n, at(8, 12, 0, 1));
        CHECK(n.told(n.secretary).back() == "missed_contact");
        CHECK(n.told(n.party_secretary).empty());
        minute(n, at(8, 13, 0, 1));
        CHECK(n.told(n.party_secretary) == std::vector<std::string>{"missed_on_site"});
    });
}

TEST_CASE("those who have it are warned before the last promise runs out, and nobody once it is done") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        got(n.act(n.duty_officer, id, Assign{{n.roofer.person}}));
        got(n.act(n.roofer, id, Temporary{"盖了防雨布"}));
        minute(n, night + 54h);
        CHECK(n.told(n.roofer) == std::vector<std::string>{"filed_urgent", "assigned", "nearly_final"});
        got(n.act(n.roofer, id, Resolve{"好了"}));
        minute(n, night + 100h);
        CHECK(escalations(n, id) == 0);
    });
}

TEST_CASE("the house wakes what waited for a date, with what is owed moved on") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        got(n.act(n.duty_officer, id, Assign{{n.roofer.person}}));
        got(n.act(n.roofer, id, Temporary{"盖了防雨布"}));
        got(n.act(n.duty_officer, id, Suspend{SuspendReason::weather, "等雨停", night + 48h}));
        CHECK(n.told(n.aunt_wang).back() == "suspended");
        minute(n, night + 47h);
        CHECK(n.look(id).state == State::suspended);
        minute(n, night + 48h);
        CHECK(n.look(id).state == State::working);
        CHECK(n.look(id).final_due == night + 120h);
        CHECK(n.happened(id).back() == "resumed");
    });
}

TEST_CASE("seven days of silence after verification close it; the asker may still say otherwise for thirty") {
    on_the_night([](Night& n) {
        const auto id = n.mended_leak();
        got(n.act(n.secretary, id, Verify{true, ""}));
        CHECK(n.told(n.aunt_wang).back() == "verified");
        minute(n, night + 24h * 7 - 1min);
        CHECK(n.look(id).state == State::verified);
        minute(n, night + 24h * 7);
        CHECK(n.look(id).state == State::closed);
        n.clock = night + 24h * 20;
        got(n.act(n.aunt_wang, id, Reopen{"又漏了"}));
        auto r = n.look(id);
        CHECK(r.reopened == 1);
        CHECK(r.contact_due == n.clock + 15min);
        CHECK(contains(n.told(n.secretary), "reopened"));
        minute(n, n.clock + 16min);
        CHECK(escalations(n, id) == 1);
    });
}

TEST_CASE("three calls nobody answered close it, an unhappy answer opens it again") {
    on_the_night([](Night& n) {
        const CallBack silent{CallOutcome::no_answer, {}, ""};
        const auto first = n.mended_leak(), second = n.mended_leak();
        for (const auto id : {first, second}) got(n.act(n.secretary, id, Verify{true, ""}));
        for (int i = 0; i < 3; ++i) got(n.act(n.duty_officer, first, silent));
        CHECK(n.look(first).state == State::closed);
        got(n.act(n.duty_officer, second, CallBack{CallOutcome::unsatisfied, {}, "墙还湿着"}));
        CHECK(n.look(second).state == State::accepted);
        CHECK(n.happened(second).back() == "called_back_unhappy");
        CHECK(n.told(n.manager).back() == "reopened");
    });
}

TEST_CASE("the community sets its own limits, rules and cues; others may not, and what makes no sense is refused") {
    on_the_night([](Night& n) {
        const Limits quicker{Urgency::urgent, Limit{10, Unit::minutes}, Limit{30, Unit::minutes}, {}, Limit{2, Unit::working_days}};
        CHECK(refused(n.write([&](Tx& tx) { return set_limits(tx, n.secretary, quicker); })) == "requests.not_yours");
        got(n.write([&](Tx& tx) { return set_limits(tx, n.party_secretary, quicker); }));
        CHECK(n.look(n.leak()).contact_due == night + 10min);
        CHECK(refused(n.write([&](Tx& tx) {
                  return set_limits(tx, n.party_secretary, {Urgency::urgent, Limit{0, Unit::minutes}, {}, {}, quicker.final});
              })) == "requests.limit");
        CHECK(n.read([](Tx& tx) { return limits(tx); }).size() == 5);

        auto leak = *find(default_categories(), "leak");
        leak.cues.push_back("水帘洞");
        leak.urgency = Urgency::urgent;
        got(n.write([&](Tx& tx) { return set_category(tx, n.party_secretary, leak); }));
        const auto r = n.look(got(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "家里成了水帘洞"})).id);
        CHECK((r.category == "leak" && r.urgency == Urgency::urgent));
        CHECK(n.read([](Tx& tx) { return categories(tx); }).front().group == "house");
        leak.code = "ghosts";
        CHECK(refused(n.write([&](Tx& tx) { return set_category(tx, n.party_secretary, leak); })) == "requests.unknown_category");
    });
}

TEST_CASE("an officer's routing rule decides from now on, and taking the last one away brings back those we start with") {
    on_the_night([](Night& n) {
        const auto put = [&](const Actor& who, const RoutingRule& rule) {
            return n.write([&](Tx& tx) { return requests::put(tx, who, rule); });
        };
        const auto all = [&] { return n.read([](Tx& tx) { return rules(tx); }); };
        const RoutingRule roof{.position = 0,
                               .note = "63幢的漏水",
                               .categories = {"leak"},
                               .urgencies = {Urgency::urgent},
                               .buildings = {n.building_63},
                               .lead = Lead::property,
                               .tell = {Role::repairer}};
        CHECK(refused(put(n.duty_officer, roof)) == "requests.not_yours");
        CHECK(refused(put(n.party_secretary, {})) == "requests.rule_no_note");
        const auto id = got(put(n.party_secretary, roof));
        CHECK(n.look(n.leak()).lead == n.property);
        CHECK(all().size() == default_rules().size() + 1);

        auto at_rest = all().front();
        CHECK(at_rest.id == id);
        CHECK((at_rest.buildings == roof.buildings && at_rest.tell == roof.tell && at_rest.categories == roof.categories));
        at_rest.enabled = false;
        got(put(n.party_secretary, at_rest));
        CHECK(n.look(n.leak()).lead == n.branch_8);
        CHECK(refused(put(n.party_secretary, {.id = {99}, .note = "没有这条", .tell = {Role::repairer}})) == "requests.unknown");

        const auto remove = [&](RuleId rule) { return n.write([&](Tx& tx) { return requests::remove(tx, n.party_secretary, rule); }); };
        for (const auto& rule : all()) got(remove(rule.id));
        CHECK(all().size() == default_rules().size());
        CHECK(refused(remove(id)) == "requests.unknown");
    });
}

TEST_CASE("the roster's night shift is told and nobody who sleeps; when nobody takes it, the deputy, then those above") {
    on_the_night([](Night& n) {
        const auto sleeper = n.write([&](Tx& tx) { return World::person(tx, "值班员01", n.community, Role::duty_officer); });
        const auto deputy = n.write([&](Tx& tx) { return World::person(tx, "值班员02", n.community, Role::duty_officer); });
        n.write([&](Tx& tx) {
            return got(duty::put(tx, Actor::clock(),
                                 {.post = duty::Post::desk,
                                  .person = n.duty_officer.person,
                                  .deputy = deputy.person,
                                  .from = night - 8h,
                                  .until = night + 4h}));
        });
        const auto id = n.leak();
        CHECK(contains(n.told(n.duty_officer), "filed_urgent"));
        CHECK(n.told(sleeper).empty());
        minute(n, night + 4min);
        CHECK(n.told(deputy).empty());
        minute(n, night + 5min);
        CHECK(n.told(deputy) == std::vector<std::string>{"unanswered"});
        minute(n, night + 10min);
        CHECK(contains(n.told(n.party_secretary), "unanswered"));
        CHECK(n.told(sleeper).empty());
        minute(n, night + 11min);
        CHECK(std::ranges::count(n.happened(id), "climbed") == 2);
    });
}

TEST_CASE("once the night officer has taken it, nobody else is woken") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        n.clock = night + 3min;
        got(n.act(n.duty_officer, id, Accept{}));
        minute(n, night + 11min);
        CHECK(std::ranges::count(n.happened(id), "climbed") == 0);
    });
}

TEST_CASE("where there is no deputy, the one above hears at once") {
    on_the_night([](Night& n) {
        const auto id = n.leak();
        minute(n, night + 5min);
        CHECK(n.told(n.party_secretary) == std::vector<std::string>{"unanswered"});
        minute(n, night + 20min);
        CHECK(std::ranges::count(n.happened(id), "climbed") == 1);
    });
}
