#include "engines.hpp"
#include "neighbourhood/channels/channels.hpp"
#include "results.hpp"

using namespace mulin;
using namespace mulin::channels;

namespace {

constexpr CommunityId lane{7};
const Actor secretary{.person = {1}, .offices = {{"committee_secretary", {1}}}};
const Actor administrator{.person = {2}, .offices = {{"administrator", {1}}}};
const Actor officer{.person = {3}, .offices = {{"duty_officer", {1}}}};

using testing::refused;

const messages::NewGroup duty_group{.group = {.name = "值班群", .robot = messages::Robot::wecom},
                                    .target = {"https://robot.example/send?key=K", ""}};

} // namespace

TEST_CASE("the secretary decides how people are told, the administrator looks and sends again, others do neither") {
    testing::on_both_engines([](Database& db) {
        const auto as = [&](const Actor& who) {
            return db.write(lane, [&](Tx& tx) {
                std::vector<std::string_view> answers{refused(switch_way(tx, who, messages::Channel::mail, true)),
                                                      refused(add_group(tx, who, duty_group, "secret")), refused(overview(tx, who)),
                                                      refused(try_way(tx, who, messages::Channel::mail)), refused(try_again(tx, who, 1))};
                return answers;
            });
        };
        constexpr std::string_view no = "channels.not_yours", yes = "nothing", none = "channels.no_way_of_yours", gone = "channels.unknown";
        CHECK(as(secretary) == std::vector{yes, yes, yes, none, gone});
        CHECK(as(administrator) == std::vector{no, no, yes, none, gone});
        CHECK(as(officer) == std::vector{no, no, no, no, no});
    });
}

TEST_CASE("a group is tried, removed, and then is not there any more") {
    testing::on_both_engines([](Database& db) {
        const auto id = *db.write(lane, [](Tx& tx) { return add_group(tx, secretary, duty_group, "secret"); });
        CHECK(db.write(lane, [&](Tx& tx) { return try_group(tx, secretary, id); }));
        CHECK(db.read(lane, [](Tx& tx) { return overview(tx, secretary)->counts.waiting; }) == 1);
        CHECK(refused(db.write(lane, [&](Tx& tx) { return remove_group(tx, officer, id); })) == "channels.not_yours");
        CHECK(db.write(lane, [&](Tx& tx) { return remove_group(tx, secretary, id); }));
        CHECK(refused(db.write(lane, [&](Tx& tx) { return try_group(tx, secretary, id); })) == "channels.unknown");
        CHECK(db.read(lane, [](Tx& tx) { return overview(tx, secretary)->groups.empty(); }));
    });
}
