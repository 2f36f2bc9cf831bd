#include "neighbourhood/service_days/service_days_world.hpp"
#include "platform/events/events.hpp"

using namespace mulin;
using namespace mulin::service_days;

TEST_CASE("once agreed, this month and three more are drawn up, with a stall for each branch") {
    in_september([](World& w) {
        w.agreed();
        const auto september = w.read([](Tx& tx) { return of_month(tx, first_sept); });
        REQUIRE(september.size() == 3);
        CHECK(september[1].day.planned == fifteenth);
        CHECK(september[1].day.place == "中心广场");
        REQUIRE(september[1].stalls.size() == 2);
        CHECK(september[1].stalls[0].branch == w.seventh);
        CHECK(w.read([](Tx& tx) { return of_month(tx, day_of(2026, 12, 1)).size(); }) == 3);
        CHECK(w.read([](Tx& tx) { return of_month(tx, day_of(2027, 1, 1)).size(); }) == 0);
        CHECK(w.read([](Tx& tx) { return materials(tx, fifth).size(); }) == 2);
        w.clock = moment(day_of(2026, 10, 1), 8 * 60);
        CHECK(w.read([&](Tx& tx) { return mornings_waiting(tx, tx.now()).size(); }) == 1);
        w.write([](Tx& tx) { return look_after(tx), 0; });
        CHECK(w.read([](Tx& tx) { return of_month(tx, day_of(2027, 1, 1)).size(); }) == 3);
        CHECK(w.read([&](Tx& tx) { return mornings_waiting(tx, tx.now()).size(); }) == 0);
    });
}

TEST_CASE("a new agreement counts for days nobody has touched; what was promised stands, and both versions are kept") {
    in_september([](World& w) {
        w.agreed();
        w.appliances(fifth);
        const Programme twice{.days = {10, 20}, .place = "长廊", .reason = "广场在修"};
        CHECK(refused(w.write([&](Tx& tx) { return agree(tx, w.secretary8, twice); })) == "service_days.not_yours");
        got(w.write([&](Tx& tx) { return agree(tx, w.planner, twice); }));
        const auto september = w.read([](Tx& tx) { return of_month(tx, first_sept); });
        REQUIRE(september.size() == 3);
        CHECK(september[0].day.planned == fifth);
        CHECK(september[1].day.planned == day_of(2026, 9, 10));
        const auto versions = w.read([](Tx& tx) { return programmes(tx); });
        REQUIRE(versions.size() == 2);
        CHECK(versions[1].reason == "逢 5 出摊");
    });
}

TEST_CASE("a secretary fills the stall of their own branch; the community office fills any") {
    in_september([](World& w) {
        w.agreed();
        const Offer phones{.day = fifth, .branch = w.eighth, .kind = Kind::phones, .who = "大学生志愿者两名"};
        CHECK(refused(w.write([&](Tx& tx) { return put(tx, w.secretary7, phones); })) == "service_days.not_yours");
        CHECK(refused(w.write([&](Tx& tx) { return put(tx, w.resident, phones); })) == "service_days.not_yours");
        got(w.write([&](Tx& tx) { return put(tx, w.secretary8, phones); }));
        got(w.write([&](Tx& tx) { return put(tx, w.planner, phones); }));
        auto teeth = phones;
        teeth.kind = Kind::teeth;
        teeth.partner = w.seventh; // a branch is no partner
        CHECK(refused(w.write([&](Tx& tx) { return put(tx, w.secretary8, teeth); })) == "service_days.say_partner");
        teeth.partner = w.hospital;
        got(w.write([&](Tx& tx) { return put(tx, w.secretary8, teeth); }));
        CHECK(w.day(fifth).stalls[1].offers.size() == 3);
        w.clock = moment(fifth + std::chrono::days(1), 9 * 60);
        CHECK(refused(w.write([&](Tx& tx) { return put(tx, w.secretary8, phones); })) == "service_days.over");
    });
}

TEST_CASE("three days before, whoever leads the branch and the office hear of an empty stall, once") {
    in_september([](World& w) {
        w.agreed();
        w.appliances(fifth);
        w.write([](Tx& tx) { return look_after(tx), 0; });
        CHECK(w.last_message(w.secretary8).empty());
        w.clock = moment(day_of(2026, 9, 2), 8 * 60);
        for (int i = 0; i < 2; ++i) w.write([](Tx& tx) { return look_after(tx), 0; });
        CHECK(w.read([&](Tx& tx) { return messages::unread(tx, w.secretary8.person); }) == 1);
        CHECK(w.last_message(w.secretary8) == "service_days.message.empty");
        CHECK(w.last_message(w.planner) == "service_days.message.empty");
        CHECK(w.last_message(w.secretary7).empty());
    });
}

TEST_CASE("a storm on the fifteenth: called off aloud, the others untouched, and nothing disappears") {
    in_september([](World& w) {
        w.agreed();
        const auto cut = w.haircuts(fifteenth);
        got(w.books(w.resident, cut, 9 * 60));
        const auto storm = [&](const Actor& who, std::optional<Cause> why) {
            return w.write([&](Tx& tx) { return cancel(tx, who, fifteenth, why, "雷暴大雨"); });
        };
        CHECK(refused(storm(w.secretary8, Cause::weather)) == "service_days.not_yours");
        CHECK(refused(storm(w.planner, std::nullopt)) == "service_days.say_why");
        got(storm(w.desk, Cause::weather)); // whoever may declare an emergency
        const auto off = w.day(fifteenth);
        CHECK(off.day.state == State::cancelled);
        CHECK(off.day.cause == Cause::weather);
        CHECK(off.stalls.size() == 2);
        CHECK(w.last_message(w.resident) == "service_days.message.cancelled.weather");
        CHECK(w.read([](Tx& tx) { return of_month(tx, first_sept).size(); }) == 3);
        CHECK(w.read([](Tx& tx) { return next(tx, 5).at(1).day.state; }) == State::cancelled);
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60)) == "service_days.no_booking");

        got(w.write([&](Tx& tx) { return resume(tx, w.planner, fifteenth); }));
        CHECK(w.last_message(w.resident) == "service_days.message.resumed");
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60)) == "service_days.full"); // the booking stands again
        CHECK(w.day(fifteenth).day.changes > off.day.changes);
    });
}

