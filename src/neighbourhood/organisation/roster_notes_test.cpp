#include "neighbourhood/organisation/roster_notes.hpp"
#include <catch2/catch.hpp>

using namespace mulin;
using namespace mulin::organisation::roster;

TEST_CASE("what helps at the door may stand beside a home") {
    for (const auto* words : {"钥匙在一楼邻居家", "白天没人，晚上七点后在", "门铃坏了，请敲门", "联系女儿 199-0000-0063", "有一只猫"}) {
        INFO(words);
        CHECK_FALSE(unfit(words));
        CHECK(note(words));
    }
}

TEST_CASE("nobody is judged beside their door, nor are illness, poverty, the Party or papers written there") {
    const std::pair<const char*, Unfit> cases[] = {{"钉子户，难 说 话", Unfit::judgement},
                                                   {"物业费欠缴三年", Unfit::judgement},
                                                   {"老是上访", Unfit::judgement},
                                                   {"独居老人，腿脚不便", Unfit::care},
                                                   {"有高血压、糖尿病", Unfit::care},
                                                   {"低保户", Unfit::care},
                                                   {"老党员", Unfit::party},
                                                   {"33010019500101001X", Unfit::identity},
                                                   {"６２２２ ０２００ ００００ ００００", Unfit::identity}};
    for (const auto& [words, why] : cases) {
        INFO(words);
        CHECK(unfit(words) == why);
        CHECK(note(words).error().name == std::string("roster.note_unfit_") + std::string(name(why)));
    }
}

TEST_CASE("a note says something, and briefly") {
    CHECK(note("　 ").error().name == "roster.note_empty");
    std::string long_one;
    for (int i = 0; i < 81; ++i) long_one += "门";
    CHECK(note(long_one).error().name == "roster.note_long");
    CHECK(*note(" 门铃坏了，请敲门。　") == "门铃坏了，请敲门。");
}

TEST_CASE("a telephone number in a remark is found when there is one") {
    CHECK(number_in("女儿电话１９９－００００－００６３，晚上打") == "19900000063");
    CHECK(number_in("座机 0571 0000 1234") == "057100001234");
    CHECK(number_in("19900000063 或 19900000064").empty());
    CHECK(number_in("33010019500101001X").empty());
    CHECK(number_in("3 楼").empty());
}
