// Filing: who may, what is asked for, and what happens when a form is sent twice.
#include "neighbourhood/emergency/emergency.hpp"
#include "neighbourhood/requests/requests_world.hpp"
#include <set>
#include <thread>

using namespace mulin;
using namespace mulin::requests;

namespace {

std::set<std::string_view> wrongs(const Result<Filed>& r) {
    if (r) return {};
    std::set<std::string_view> names{r.error().name};
    for (const auto& more : r.error().also) names.insert(more.name);
    return names;
}

} // namespace

TEST_CASE("a resident files for herself with a door and a word") {
    on_the_night([](Night& n) {
        const auto r = n.look(got(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "天花板滴水"})).id);
        CHECK(r.caller == n.aunt_wang.person);
        CHECK(r.category == "leak");
        CHECK(r.urgency == Urgency::ordinary);
        CHECK(r.lead == n.property);
        CHECK(r.branch == n.branch_8);
    });
}

TEST_CASE("a passer-by files about the lane with a number to call, and is nobody to the request afterwards") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.passer_by, {.place_words = "长廊边", .words = "路灯不亮", .caller_phone = "+86 199-0000-0007"})).id;
        const auto r = n.look(id);
        CHECK(r.caller_phone == "19900000007");
        CHECK(r.place == "长廊边");
        CHECK_FALSE(r.branch);
        CHECK(r.lead == n.property);
        CHECK(refused(n.read([&](Tx& tx) { return find(tx, n.passer_by, id); })) == "requests.unknown");
    });
}

TEST_CASE("everything that is missing is said at once, beside its field") {
    on_the_night([](Night& n) {
        CHECK(wrongs(n.file(n.passer_by, {})) == std::set<std::string_view>{"requests.where", "requests.what", "requests.how_to_reach"});
        CHECK(wrongs(n.file(n.aunt_wang, {.home = HomeId{1}, .words = "漏水"})) == std::set<std::string_view>{"requests.where"});
        CHECK(wrongs(n.file(n.aunt_wang, {.place_words = "长廊", .category = "ghosts"})) ==
              std::set<std::string_view>{"requests.unknown_category"});
        CHECK(wrongs(n.file(n.aunt_wang, {.place_words = "长廊", .category = "other", .caller_phone = "1990000"})) ==
              std::set<std::string_view>{"requests.bad_phone"});
        CHECK(n.file(n.aunt_wang, {.words = "漏水"}).error().field == "place");
    });
}

TEST_CASE("in a typhoon a dripping tap is taken before what came earlier, a question waits its turn, and afterwards all is as before") {
    on_the_night([](Night& n) {
        const auto front = [&] {
            std::set<RequestId> all;
            for (const auto& r : n.read([&](Tx& tx) { return list(tx, n.secretary, {.queue = Queue::urgent}, "", 20); }).rows)
                all.insert(r.id);
            return all;
        };
        const auto file = [&](std::string_view category) {
            return got(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "水龙头滴水", .category = std::string(category)})).id;
        };
        const auto before = file("leak");
        got(n.write([&](Tx& tx) {
            return emergency::declare(tx, Actor::clock(),
                                      {.signal = emergency::Signal::typhoon,
                                       .colour = emergency::Colour::orange,
                                       .words = "原文",
                                       .issuer = "市气象台",
                                       .source = "网站",
                                       .issued_at = night - 1h},
                                      {});
        }));
        const auto meanwhile = file("leak"), question = file("lift");
        CHECK(n.look(meanwhile).in_emergency);
        CHECK(n.look(meanwhile).urgency == Urgency::ordinary);
        CHECK(front() == std::set{meanwhile});
        CHECK_FALSE(up_front(n.look(question)));
        got(n.write([&](Tx& tx) { return emergency::stand_down(tx, Actor::clock(), "好了"); }));
        const auto after = file("leak");
        CHECK(front() == std::set{meanwhile});
        CHECK_FALSE(n.look(before).in_emergency);
        CHECK_FALSE(n.look(after).in_emergency);
    });
}

TEST_CASE("a call at 04:12 can be typed at six, but not before it came nor days later") {
    on_the_night([](Night& n) {
        n.clock = at(8, 10, 6);
        auto call = n.roof_leak();
        call.called_at = night;
        const auto r = n.look(got(n.file(n.secretary, call)).id);
        CHECK(r.filed_at == night);
        CHECK(r.contact_due == night + 15min);
        call.called_at = n.clock + 1us;
        CHECK(refused(n.file(n.secretary, call)) == "requests.called_at");
        call.called_at = n.clock - 72h - 1us;
        CHECK(refused(n.file(n.secretary, call)) == "requests.called_at");
        call.called_at = n.clock - 72h;
        CHECK(got(n.file(n.secretary, call)).number == "0807-01");
    });
}

