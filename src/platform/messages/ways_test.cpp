// The ways a person chooses, and how they are confirmed.
#include "platform/messages/hours.hpp"
#include "platform/messages/outbox_world.hpp"
#include "results.hpp"

using namespace mulin;
using namespace mulin::messages;

namespace {

const Wish mail{.channel = Channel::mail, .address = " wang@example.com "};

using testing::refused;
std::string_view refused(const std::optional<Refusal>& r) { return r ? r->name : "nothing"; }

struct Asking {
    PostHouse& h;
    Done ask(const Wish& w, std::string_view code = "123456") {
        return h.write([&](Tx& tx) { return messages::ask(tx, secretary, w, code); });
    }
    std::optional<Refusal> confirm(std::string_view code) {
        return h.write([&](Tx& tx) { return messages::confirm(tx, secretary, Channel::mail, code); });
    }
    std::string address() {
        const auto way = h.read([](Tx& tx) { return messages::way(tx, secretary, Channel::mail); });
        return way ? way->address : "";
    }
};

} // namespace

TEST_CASE("an address counts once the code that was sent to it comes back") {
    in_the_post_house([](PostHouse& h) {
        Asking a{h};
        CHECK(refused(a.ask(mail)) == "messages.way_off");
        h.write([](Tx& tx) { return switch_channel(tx, Channel::mail, true), 0; });
        REQUIRE(a.ask(mail));
        h.tell(secretary, Weight::urgent);
        h.rounds();
        REQUIRE(h.carrier.mails.size() == 1);
        CHECK(h.carrier.mails[0].to == "wang@example.com");
        CHECK(a.address().empty());
        CHECK(refused(a.confirm("000000")) == "messages.code_wrong");
        CHECK(refused(a.confirm("１２３ ４５６")) == "nothing");
        CHECK(a.address() == "wang@example.com");
        CHECK(refused(a.confirm("123456")) == "messages.code_over");
        CHECK(h.read([](Tx& tx) { return only_inbox(tx, {secretary, officer}); }) == std::vector{officer});
    });
}

TEST_CASE("a code can be guessed at five times, and no longer than a quarter of an hour") {
    in_the_post_house([](PostHouse& h) {
        h.write([](Tx& tx) { return switch_channel(tx, Channel::mail, true), 0; });
        Asking a{h};
        REQUIRE(a.ask(mail));
        for (int i = 0; i < tries_of_a_code; ++i) CHECK(refused(a.confirm("000000")) == "messages.code_wrong");
        CHECK(refused(a.confirm("123456")) == "messages.code_over");
        h.clock += 2min;
        REQUIRE(a.ask(mail));
        h.clock += code_lasts + 1s;
        CHECK(refused(a.confirm("123456")) == "messages.code_over");
        h.rounds();
        CHECK(h.carrier.mails.empty());
    });
}

TEST_CASE("codes are not sent without end") {
    in_the_post_house([](PostHouse& h) {
        h.write([](Tx& tx) { return switch_channel(tx, Channel::mail, true), 0; });
        Asking a{h};
        REQUIRE(a.ask(mail));
        CHECK(refused(a.ask(mail)) == "messages.too_many_codes");
        for (int i = 1; i < codes_a_day; ++i) {
            h.clock += 2min;
            REQUIRE(a.ask(mail));
        }
        h.clock += 2min;
        CHECK(refused(a.ask(mail)) == "messages.too_many_codes");
        h.clock += 24h;
        CHECK(a.ask(mail));
    });
}

TEST_CASE("the old address keeps counting until the new one is confirmed, and no code is needed for the night alone") {
    in_the_post_house([](PostHouse& h) {
        h.open_way(secretary, Channel::mail, "old@example.com");
        Asking a{h};
        h.clock += 2min;
        REQUIRE(a.ask(mail));
        CHECK(a.address() == "old@example.com");
        REQUIRE(a.ask({.channel = Channel::mail, .address = "old@example.com", .at_night = true}));
        const auto way = h.read([](Tx& tx) { return *messages::way(tx, secretary, Channel::mail); });
        CHECK(way.at_night);
        CHECK(way.asked.empty());
    });
}

TEST_CASE("nothing remains of a code once it went out") {
    in_the_post_house([](PostHouse& h) {
        h.write([](Tx& tx) { return switch_channel(tx, Channel::mail, true), 0; });
        REQUIRE(Asking{h}.ask(mail));
        h.rounds();
        CHECK(h.read([](Tx& tx) {
                   return tx.value<std::string>(
                       "select blanks || address from outbox where community_id = $1 and kind = 'ways' and subject = $2", tx.community(),
                       secretary);
               }).empty());
    });
}

TEST_CASE("numbers and addresses that cannot be are not taken") {
    in_the_post_house([](PostHouse& h) {
        h.write([](Tx& tx) { return switch_channel(tx, Channel::mail, true), switch_channel(tx, Channel::sms, true), 0; });
        Asking a{h};
        CHECK(refused(a.ask({.channel = Channel::mail, .address = "wang"})) == "messages.bad_mail");
        CHECK(refused(a.ask({.channel = Channel::sms, .address = "110"})) == "messages.bad_mobile");
        CHECK(a.ask({.channel = Channel::sms, .address = "+86 199-0000-0063"}));
    });
}
