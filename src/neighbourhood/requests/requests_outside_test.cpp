// What leaves the house when something is reported: never a name, a door, a number or the caller's words.
#include "neighbourhood/requests/requests_world.hpp"
#include "platform/messages/groups.hpp"
#include "platform/messages/ways.hpp"

using namespace mulin;
using namespace mulin::requests;

namespace {

// Everything that went out about a request, as one text.
std::string outbox(Night& n, RequestId id) {
    return n.read([&](Tx& tx) {
        std::string all;
        tx.each(
            "select key, blanks, link, address from outbox where community_id = $1 and kind = 'requests' and subject = $2",
            [&](Row row) {
                for (int i = 0; i < 4; ++i) all += row.next<std::string>() + "\n";
            },
            tx.community(), id);
        return all;
    });
}

void open_ways(Night& n) {
    n.write([&](Tx& tx) {
        using namespace messages;
        constexpr auto mail = messages::Channel::mail;
        switch_channel(tx, mail, true);
        for (const auto& who : {n.aunt_wang, n.leader, n.duty_officer, n.roofer}) {
            got(ask(tx, who.person, {.channel = mail, .address = "p@example.com"}, "123456"));
            CHECK_FALSE(confirm(tx, who.person, mail, "123456"));
        }
        const Group everywhere{.name = "抗台值班群", .robot = Robot::wecom, .hears = Hears::both};
        Group ninth{.name = "第九支部群", .robot = Robot::wecom};
        ninth.body = n.branch_9;
        for (const auto& g : {everywhere, ninth}) got(add(tx, {.group = g, .target = {"https://robot.example/send?key=K", ""}}, "secret"));
        return 0;
    });
}

} // namespace

TEST_CASE("the call at 04:12 leaves the house as building, category and number only, through its whole life") {
    on_the_night([](Night& n) {
        open_ways(n);
        const auto id = n.mended_leak();
        got(n.write([&](Tx& tx) { return requests::say(tx, n.aunt_wang, id, "王小芳 19900000063 还有点滴水"); }));
        n.clock += 24h;
        n.write([](Tx& tx) { return watch_clocks(tx), 0; });

        auto sent = outbox(n, id);
        // The id in the link is random digits, among which any short number may stand.
        const auto number = std::to_string(id.value);
        for (auto at = sent.find(number); at != sent.npos; at = sent.find(number)) sent.replace(at, number.size(), "ID");
        CHECK(sent.contains("/requests/ID"));
        CHECK(sent.contains("requests.message.filed_urgent"));
        CHECK(sent.contains("requests.message.assigned"));
        CHECK(sent.contains("requests.group.urgent"));
        CHECK(sent.contains("63幢"));
        CHECK(sent.contains("requests.category.leak"));
        for (const auto* secret : {"601", "2单元", "渗水严重", "王", "1990", "三张瓦", "客厅"}) CHECK_FALSE(sent.contains(secret));
    });
}

TEST_CASE("an urgent request reaches the groups of those it concerns, an ordinary one none") {
    on_the_night([](Night& n) {
        open_ways(n);
        auto slow = n.roof_leak();
        slow.urgency = Urgency::ordinary;
        const auto groups_told = [&](RequestId id) {
            return n.read([&](Tx& tx) {
                return std::ranges::count_if(messages::outbox::about(tx, {"requests", id.value}),
                                             [](const auto& d) { return d.to_group != 0; });
            });
        };
        CHECK(groups_told(n.leak()) == 1);
        CHECK(groups_told(got(n.file(n.secretary, slow)).id) == 0);
    });
}