TEST_CASE("typing in for others is for those who may: everywhere, or in their own zone") {
    on_the_night([](Night& n) {
        CHECK(refused(n.file(n.uncle_li, n.roof_leak())) == "requests.not_yours");
        CHECK(refused(n.file(n.roofer, n.roof_leak())) == "requests.not_yours");
        CHECK(n.file(n.leader, n.roof_leak()));
        auto elsewhere = n.roof_leak();
        elsewhere.home = n.flat_12;
        CHECK(refused(n.file(n.leader, elsewhere)) == "requests.not_yours");
        CHECK(n.file(n.other_secretary, n.roof_leak()));
        CHECK(n.file(n.uncle_li, {.home = n.roof_flat, .words = "楼上老人家漏水", .caller_name = "王阿姨", .caller_phone = "19900000063"}));
    });
}

TEST_CASE("where the neighbourhood wants it, one signs in before filing") {
    on_the_night([](Night& n) {
        got(n.write([&](Tx& tx) {
            auto c = organisation::community(tx);
            c.open_filing = false;
            return organisation::change(tx, n.party_secretary, c);
        }));
        CHECK(refused(n.file(n.passer_by, {.place_words = "长廊边", .words = "路灯不亮", .caller_phone = "19900000007"})) ==
              "requests.sign_in_first");
        CHECK(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "漏水"}));
    });
}

TEST_CASE("a form sent twice out of impatience files once") {
    on_the_night([](Night& n) {
        auto call = n.roof_leak();
        call.once = "form-1";
        const auto first = got(n.file(n.secretary, call)), second = got(n.file(n.secretary, call));
        CHECK(second.id == first.id);
        CHECK(second.number == first.number);
        CHECK(second.again);
        CHECK(n.happened(first.id).size() == 1);
        CHECK(n.read([&](Tx& tx) { return list(tx, n.secretary, {}, "", 10); }).rows.size() == 1);
    });
}

TEST_CASE("eight hands sending the same form at once file one request, and eight different ones get eight numbers") {
    on_the_night([](Night& n) {
        const auto eight_times = [&](auto&& form) {
            std::vector<Result<Filed>> results(8);
            std::vector<std::thread> hands;
            for (std::size_t i = 0; i < results.size(); ++i) hands.emplace_back([&, i] { results[i] = n.file(n.secretary, form(i)); });
            for (auto& hand : hands) hand.join();
            return results;
        };
        auto call = n.roof_leak();
        call.once = "form-1";
        std::set<std::int64_t> ids;
        for (auto& r : eight_times([&](std::size_t) { return call; })) ids.insert(got(r).id.value);
        CHECK(ids.size() == 1);

        std::set<std::string> numbers;
        for (auto& r : eight_times([&](std::size_t i) {
                 call.once = "";
                 auto c = n.roof_leak();
                 c.once = "form-a" + std::to_string(i);
                 return c;
             }))
            numbers.insert(got(r).number);
        CHECK(numbers == std::set<std::string>{"0810-02", "0810-03", "0810-04", "0810-05", "0810-06", "0810-07", "0810-08", "0810-09"});
    });
}

TEST_CASE("the call page shows who will be told before anything is filed, and the request remembers why") {
    on_the_night([](Night& n) {
        const auto tried = got(n.read([&](Tx& tx) { return route(tx, n.roof_leak()); }));
        CHECK(contains(tried.told, n.secretary.person));
        CHECK(refused(n.read([](Tx& tx) { return route(tx, {.words = "漏水"}); })) == "requests.where");
        const auto r = n.look(n.leak());
        const auto kept = n.read([&](Tx& tx) { return routing(tx, r); });
        REQUIRE(kept);
        CHECK(kept->told == tried.told);
        CHECK(kept->because_note == tried.because_note);
        CHECK(kept->rule == RuleId{2});
    });
}

TEST_CASE("the same leak told by two neighbours is pointed out, the barking dog is not") {
    on_the_night([](Night& n) {
        const auto first = n.leak();
        n.clock = night + 24h;
        const NewRequest neighbour{.home = n.flat_301, .words = "五楼顶上也渗水了"};
        const auto like = n.read([&](Tx& tx) { return possible_duplicates(tx, neighbour, 5); });
        REQUIRE(like.size() == 1);
        CHECK(like.front().id == first);
        CHECK(n.read([&](Tx& tx) { return possible_duplicates(tx, {.home = n.flat_301, .words = "狗叫了一夜"}, 5); }).empty());
        CHECK(n.read([&](Tx& tx) { return possible_duplicates(tx, {.home = n.flat_12, .words = "顶上渗水"}, 5); }).empty());
        n.clock = night + 73h;
        CHECK(n.read([&](Tx& tx) { return possible_duplicates(tx, neighbour, 5); }).empty());
    });
}
