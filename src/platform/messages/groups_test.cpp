// Robots in chats of many.
#include "platform/messages/hours.hpp"
#include "platform/messages/outbox_world.hpp"
#include <algorithm>
#include <boost/json.hpp>

using namespace mulin;
using namespace mulin::messages;

namespace {

std::string text_of(const HttpOrder& o) { return std::string(boost::json::parse(o.body).at("text").at("content").as_string()); }

} // namespace

TEST_CASE("the duty group hears of an urgent request once: building and category, a link, nobody's name") {
    in_the_post_house([](PostHouse& h) {
        h.add_robot(Robot::dingtalk);
        h.tell_all();
        h.tell_all();
        CHECK(h.rounds() == 1);
        REQUIRE(h.carrier.posts.size() == 1);
        const auto& o = h.carrier.posts[0];
        CHECK(o.url.starts_with("https://robot.example/send?key=K&timestamp="));
        CHECK_FALSE(o.trusted);
        const auto said = text_of(o);
        CHECK(said.contains("63幢"));
        CHECK_FALSE(said.contains("requests.category"));
        CHECK(said.contains("https://lane.example/requests/63"));
        CHECK(h.about()[0].state == State::sent);
    });
}

TEST_CASE("a storm of requests goes out in bundles, never more than twenty posts in any minute, and none is lost") {
    in_the_post_house([](PostHouse& h) {
        h.add_robot(Robot::wecom);
        std::vector<TimePoint> posted;
        std::string everything;
        const auto look = [&] {
            const auto before = h.carrier.posts.size();
            h.rounds();
            for (auto i = before; i < h.carrier.posts.size(); ++i) {
                posted.push_back(h.clock);
                CHECK(text_of(h.carrier.posts[i]).size() <= 2048);
                everything += text_of(h.carrier.posts[i]) + "\n";
            }
        };
        for (std::int64_t request = 1; request <= 150; ++request) {
            h.tell_all(request);
            look();
            h.clock += 500ms;
        }
        for (int i = 0; i < 60; ++i) {
            look();
            h.clock += 1s;
        }
        for (std::int64_t request = 1; request <= 150; ++request)
            CHECK(everything.contains("https://lane.example/requests/" + std::to_string(request) + "\n"));
        for (const auto from : posted) CHECK(std::ranges::count_if(posted, [&](TimePoint t) { return t >= from && t < from + 60s; }) <= 20);
        CHECK(h.read([](Tx& tx) { return outbox::counts(tx); }).waiting == 0);
    });
}

TEST_CASE("a robot that says it is too much is asked again later") {
    in_the_post_house([](PostHouse& h) {
        h.add_robot(Robot::wecom);
        h.tell_all();
        h.carrier.answers.push_back({.status = 200, .body = R"({"errcode":45009,"errmsg":"api freq out of limit"})"});
        h.rounds();
        CHECK(h.about()[0].reason == Reason::busy);
        h.clock += 1min;
        h.rounds();
        CHECK(h.about()[0].state == State::sent);
    });
}

TEST_CASE("a group hears only of its own part, and only what it asked for") {
    in_the_post_house([](PostHouse& h) {
        h.add_robot(Robot::wecom, "第八支部群", Hears::urgent, BodyId{8});
        h.add_robot(Robot::wecom, "第九支部群", Hears::urgent, BodyId{9});
        h.add_robot(Robot::wecom, "督办群", Hears::missed);
        h.tell_all();
        CHECK(h.about().size() == 1);
    });
}

TEST_CASE("a program that listens gets each event on its own") {
    in_the_post_house([](PostHouse& h) {
        h.add_robot(Robot::hook);
        h.tell_all(1);
        h.tell_all(2);
        CHECK(h.rounds() >= 1);
        h.clock += between_posts;
        h.rounds();
        REQUIRE(h.carrier.posts.size() == 2);
        CHECK(boost::json::parse(h.carrier.posts[1].body).at("object").at("id") == 2);
        for (const auto& o : h.carrier.posts)
            for (const auto& header : o.headers) CHECK(std::ranges::all_of(header, [](char c) { return c >= 0x20 && c < 0x7F; }));
    });
}

TEST_CASE("a group that was removed is told nothing more, and a wrong address or no name is not taken") {
    in_the_post_house([](PostHouse& h) {
        const auto id = h.add_robot(Robot::wecom);
        h.tell_all();
        CHECK(h.write([&](Tx& tx) { return remove(tx, id); }));
        h.rounds();
        CHECK(h.carrier.posts.empty());
        CHECK(h.about()[0].state == State::given_up);
        const auto refused = h.write([](Tx& tx) {
            return add(tx, {.group = {.name = " ", .robot = Robot::wecom}, .target = {"http://a.example/", ""}}, "s");
        });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().name == "messages.group_name");
        CHECK(refused.error().also.at(0).name == "messages.bad_robot_address");
    });
}

TEST_CASE("what the database keeps of a robot names neither its key nor its secret") {
    in_the_post_house([](PostHouse& h) {
        h.add_robot(Robot::wecom);
        const auto row = h.read([](Tx& tx) {
            return tx.value<std::string>("select address || ' ' || secret || ' ' || shown from message_groups where community_id = $1",
                                         tx.community());
        });
        CHECK_FALSE(row.contains("key=K"));
        CHECK_FALSE(row.contains("SEC"));
    });
}
