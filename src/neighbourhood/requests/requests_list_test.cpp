// Queues, pages, counts, searching, and that all of it stays quick.
#include "neighbourhood/requests/requests_world.hpp"

using namespace mulin;
using namespace mulin::requests;

namespace {

std::vector<RequestId> ids(const Listing& page) {
    std::vector<RequestId> all;
    for (const auto& r : page.rows) all.push_back(r.id);
    return all;
}

std::vector<RequestId> listed(Night& n, const Actor& who, const Filter& f = {}) {
    return n.read([&](Tx& tx) { return ids(list(tx, who, f, "", 50)); });
}

} // namespace

TEST_CASE("each queue holds what its name says, and the counts say the same") {
    on_the_night([](Night& n) {
        const auto waiting = n.leak();
        const auto done = n.mended_leak();
        const auto lamp = got(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "灯不亮"})).id;
        got(n.act(n.manager, lamp, Assign{{n.second_roofer.person}}));
        const auto over = n.leak();
        got(n.act(n.aunt_wang, over, Withdraw{"不漏了"}));
        n.clock = night + 16min;

        const auto in = [&](Queue q, const Actor& who) { return listed(n, who, {.queue = q}); };
        CHECK(in(Queue::urgent, n.duty_officer) == std::vector{waiting, done}); // what is due first; what is done sorts last
        CHECK(in(Queue::waiting, n.duty_officer) == std::vector{waiting});
        CHECK(in(Queue::working, n.duty_officer) == std::vector{lamp});
        CHECK(in(Queue::to_verify, n.duty_officer) == std::vector{done});
        CHECK(in(Queue::late, n.duty_officer) == std::vector{waiting});
        CHECK(in(Queue::mine, n.second_roofer) == std::vector{lamp});
        CHECK(in(Queue::closed, n.duty_officer) == std::vector{over});
        CHECK(in(Queue::all, n.duty_officer) == std::vector{over, lamp, done, waiting});

        const auto c = n.read([&](Tx& tx) { return counts(tx, n.duty_officer); });
        CHECK((c.urgent == 2 && c.waiting == 1 && c.working == 1 && c.to_verify == 1 && c.late == 1 && c.mine == 0));
        CHECK(n.read([&](Tx& tx) { return counts(tx, n.second_roofer); }).mine == 1);
        const auto buildings = n.read([&](Tx& tx) { return by_building(tx, n.duty_officer); });
        REQUIRE(buildings.size() == 1);
        CHECK((buildings[0].building == n.building_63 && buildings[0].open == 3 && buildings[0].urgent == 2 && buildings[0].late == 1));
    });
}

TEST_CASE("everyone's list is theirs: the zone's for its secretary, their own for a resident, what was given to a repairer") {
    on_the_night([](Night& n) {
        const auto leak = n.leak();
        const auto elsewhere = got(n.file(n.uncle_li, {.home = n.flat_12, .words = "灯不亮"})).id;
        got(n.act(n.manager, elsewhere, Assign{{n.roofer.person}}));
        CHECK(listed(n, n.secretary) == std::vector{leak});
        CHECK(listed(n, n.leader) == std::vector{leak});
        CHECK(listed(n, n.other_secretary) == std::vector{elsewhere});
        CHECK(listed(n, n.aunt_wang) == std::vector{leak});
        CHECK(listed(n, n.uncle_li) == std::vector{elsewhere});
        CHECK(listed(n, n.roofer) == std::vector{elsewhere});
        CHECK(listed(n, n.teacher_chen).empty());
        CHECK(listed(n, n.passer_by).empty());
        CHECK(listed(n, n.party_secretary).size() == 2);
        CHECK(n.read([&](Tx& tx) { return counts(tx, n.other_secretary); }).urgent == 0);
        CHECK(n.read([&](Tx& tx) { return counts(tx, n.passer_by); }).working == 0);
        CHECK(n.read([&](Tx& tx) { return by_building(tx, n.secretary); }).size() == 1);
    });
}

