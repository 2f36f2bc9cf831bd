#include "neighbourhood/requests/requests_exports.hpp"
#include "neighbourhood/requests/requests_world.hpp"

using namespace mulin;
using namespace mulin::requests;

TEST_CASE("a long list with names waits for a second person, is taken once by who asked, and all of it is written down") {
    on_the_night([](Night& n) {
        const auto asked = got(n.write([&](Tx& tx) { return ask_for_export(tx, n.social_worker, "queue=closed", 640); }));
        const auto allow = [&](const Actor& who) { return n.write([&](Tx& tx) { return allow_export(tx, who, asked); }); };
        const auto take = [&](const Actor& who) { return n.write([&](Tx& tx) { return take_export(tx, who, asked); }); };
        CHECK(refused(take(n.social_worker)) == "requests.export_not_allowed");
        CHECK(refused(allow(n.social_worker)) == "requests.export_yours");
        CHECK(refused(allow(n.roofer)) == "requests.not_yours");
        got(allow(n.party_secretary));
        CHECK(n.told(n.social_worker).back() == "export_allowed");
        CHECK(refused(take(n.party_secretary)) == "requests.not_yours");
        CHECK(got(take(n.social_worker)).query == "queue=closed");
        CHECK(refused(take(n.social_worker)) == "requests.export_gone");
        const auto log = n.read([&](Tx& tx) { return events::of(tx, {"request_exports", asked.value}); });
        CHECK(log.size() == 2);
    });
}

TEST_CASE("a long list that nobody agreed to within a day has to be asked for again") {
    on_the_night([](Night& n) {
        const auto asked = got(n.write([&](Tx& tx) { return ask_for_export(tx, n.social_worker, "queue=closed", 640); }));
        n.clock += 25h;
        CHECK(refused(n.write([&](Tx& tx) { return allow_export(tx, n.party_secretary, asked); })) == "requests.export_gone");
        CHECK(n.read([&](Tx& tx) { return exports_asked(tx, n.party_secretary); }).empty());
    });
}

TEST_CASE("who may not see people everywhere can't ask for their names") {
    on_the_night([](Night& n) {
        for (const auto& who : {n.roofer, n.aunt_wang, n.passer_by})
            CHECK(refused(n.write([&](Tx& tx) { return ask_for_export(tx, who, "", 640); })) == "requests.not_yours");
    });
}
