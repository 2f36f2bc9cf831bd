#include "neighbourhood/service_days/service_days_world.hpp"

using namespace mulin;
using namespace mulin::service_days;

TEST_CASE("a haircut at nine is booked once; who comes later takes another time") {
    in_september([](World& w) {
        w.agreed();
        const auto cut = w.haircuts(fifth);
        const auto hers = got(w.books(w.resident, cut, 9 * 60));
        CHECK(refused(w.books(w.resident, cut, 9 * 60 + 30)) == "service_days.booked_already");
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60)) == "service_days.full");
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60 + 7)) == "service_days.which_slot");
        CHECK(refused(w.books(Actor{}, cut, 9 * 60 + 30)) == "service_days.not_yours");
        CHECK(refused(w.write([&](Tx& tx) { return withdraw(tx, w.neighbour, hers); })) == "service_days.not_yours");
        got(w.write([&](Tx& tx) { return withdraw(tx, w.resident, hers); }));
        got(w.books(w.neighbour, cut, 9 * 60));
        w.clock = moment(fifth, 9 * 60 + 40);
        CHECK(w.read([&](Tx& tx) { return slots(tx, *offer(tx, cut)).front().at; }) == 10 * 60);
    });
}

TEST_CASE("whoever calls is booked by the desk with a name and a number, is to be rung when it changes, and is forgotten a week after") {
    in_september([](World& w) {
        w.agreed();
        const auto cut = w.haircuts(fifth);
        const auto for_caller = [&](const Actor& who, std::string caller, std::string phone) {
            return w.write([&](Tx& tx) { return book(tx, who, {.offer = cut, .slot = 9 * 60, .caller = caller, .phone = phone}); });
        };
        CHECK(refused(for_caller(w.resident, "王阿姨", "19900000063")) == "service_days.not_yours");
        CHECK(refused(for_caller(w.desk, "王阿姨", "63")) == "service_days.bad_phone");
        CHECK(refused(for_caller(w.desk, "", "19900000063")) == "service_days.say_caller");
        const auto id = got(for_caller(w.desk, "王阿姨", "19900000063"));
        const auto list = [&] { return got(w.read([&](Tx& tx) { return booked(tx, w.desk, fifth); })); };
        CHECK_FALSE(list().at(0).to_ring);
        CHECK(refused(w.read([&](Tx& tx) { return booked(tx, w.resident, fifth); })) == "service_days.not_yours");
        got(w.write([&](Tx& tx) { return cancel(tx, w.planner, fifth, Cause::weather, ""); }));
        REQUIRE(list().at(0).to_ring);
        got(w.write([&](Tx& tx) { return rung(tx, w.desk, id); }));
        CHECK(list().empty());
        w.clock = moment(day_of(2026, 9, 13), 8 * 60);
        w.write([](Tx& tx) { return look_after(tx), 0; });
        CHECK(w.read([&](Tx& tx) { return booking(tx, id)->caller + booking(tx, id)->phone; }).empty());
    });
}

TEST_CASE("whoever booked is reminded the day before, once") {
    in_september([](World& w) {
        w.agreed();
        got(w.books(w.resident, w.haircuts(fifth), 9 * 60));
        w.clock = moment(day_of(2026, 9, 4), 8 * 60);
        for (int i = 0; i < 2; ++i) w.write([](Tx& tx) { return look_after(tx), 0; });
        CHECK(w.last_message(w.resident) == "service_days.message.reminder");
        CHECK(w.read([&](Tx& tx) { return messages::unread(tx, w.resident.person); }) == 1);
    });
}

TEST_CASE("what is booked does not move under anybody, and what is taken off is told") {
    in_september([](World& w) {
        w.agreed();
        const auto cut = w.haircuts(fifth);
        got(w.books(w.resident, cut, 9 * 60));
        auto changed = w.read([&](Tx& tx) { return *offer(tx, cut); });
        changed.minutes = 20;
        CHECK(refused(w.write([&](Tx& tx) { return put(tx, w.secretary8, changed); })) == "service_days.has_bookings");
        changed.minutes = 30;
        changed.who = "会理发的党员三名";
        got(w.write([&](Tx& tx) { return put(tx, w.secretary8, changed); }));
        got(w.write([&](Tx& tx) { return remove(tx, w.secretary8, cut); }));
        CHECK(w.last_message(w.resident) == "service_days.message.taken_off");
    });
}

TEST_CASE("a press on the square counts once, however often the telephone sends it") {
    in_september([](World& w) {
        w.agreed();
        w.appliances(fifth);
        const auto press = [&](const Actor& who, std::string key, int number = 1, Counted what = Counted::served,
                               Kind kind = Kind::appliances) {
            return w.write([&](Tx& tx) {
                return count(tx, who, {.key = key, .day = fifth, .branch = w.seventh, .kind = kind, .what = what, .number = number});
            });
        };
        CHECK(refused(press(w.desk, "a")) == "service_days.not_yet");
        w.clock = moment(fifth, 9 * 60 + 30);
        for (const auto* key : {"a", "a", "b"}) got(press(w.desk, key));
        got(press(w.secretary7, "c", -1));
        got(press(w.secretary7, "d", 1, Counted::came));
        CHECK(refused(press(w.resident, "e")) == "service_days.not_yours");
        CHECK(refused(press(w.desk, "f", 1, Counted::served, Kind::law)) == "service_days.not_offered");
        const auto t = w.read([&](Tx& tx) { return tallies(tx, fifth).at(0); });
        CHECK((t.served == 1 && t.came == 1));
        got(w.write([&](Tx& tx) { return close(tx, w.planner, fifth, ""); }));
        w.clock += std::chrono::hours(24);
        got(press(w.desk, "kept in a telephone without a network"));
        CHECK(w.read([&](Tx& tx) { return served(tallies(tx, fifth)); }) == 2);
        w.clock += std::chrono::hours(24 * 8);
        CHECK(refused(press(w.desk, "g")) == "service_days.over");
    });
}

TEST_CASE("what has to be brought is ticked off by whoever helps") {
    in_september([](World& w) {
        w.agreed();
        CHECK(refused(w.write([&](Tx& tx) { return tick(tx, w.resident, fifth, "桌椅", true); })) == "service_days.not_yours");
        got(w.write([&](Tx& tx) { return tick(tx, w.desk, fifth, "桌椅", true); }));
        const auto all = w.read([](Tx& tx) { return materials(tx, fifth); });
        CHECK(std::ranges::count(all, true, &Material::ready) == 1);
    });
}
