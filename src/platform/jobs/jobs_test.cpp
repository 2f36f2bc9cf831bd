// Work on time: where there is some, and nobody else is disturbed.
#include "engines.hpp"
#include "platform/jobs/jobs.hpp"

using namespace mulin;
using namespace std::chrono_literals;

namespace {

void ring(Tx& tx) { tx.execute("insert into rings (community_id, id) values ($1, $2)", tx.community(), tx.new_id()); }
std::vector<CommunityId> second_only(Tx&, TimePoint) { return {{2}}; }
std::vector<CommunityId> nobody(Tx&, TimePoint) { return {}; }

void hang_bells(Database& db) {
    db.write({}, [](Tx& tx) {
        tx.connection().script("create table rings (community_id bigint not null, id bigint not null, primary key (community_id, id))");
        return 0;
    });
}

template <class T> T count(Database& db, std::string_view sql) {
    return db.read({}, [&](Tx& tx) { return tx.value<T>(sql); });
}

} // namespace

TEST_CASE("of three neighbourhoods only the one that has something to do is visited") {
    testing::on_both_engines([](Database& db) {
        hang_bells(db);
        {
            const JobRunner runner(db, {{"test.bell", 24h, ring, second_only}, {"test.quiet", 1s, ring, nobody}}, [] {
                return std::vector<CommunityId>{{1}, {2}, {3}};
            });
            for (int waited = 0; waited < 100 && count<int>(db, "select count(*) from rings") == 0; ++waited)
                std::this_thread::sleep_for(100ms);
        }
        CHECK(count<int>(db, "select count(*) from rings where community_id = 2") == 1);
        CHECK(count<int>(db, "select count(*) from rings") == 1);
        CHECK(count<int>(db, "select count(*) from jobs") == 1);
    });
}

TEST_CASE("work is late where it waits for more than a minute, not where there is none") {
    testing::on_both_engines([](Database& db) {
        const auto left_behind = [&](std::string_view job, std::chrono::seconds ago) {
            for (const int community : {1, 2, 3})
                db.write({community}, [&](Tx& tx) {
                    tx.execute("insert into jobs (community_id, name, due) values ($1, $2, $3)", tx.community(), job, tx.now() - ago);
                    return 0;
                });
        };
        left_behind("test.each", 2min);
        left_behind("test.just_now", 30s);
        left_behind("test.where_some_is", 2h);
        left_behind("test.of_an_older_program", 2h);
        const auto late_of = [&](const Job& job) { return db.read({}, [&](Tx& tx) { return late(tx, {job}); }); };
        CHECK(late_of({"test.each", 1min, ring}) == 3);
        CHECK(late_of({"test.just_now", 1min, ring}) == 0);
        CHECK(late_of({"test.where_some_is", 1min, ring, second_only}) == 1);
        CHECK(late_of({"test.where_some_is", 1min, ring, nobody}) == 0);
    });
}
