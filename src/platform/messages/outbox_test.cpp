// What leaves the house, and what happens when it does not arrive.
#include "platform/messages/hours.hpp"
#include "platform/messages/outbox_world.hpp"
#include "platform/messages/told.hpp"
#include <set>
#include <thread>

using namespace mulin;
using namespace mulin::messages;

TEST_CASE("who chose mail gets the urgent message at night, with the building and not the door, and the page knows when") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.tell(secretary, Weight::urgent);
        h.tell(officer, Weight::urgent);
        CHECK(h.rounds() == 1);
        REQUIRE(h.carrier.mails.size() == 1);
        CHECK(h.carrier.mails[0].to == "shuji@example.com");
        const auto all = h.read([](Tx& tx) { return messages::about(tx, leak); });
        REQUIRE(all.size() == 2);
        REQUIRE(all[0].sent.size() == 1);
        CHECK(all[0].sent[0].state == State::sent);
        CHECK(told(Words(h.catalogue, Language::zh), all[0].sent[0], night) == "邮件已发出（04:12）");
        CHECK(all[1].sent.empty());
        CHECK(h.rounds() == 0);
    });
}

TEST_CASE("what is undone is not sent, and what is told twice is sent twice but never the same row") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.write([&](Tx& tx) -> Done {
            messages::tell(tx, secretary, "requests.message.filed", {}, "/", leak, Weight::urgent);
            return refuse({Why::conflict, "requests.moved_meanwhile"});
        });
        CHECK(h.rounds() == 0);
        h.write([&](Tx& tx) {
            for (int i = 0; i < 2; ++i)
                outbox::put(
                    tx, {.once = "the same", .channel = Channel::mail, .to_person = secretary, .key = "messages.test", .at_night = true});
            return 0;
        });
        CHECK(h.rounds() == 1);
    });
}

TEST_CASE("what is not urgent waits until eight, and need not go when it was read before") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.open_way(officer, Channel::mail, "zhiban@example.com");
        h.tell(secretary, Weight::ordinary);
        h.tell(officer, Weight::ordinary);
        h.clock += 3h + 47min;
        CHECK(h.rounds() == 0);
        h.write([](Tx& tx) { return mark_read(tx, officer, leak), 0; });
        h.clock += 1min;
        h.rounds();
        REQUIRE(h.carrier.mails.size() == 1);
        CHECK(h.carrier.mails[0].to == "shuji@example.com");
        CHECK(h.about()[1].state == State::spared);
    });
}

TEST_CASE("who wants it at night gets it at night") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com", true);
        h.tell(secretary, Weight::ordinary);
        CHECK(h.rounds() == 1);
    });
}

TEST_CASE("a server that is away is tried again and again with longer pauses, then given up with the reason, and again when asked") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.tell(secretary, Weight::urgent);
        for (int attempt = 1; attempt <= 6; ++attempt) {
            h.carrier.answers.push_back(down());
            CHECK(h.rounds() == 1);
            const auto d = h.about()[0];
            CHECK(d.attempts == attempt);
            CHECK(d.state == (attempt == 6 ? State::given_up : State::waiting));
            CHECK(d.reason == Reason::unreachable);
            if (attempt == 6) break;
            CHECK(d.retrying());
            h.clock = d.due - 1s;
            CHECK(h.rounds() == 0);
            h.clock = d.due;
        }
        const auto over = h.read([](Tx& tx) { return outbox::given_up(tx, 10); });
        REQUIRE(over.size() == 1);
        CHECK(h.read([](Tx& tx) { return outbox::counts(tx); }).given_up == 1);
        CHECK(h.write([&](Tx& tx) { return outbox::try_again(tx, over[0].id); }));
        CHECK(h.rounds() == 1);
        CHECK(h.about()[0].state == State::sent);
        CHECK_FALSE(h.write([&](Tx& tx) { return outbox::try_again(tx, over[0].id); }));
        CHECK(h.carrier.mails.size() == 7);
        CHECK(h.carrier.mails.front().bytes.substr(h.carrier.mails.front().bytes.find("Message-ID")) ==
              h.carrier.mails.back().bytes.substr(h.carrier.mails.back().bytes.find("Message-ID")));
    });
}

