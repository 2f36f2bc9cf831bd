#include "engines.hpp"
#include "platform/database/postgres_fit.hpp"
#include "postgres_cluster.hpp"

using namespace mulin;
using namespace mulin::postgres;

TEST_CASE("a database that sorts byte by byte in UTF8 is taken, whoever does the sorting") {
    CHECK_FALSE(why_unfit({150'018, "mulin", "UTF8", "C.UTF-8", "libc"}));
    CHECK_FALSE(why_unfit({170'002, "mulin", "UTF8", "C", "libc"}));
    CHECK_FALSE(why_unfit({170'002, "mulin", "UTF8", "C.UTF-8", "builtin"}));
}

TEST_CASE("a PostgreSQL that is too old is told so by its version") {
    CHECK(why_unfit({140'011, "mulin", "UTF8", "C.UTF-8", "libc"}) == "PostgreSQL here is version 14; Mulin needs 15 or later.");
}

TEST_CASE("another encoding or another order of letters is refused, with the command that makes a right database") {
    for (const auto& f : {Fitness{150'018, "mulin", "SQL_ASCII", "C", "libc"}, Fitness{150'018, "mulin", "UTF8", "zh_CN.UTF-8", "libc"},
                          Fitness{150'018, "mulin", "UTF8", "C.UTF-8", "icu"}}) {
        const auto why = why_unfit(f);
        REQUIRE(why);
        CHECK_THAT(*why, Catch::Contains("createdb --encoding UTF8") && Catch::Contains("\"mulin\""));
    }
}

TEST_CASE("an unfit database is refused before anything is written to it, by who serves and by who only looks") {
    if (testing::engines().back() != Engine::postgres) return;
    testing::PostgresCluster cluster;
    cluster.execute("create database latin template template0 encoding 'LATIN1' locale 'C'");
    cluster.execute("create database by_icu template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'zh'");
    for (const auto* name : {"latin", "by_icu"})
        for (const auto purpose : {Database::Purpose::serve, Database::Purpose::inspect})
            CHECK_THROWS_WITH(Database::open(cluster.url(name), testing::real_time, purpose), Catch::Contains("createdb"));
}
