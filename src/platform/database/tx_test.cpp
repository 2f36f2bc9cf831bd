// What both engines promise about values: each comes back as it went, and means the same in a query.
#include "engines.hpp"
#include <algorithm>
#include <thread>

namespace mulin {
namespace {
enum class Colour { red, sky_blue };
}
template <> struct Names<Colour> { static constexpr std::string_view all[] = {"red", "sky_blue"}; };
} // namespace mulin

using namespace mulin;
using namespace mulin::testing;
using namespace std::chrono;

namespace {

constexpr CommunityId garden{7};

struct Thing {
    PersonId owner;
    std::string words;
    std::optional<std::string> note;
    bool heavy;
    Colour colour;
    TimePoint seen;
    Day bought;
    std::optional<Day> lost;
    int weight;
    bool operator==(const Thing&) const = default;
};

Thing read_thing(Row row) {
    return {.owner = row.next<PersonId>(),
            .words = row.next<std::string>(),
            .note = row.next<std::optional<std::string>>(),
            .heavy = row.next<bool>(),
            .colour = row.next<Colour>(),
            .seen = row.next<TimePoint>(),
            .bought = row.next<Day>(),
            .lost = row.next<std::optional<Day>>(),
            .weight = row.next<int>()};
}

void with_things(Database& db) {
    db.write(garden, [](Tx& tx) {
        tx.connection().script(R"(create table things (owner bigint not null, words text not null, note text, heavy boolean not null,
            colour text not null, seen bigint not null, bought bigint not null, lost bigint, weight bigint not null))");
        return true;
    });
}

Thing kept(Database& db, const Thing& t) {
    return db.write(garden, [&](Tx& tx) {
        return *tx.one(read_thing, R"(insert into things (owner, words, note, heavy, colour, seen, bought, lost, weight)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning owner, words, note, heavy, colour, seen, bought, lost, weight)",
                       t.owner, t.words, t.note, t.heavy, t.colour, t.seen, t.bought, t.lost, t.weight);
    });
}

const Thing kettle{.owner = {41},
                   .words = "厨房的水壶",
                   .note = "漏水",
                   .heavy = true,
                   .colour = Colour::sky_blue,
                   .seen = sys_days(2026y / August / 10) + 4h + 12min + 7us,
                   .bought = 1969y / March / 1,
                   .lost = 2026y / August / 11,
                   .weight = -3};

} // namespace

TEST_CASE("every kind of value comes back as it went") {
    on_both_engines([](Database& db) {
        with_things(db);
        CHECK(kept(db, kettle) == kettle);
        Thing bare = kettle;
        bare.note.reset();
        bare.lost.reset();
        bare.heavy = false;
        bare.owner = {std::numeric_limits<std::int64_t>::max()};
        CHECK(kept(db, bare) == bare);
    });
}

TEST_CASE("text comes back unharmed: empty, rare, quoted and a megabyte long") {
    on_both_engines([](Database& db) {
        with_things(db);
        std::string million;
        while (million.size() < 1'000'000) million += "睦邻 neighbours\n";
        for (const std::string& words :
             {std::string(), std::string("䶮𬱖先生 👵🏼"), std::string("it's \"so\" \\ % _ $1 ?1 :x"), million}) {
            Thing t = kettle;
            t.words = words;
            CHECK((kept(db, t).words == words));
        }
    });
}

TEST_CASE("text that one engine would spoil is refused by both") {
    on_both_engines([](Database& db) {
        for (const std::string& words : {std::string("a\0b", 3), std::string("\xE6\xBC"), std::string("\xFF")})
            CHECK_THROWS_AS(db.read(garden, [&](Tx& tx) { return tx.value<std::string>("select cast($1 as text)", words); }),
                            DatabaseError);
    });
}

TEST_CASE("a null that is not expected and a fraction taken for a whole number are surprises") {
    on_both_engines([](Database& db) {
        with_things(db);
        const auto number = [&](std::string_view sql) { return db.read(garden, [&](Tx& tx) { return tx.value<std::int64_t>(sql); }); };
        CHECK_THROWS_AS(number("select cast(sum(weight) as bigint) from things"), DatabaseError);
        CHECK_THROWS_AS(number("select 1.5"), DatabaseError);
        CHECK(number("select coalesce(cast(sum(weight) as bigint), 0) from things") == 0);
        CHECK_FALSE(db.read(
            garden, [](Tx& tx) { return tx.value<std::optional<std::int64_t>>("select cast(sum(weight) as bigint) from things"); }));
    });
}

TEST_CASE("what stands in a query means the same on both") {
    on_both_engines([](Database& db) {
        with_things(db);
        kept(db, kettle);
        const auto holds = [&](std::string_view condition) {
            return db.read(
                garden, [&](Tx& tx) { return tx.value<std::int64_t>("select count(*) from things where " + std::string(condition)) == 1; });
        };
        CHECK(holds("heavy"));
        CHECK(holds("heavy = true"));
        CHECK(holds("colour like 'sky%'"));
        CHECK_FALSE(holds("colour like 'SKY%'"));
        CHECK(holds("words like '%水壶'"));
        CHECK(holds("weight / 2 = -1"));
        CHECK(holds("note is not distinct from '漏水'"));
        CHECK(db.read(garden, [](Tx& tx) {
            return tx.value<std::string>("select cast($2 as text) || '-' || cast($1 as text)", "a", "b");
        }) == "b-a");
    });
}

TEST_CASE("identifiers ascend when the clock steps back and when a millisecond is full") {
    const TimePoint noon = sys_days(2027y / May / 1) + 12h;
    const auto first = new_id(noon, 3);
    const auto second = new_id(noon - 1h, 3);
    CHECK(second > first);
    auto last = second;
    for (int i = 0; i < 10'000; ++i) {
        const auto next = new_id(noon, 3);
        REQUIRE(next > last);
        REQUIRE(((next >> 12) & 1023) == 3);
        last = next;
    }
    CHECK(last - first < (std::int64_t{10} << 22)); // it ran ahead by a few milliseconds only
}

TEST_CASE("an identifier says when and in which process it was made") {
    const TimePoint evening = sys_days(2028y / May / 1) + 20h + 15ms;
    const auto id = new_id(evening, 1023);
    CHECK((id >> 22) == duration_cast<milliseconds>(evening - sys_days(2020y / January / 1)).count());
    CHECK(((id >> 12) & 1023) == 1023);
}

TEST_CASE("identifiers ascend in a thread and never repeat over threads") {
    on_both_engines([](Database& db) {
        std::vector<std::vector<std::int64_t>> made(8);
        {
            std::vector<std::jthread> threads;
            for (auto& ids : made)
                threads.emplace_back([&] {
                    db.read(garden, [&](Tx& tx) {
                        ids.clear();
                        for (int n = 0; n < 10'000; ++n) ids.push_back(tx.new_id());
                        return 0;
                    });
                });
        }
        std::vector<std::int64_t> all;
        for (const auto& ids : made) {
            CHECK(std::ranges::is_sorted(ids));
            all.insert(all.end(), ids.begin(), ids.end());
        }
        std::ranges::sort(all);
        CHECK(std::ranges::adjacent_find(all) == all.end());
        CHECK(all.front() > 0);
    });
}