TEST_CASE("an address that does not exist is given up at once") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "nobody@example.com");
        h.tell(secretary, Weight::urgent);
        h.carrier.answers.push_back({.status = 550, .trouble = Reason::unreachable});
        h.rounds();
        CHECK(h.about()[0].state == State::given_up);
        CHECK(h.about()[0].reason == Reason::bad_address);
    });
}

TEST_CASE("a process that dies while sending leaves it to another, which sends it once more after the lease") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.tell(secretary, Weight::urgent);
        CHECK(h.write([](Tx& tx) { return outbox::claim(tx, Channel::mail); }).size() == 1); // and nothing more is heard of it
        CHECK(h.write([](Tx& tx) { return outbox::claim(tx, Channel::mail); }).empty());
        CHECK(h.rounds() == 0);
        h.clock += lease;
        CHECK(h.rounds() == 1);
        CHECK(h.about()[0].attempts == 2);
    });
}

TEST_CASE("a house that closes while sending says nothing about it, and it goes again later") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.tell(secretary, Weight::urgent);
        h.carrier.answers.push_back({.stopped = true});
        h.rounds();
        CHECK(h.about()[0].state == State::waiting);
        CHECK_FALSE(h.about()[0].retrying());
    });
}

TEST_CASE("two postmen share the work: each message goes out once") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        for (int i = 0; i < 20; ++i) h.tell(secretary, Weight::urgent);
        NotingCarrier other_carrier;
        Postman other(h.db, h.catalogue, h.office, other_carrier);
        {
            std::jthread colleague([&] {
                while (other.one(lane, Channel::mail)) {}
            });
            while (h.postman.one(lane, Channel::mail)) {}
        }
        std::set<std::string> ids;
        for (const auto* mails : {&h.carrier.mails, &other_carrier.mails})
            for (const auto& m : *mails) ids.insert(m.bytes.substr(m.bytes.find("Message-ID"), 60));
        CHECK(ids.size() == 20);
        CHECK(h.carrier.mails.size() + other_carrier.mails.size() == 20);
    });
}

TEST_CASE("a text message says building and matter, and none goes where no template was approved") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::sms, "19900000063");
        h.tell(secretary, Weight::urgent);
        h.rounds();
        REQUIRE(h.carrier.posts.size() == 1);
        CHECK(h.carrier.posts[0].url == "https://sms.example/");
        CHECK(h.carrier.posts[0].body.contains("TemplateCode=SMS_1"));
        h.clock = moment(day_of(2026, 8, 10), 9 * 60);
        h.tell(secretary, Weight::ordinary, lamp);
        h.rounds();
        CHECK(h.carrier.posts.size() == 1);
        CHECK(h.about(lamp)[0].reason == Reason::off);
    });
}

TEST_CASE("who closed the way meanwhile is not written to, nor anyone once the neighbourhood switched it off") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.open_way(officer, Channel::mail, "zhiban@example.com");
        h.tell(secretary, Weight::urgent);
        h.write([](Tx& tx) { return give_up(tx, secretary, Channel::mail), 0; });
        h.rounds();
        CHECK(h.about()[0].reason == Reason::no_way);
        h.write([](Tx& tx) { return switch_channel(tx, Channel::mail, false), 0; });
        h.tell(officer, Weight::urgent, lamp);
        h.rounds();
        CHECK(h.about(lamp).empty());
        CHECK(h.carrier.mails.empty());
    });
}

TEST_CASE("half a year later what was sent is forgotten") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "shuji@example.com");
        h.tell(secretary, Weight::urgent);
        h.rounds();
        h.clock += kept - 1h;
        h.write([](Tx& tx) { return outbox::forget_old(tx), 0; });
        CHECK(h.about().size() == 1);
        h.clock += 2h;
        h.write([](Tx& tx) { return outbox::forget_old(tx), 0; });
        CHECK(h.about().empty());
    });
}