TEST_CASE("filters narrow a list, alone and together") {
    on_the_night([](Night& n) {
        const auto leak = n.leak();
        n.clock = night + 24h;
        const auto lamp = got(n.file(n.uncle_li, {.home = n.flat_12, .words = "灯不亮"})).id;
        const auto by = [&](const Filter& f) { return listed(n, n.duty_officer, f); };
        CHECK(by({.body = n.branch_8}) == std::vector{leak});
        CHECK(by({.body = n.property}) == std::vector{lamp});
        CHECK(by({.building = n.building_12}) == std::vector{lamp});
        CHECK(by({.category = "leak"}) == std::vector{leak});
        CHECK(by({.asker = n.uncle_li.person}) == std::vector{lamp});
        CHECK(by({.from = day_of(2025, 8, 11)}) == std::vector{lamp});
        CHECK(by({.until = day_of(2025, 8, 11)}) == std::vector{leak});
        CHECK(by({.body = n.branch_8, .category = "lamp"}).empty());
        CHECK(by({.queue = Queue::waiting, .building = n.building_63, .from = day_of(2025, 8, 10), .until = day_of(2025, 8, 11)}) ==
              std::vector{leak});
    });
}

TEST_CASE("漏水 is found by its two characters, by a piece of a sentence, by number and by door, by those who may see it") {
    on_the_night([](Night& n) {
        const auto id = got(n.file(n.aunt_wang, {.home = n.roof_flat, .words = "昨天夜里卫生间漏水了，滴到五楼"})).id;
        const auto search = [&](const Actor& who, std::string words, Queue q = Queue::all) {
            return listed(n, who, {.queue = q, .words = std::move(words)});
        };
        for (const auto* words : {"漏水", "卫生间漏", "水", "0810-01", "63幢", "漏水 五楼"}) {
            INFO(words);
            CHECK(search(n.duty_officer, words) == std::vector{id});
        }
        CHECK(search(n.duty_officer, "停电").empty());
        CHECK(search(n.secretary, "漏水") == std::vector{id});
        CHECK(search(n.other_secretary, "漏水").empty());
        CHECK(search(n.uncle_li, "漏水").empty());
        CHECK(search(n.duty_officer, "漏水", Queue::closed).empty());
        CHECK(search(n.duty_officer, "漏水", Queue::waiting) == std::vector{id});
    });
}

TEST_CASE("pages follow one another without a gap and without a repetition, newest first or by what is due") {
    on_the_night([](Night& n) {
        for (int i = 0; i < 23; ++i) {
            n.clock += 1min;
            i % 3 ? n.leak() : n.mended_leak();
        }
        n.clock = night + 30min;
        for (const auto queue : {Queue::all, Queue::urgent, Queue::late}) {
            for (const std::string words : {"", "渗水"}) {
                const Filter f{.queue = queue, .words = words};
                const auto whole = listed(n, n.duty_officer, f);
                std::vector<RequestId> paged;
                std::string next;
                do {
                    const auto page = n.read([&](Tx& tx) { return list(tx, n.duty_officer, f, next, 4); });
                    CHECK(page.rows.size() <= 4);
                    for (const auto id : ids(page)) paged.push_back(id);
                    next = page.next;
                } while (!next.empty());
                CHECK(paged == whole);
                CHECK(whole.size() > 4);
            }
        }
        CHECK(n.read([&](Tx& tx) { return list(tx, n.duty_officer, {}, "nonsense", 50); }).rows.size() == 23);
    });
}

TEST_CASE("rows bring their workers along") {
    on_the_night([](Night& n) {
        const auto id = n.mended_leak();
        n.leak();
        const auto rows = n.read([&](Tx& tx) { return list(tx, n.duty_officer, {}, "", 10); }).rows;
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].workers.empty());
        CHECK(rows[1].id == id);
        CHECK(rows[1].workers == std::vector{n.roofer.person});
    });
}
