// A house with a clock that the test turns, a carrier that notes what it is given and answers as the test says, and a postman.
#pragma once
#include "base/dates.hpp"
#include "engines.hpp"
#include "platform/messages/messages.hpp"
#include "platform/messages/postman.hpp"
#include "platform/messages/ways.hpp"
#include <deque>

namespace mulin::messages {

using namespace std::chrono_literals;

constexpr CommunityId lane{7};
constexpr PersonId secretary{1}, officer{2};
constexpr events::About leak{"requests", 63}, lamp{"requests", 64};
inline const TimePoint night = *parse_iso8601("2026-08-10T04:12:00+08:00");
inline const std::vector<std::string> outside{"0810-1", "63幢", "requests.category.leak"};

class NotingCarrier : public Carrier {
public:
    std::vector<HttpOrder> posts;
    std::vector<MailOrder> mails;
    std::deque<Reply> answers; // the next; when there is none left, yes

    Reply post(const HttpOrder& o) override {
        posts.push_back(o);
        return next({.status = 200, .body = R"({"errcode":0,"code":0,"Code":"OK"})"});
    }
    Reply mail(const MailServer&, const MailOrder& o) override {
        mails.push_back(o);
        return next({.status = 250});
    }

private:
    Reply next(Reply yes) {
        if (answers.empty()) return yes;
        auto answer = std::move(answers.front());
        answers.pop_front();
        return answer;
    }
};

struct PostHouse {
    Database& db;
    TimePoint& clock;
    NotingCarrier carrier{};
    Catalogue catalogue{};
    PostOffice office{.means = {.mail = {.server = "mail.example:587", .from = "mulin@lane.example"},
                                .sms = {.url = "https://sms.example/", .templates = {{"urgent", "SMS_1"}, {"code", "SMS_2"}}}},
                      .public_address = "https://lane.example",
                      .secret = "of this house",
                      .place = [](Tx&) { return std::string("玉兰新村"); }};
    Postman postman{db, catalogue, office, carrier};

    auto write(auto&& f) { return db.write(lane, f); }
    auto read(auto&& f) { return db.read(lane, f); }

    // Someone who has confirmed a way, as if the code had come.
    void open_way(PersonId who, Channel channel, std::string address, bool at_night = false) {
        write([&](Tx& tx) {
            switch_channel(tx, channel, true);
            REQUIRE(ask(tx, who, {.channel = channel, .address = address, .at_night = at_night}, "123456").has_value());
            REQUIRE_FALSE(confirm(tx, who, channel, "123456"));
            tx.execute("delete from outbox where community_id = $1 and kind = 'ways' and subject = $2", tx.community(), who);
            return 0;
        });
    }
    void tell(PersonId who, Weight weight, events::About about = leak) {
        write([&](Tx& tx) {
            messages::tell(tx, who, "requests.message.filed_urgent", {"0810-1", "63幢 2单元 601", "老人一个人"}, "/requests/63", about,
                           weight, outside);
            return 0;
        });
    }
    // Sends whatever is due; how many attempts were made.
    int rounds() {
        int n = 0;
        for (const auto channel : {Channel::mail, Channel::sms, Channel::group})
            while (postman.one(lane, channel)) ++n;
        return n;
    }
    std::vector<outbox::Dispatch> about(events::About a = leak) {
        return read([&](Tx& tx) { return outbox::about(tx, a); });
    }
    GroupId add_robot(Robot robot, std::string name = "抗台值班群", Hears hears = Hears::urgent, BodyId body = {}) {
        return write([&](Tx& tx) {
            return *add(tx,
                        {.group = {.name = name, .robot = robot, .hears = hears, .body = body},
                         .target = {.address = "https://robot.example/send?key=K", .secret = "SEC"}},
                        office.secret);
        });
    }
    News urgent(std::int64_t request = 63) {
        return {.what = Hears::urgent,
                .bodies = {BodyId{8}},
                .key = "requests.group.urgent",
                .blanks = outside,
                .link = "/requests/" + std::to_string(request),
                .about = {"requests", request}};
    }
    void tell_all(std::int64_t request = 63) {
        write([&](Tx& tx) { return tell_groups(tx, urgent(request)), 0; });
    }
};

template <class Test> void in_the_post_house(Test&& test) {
    for (const Engine engine : testing::engines()) DYNAMIC_SECTION(name(engine)) {
            TimePoint clock = night;
            const auto database = testing::fresh(engine, [&] { return clock; });
            PostHouse house{*database, clock};
            test(house);
        }
}

inline Reply down() { return {.trouble = Reason::unreachable, .detail = "connection refused"}; }

} // namespace mulin::messages
