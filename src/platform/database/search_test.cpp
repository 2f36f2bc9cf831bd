#include "base/bigrams.hpp"
#include "base/utf8.hpp"
#include "engines.hpp"
#include "platform/database/search.hpp"
#include <random>

using namespace mulin;
using namespace mulin::testing;
using Ids = std::vector<std::int64_t>;

namespace {

constexpr CommunityId garden{7}, mill{8};

void put(Database& db, CommunityId community, std::string_view about, std::int64_t id, std::string_view text) {
    db.write(community, [&](Tx& tx) {
        search::put(tx, about, id, text);
        return true;
    });
}

Ids find(Database& db, std::string_view words, std::int64_t before = 0, int limit = 20, std::string_view about = "requests",
         CommunityId community = garden) {
    return db.read(community, [&](Tx& tx) { return search::find(tx, about, words, before, limit); });
}

void with_three(Database& db) {
    put(db, garden, "requests", 1, "3栋2单元 302 厨房水管漏水，请尽快");
    put(db, garden, "requests", 2, "楼道灯不亮。WiFi 也坏了");
    put(db, garden, "requests", 3, "漏水 又漏");
}

} // namespace

TEST_CASE("a two-character word is found wherever it stands, newest first") {
    on_both_engines([](Database& db) {
        with_three(db);
        CHECK(find(db, "漏水") == Ids{3, 1});
        CHECK(find(db, "水管") == Ids{1});
        CHECK(find(db, "管漏水") == Ids{1});
        CHECK(find(db, "水漏").empty());
        CHECK(find(db, "漏水管").empty()); // both pairs are in the first, but not in a row
    });
}

TEST_CASE("one character, whole words and numbers are found, all of them together") {
    on_both_engines([](Database& db) {
        with_three(db);
        CHECK(find(db, "漏") == Ids{3, 1});
        CHECK(find(db, "亮") == Ids{2});
        CHECK(find(db, "wifi") == Ids{2});
        CHECK(find(db, "ＷＩＦＩ 灯") == Ids{2});
        CHECK(find(db, "302 漏水") == Ids{1});
        CHECK(find(db, "30").empty());
        CHECK(find(db, "漏水 灯").empty());
        CHECK(find(db, " ，。 ").empty());
    });
}

TEST_CASE("a search keeps to its community and its matter") {
    on_both_engines([](Database& db) {
        with_three(db);
        put(db, garden, "notices", 4, "漏水");
        put(db, mill, "requests", 5, "漏水");
        CHECK(find(db, "漏水") == Ids{3, 1});
        CHECK(find(db, "漏水", 0, 20, "notices") == Ids{4});
        CHECK(find(db, "漏水", 0, 20, "requests", mill) == Ids{5});
        CHECK(find(db, "/7/requests requests 7").empty());
    });
}

TEST_CASE("pages follow one another without a gap") {
    on_both_engines([](Database& db) {
        with_three(db);
        CHECK(find(db, "漏水", 0, 1) == Ids{3});
        CHECK(find(db, "漏水", 3, 1) == Ids{1});
        CHECK(find(db, "漏水", 1, 1).empty());
    });
}

TEST_CASE("text put again replaces, text removed is not found") {
    on_both_engines([](Database& db) {
        with_three(db);
        put(db, garden, "requests", 3, "修好了");
        CHECK(find(db, "漏水") == Ids{1});
        CHECK(find(db, "修好") == Ids{3});
        db.write(garden, [](Tx& tx) {
            search::remove(tx, "requests", 3);
            search::remove(tx, "requests", 99);
            return true;
        });
        CHECK(find(db, "修好").empty());
        db.write(mill, [](Tx& tx) {
            search::remove(tx, "requests", 1);
            return true;
        });
        CHECK(find(db, "漏水") == Ids{1});
    });
}

TEST_CASE("nothing a searcher types is an operator") {
    on_both_engines([](Database& db) {
        with_three(db);
        for (const char* words : {"漏水 OR 灯", "漏水 NOT 又", "NEAR(漏水 灯)", "grams:灯 AND 漏水"}) CHECK(find(db, words).empty());
        for (const char* words :
             {"\"漏水\"", "漏水*", "'漏水'", "漏水:*", "-漏水", "^漏水", "(漏水", "漏水 & ", "!漏水", "漏水\\", "{漏水}", "漏水;--"})
            CHECK(find(db, words) == Ids{3, 1});
    });
}

TEST_CASE("no text and no search, however odd, is a surprise; what was put is found by its own words") {
    constexpr char32_t odd[] = {'"',   '\'',  '*',   '(',  ')',  ':',  '^',       '-',  '&',     '|',       '!',   '<',   '>',
                                '\\',  '/',   '_',   '%',  ' ',  '\n', 'O',       'R',  'a',     '7',       U'漏', U'水', U'々',
                                U'〇', U'，', U'Ａ', U'é', U'ß', U'ئ', U'\u200D', U'👵', U'𬱖', U'\uFFFD', 1};
    on_both_engines([&](Database& db) {
        std::minstd_rand chance(20260810);
        const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
        for (int round = 0; round < 300; ++round) {
            std::string words;
            for (auto n = pick(30); n > 0; --n) utf8::append(words, odd[pick(std::size(odd))]);
            INFO(words);
            const auto found = db.write(garden, [&](Tx& tx) {
                search::put(tx, "requests", 1, words);
                return search::find(tx, "requests", words, 0, 1);
            });
            CHECK(found == (bigrams::sought(words).empty() ? Ids{} : Ids{1}));
        }
    });
}

TEST_CASE("a word is found among 50,000 texts by the index alone") {
    on_both_engines([](Database& db) {
        db.write(garden, [](Tx& tx) {
            for (int i = 1; i <= 50'000; ++i) search::put(tx, "requests", i, i % 1000 == 0 ? "三楼厨房漏水" : "楼道里的灯不亮了");
            return true;
        });
        if (db.engine() == Engine::postgres)
            db.write(garden, [](Tx& tx) {
                tx.connection().script("analyze search");
                return true;
            });
        CHECK(find(db, "漏水", 0, 3) == Ids{50'000, 49'000, 48'000});
        CHECK(find(db, "漏水", 0, 100).size() == 50);

        const auto plan = db.read(garden, [](Tx& tx) { return search::plan(tx, "requests", "漏水"); });
        if (db.engine() == Engine::postgres) {
            CHECK_THAT(plan, Catch::Contains("Bitmap Index Scan on search_grams"));
        } else {
            CHECK_THAT(plan, Catch::Contains("VIRTUAL TABLE INDEX") && Catch::Contains("M"));
            CHECK_THAT(plan, !Catch::Contains("TEMP B-TREE"));
        }
    });
}

TEST_CASE("what an older program put into the index is found by this one") {
    if (engines().back() != Engine::postgres) return;
    const auto db = Database::open(fresh_place(Engine::postgres), real_time);
    auto steps = every_table(Engine::postgres);
    const auto marking = [](const Migration& m) { return m.room == "database" && m.number == 2; };
    auto before = steps;
    REQUIRE(std::erase_if(before, marking) == 1);
    db->migrate(before);
    db->write(garden, [](Tx& tx) {
        tx.connection().script(
            "insert into search (community_id, about, id, grams) values (7, 'requests', 1, '''/7/requests'' ''漏水'':1 ''水了'':2 ''302'':3')");
        return true;
    });
    db->migrate(steps);
    CHECK(find(*db, "漏水了") == Ids{1});
    CHECK(find(*db, "302") == Ids{1});
    CHECK(find(*db, "漏水", 0, 20, "requests", mill).empty());
}
