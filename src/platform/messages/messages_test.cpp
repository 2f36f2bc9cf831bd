#include "engines.hpp"
#include "platform/messages/messages.hpp"

using namespace mulin;

TEST_CASE("whoever opens a request has read the news about it, and only about it") {
    constexpr CommunityId lane{7};
    constexpr PersonId secretary{1}, officer{2};
    constexpr events::About leak{"requests", 63}, lamp{"requests", 64};
    testing::on_both_engines([&](Database& db) {
        db.write(lane, [&](Tx& tx) {
            for (const auto who : {secretary, officer})
                for (const auto& about : {leak, lamp}) messages::tell(tx, who, "requests.told", {}, "/", about);
            return 0;
        });
        db.write(lane, [&](Tx& tx) { return messages::mark_read(tx, secretary, leak), 0; });
        db.read(lane, [&](Tx& tx) {
            CHECK_FALSE(messages::has_news(tx, secretary, leak));
            CHECK(messages::has_news(tx, secretary, lamp));
            CHECK(messages::has_news(tx, officer, leak));
            CHECK(messages::unread(tx, secretary) == 1);
            return 0;
        });
    });
}