TEST_CASE("a day moves to a free date, takes its bookings along, and can move back") {
    in_september([](World& w) {
        w.agreed();
        const auto cut = w.haircuts(fifteenth);
        got(w.books(w.resident, cut, 9 * 60));
        const auto move = [&](Day to) {
            return w.write([&](Tx& tx) { return postpone(tx, w.planner, fifteenth, to, Cause::weather, "下雨"); });
        };
        CHECK(refused(move(first_sept)) == "service_days.which_day");
        CHECK(refused(move(twenty_fifth)) == "service_days.day_taken");
        got(move(day_of(2026, 9, 17)));
        CHECK(w.last_message(w.resident) == "service_days.message.postponed.weather");
        const auto moved = w.day(fifteenth);
        CHECK(moved.day.date() == day_of(2026, 9, 17));
        w.clock = moment(day_of(2026, 9, 16), 9 * 60);
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60)) == "service_days.full");
        got(w.books(w.neighbour, cut, 9 * 60 + 30));
        CHECK(refused(w.write([&](Tx& tx) { return resume(tx, w.planner, fifteenth); })) == "service_days.over"); // that date is past
    });
}

TEST_CASE("a branch that can't come names another, which hears of it and may fill the stall; the log keeps who and why") {
    in_september([](World& w) {
        w.agreed();
        const auto ask = [&](std::optional<BodyId> other, std::string_view why) {
            return w.write([&](Tx& tx) { return substitute(tx, w.secretary8, fifth, w.eighth, other, why); });
        };
        CHECK(refused(ask(w.eighth, "出差")) == "service_days.which_branch");
        CHECK(refused(ask(w.hospital, "出差")) == "service_days.which_branch");
        CHECK(refused(ask(w.seventh, "")) == "service_days.say_reason");
        got(ask(w.seventh, "师傅回老家了"));
        CHECK(w.last_message(w.secretary7) == "service_days.message.stand_in");
        got(w.write([&](Tx& tx) {
            return put(tx, w.secretary7, {.day = fifth, .branch = w.eighth, .kind = Kind::sewing, .who = "退休裁缝一名"});
        }));
        const auto told = w.read([](Tx& tx) { return events::of(tx, {"service_day", fifth.time_since_epoch().count()}); });
        CHECK(std::ranges::any_of(told,
                                  [](const auto& e) { return e.what == "service_days.substituted" && e.detail == "第八支部 → 第七支部"; }));
    });
}

TEST_CASE("one stall called off tells only those who booked there") {
    in_september([](World& w) {
        w.agreed();
        const auto cut = w.haircuts(fifth);
        got(w.books(w.resident, cut, 9 * 60));
        got(w.write([&](Tx& tx) { return cancel_stall(tx, w.secretary8, fifth, w.eighth, Cause::other, "师傅病了"); }));
        CHECK(w.last_message(w.resident) == "service_days.message.stall_off");
        CHECK(w.day(fifth).day.state == State::planned);
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60)) == "service_days.no_booking");
        got(w.write([&](Tx& tx) { return resume_stall(tx, w.secretary8, fifth, w.eighth); }));
        CHECK(refused(w.books(w.neighbour, cut, 9 * 60)) == "service_days.full");
    });
}

TEST_CASE("results are what was closed: days stood, days stood in, people served, and never a person") {
    in_september([](World& w) {
        w.agreed();
        w.appliances(fifth);
        w.haircuts(fifteenth);
        got(w.write([&](Tx& tx) { return substitute(tx, w.secretary8, fifteenth, w.eighth, w.seventh, "出差"); }));
        const auto of = [&](BodyId b) { return w.read([&](Tx& tx) { return results(tx, b, first_sept, day_of(2026, 10, 1)); }); };
        const auto count_some = [&](Day day, BodyId branch, Kind kind, int n) {
            return w.write(
                [&](Tx& tx) { return count(tx, w.desk, {.key = to_text(day), .day = day, .branch = branch, .kind = kind, .number = n}); });
        };
        const auto end = [&](Day day) { return w.write([&](Tx& tx) { return close(tx, w.planner, day, ""); }); };
        CHECK(refused(end(fifth)) == "service_days.not_yet");
        w.clock = moment(fifth, 11 * 60);
        got(count_some(fifth, w.seventh, Kind::appliances, 12));
        CHECK(of(w.seventh).held == 0); // not before it is written off
        got(end(fifth));
        w.clock = moment(fifteenth, 11 * 60);
        got(count_some(fifteenth, w.eighth, Kind::haircut, 8));
        got(end(fifteenth));
        CHECK((of(w.seventh).held == 1 && of(w.seventh).due == 2 && of(w.seventh).stood_in == 1 && of(w.seventh).served == 20));
        CHECK((of(w.eighth).held == 0 && of(w.eighth).due == 2 && of(w.eighth).served == 0));
    });
}
