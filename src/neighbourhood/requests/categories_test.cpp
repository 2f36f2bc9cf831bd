#include "neighbourhood/requests/categories.hpp"
#include <catch2/catch.hpp>
#include <set>

using namespace mulin;
using namespace mulin::requests;

TEST_CASE("each category has a code of its own, a group and a place at the hotline") {
    std::set<std::string> codes;
    for (const auto& c : default_categories()) {
        CHECK(codes.insert(c.code).second);
        CHECK_FALSE(c.group.empty());
        CHECK_FALSE(c.hotline.empty());
    }
    CHECK(find(default_categories(), "leak")->group == "house");
    CHECK(find(default_categories(), "ghosts") == nullptr);
}

TEST_CASE("eight tiles stand on the filing page") {
    std::vector<std::string> tiles;
    for (const auto& c : default_categories())
        if (c.tile) tiles.push_back(c.code);
    CHECK(tiles == std::vector<std::string>{"leak", "drain", "lamp", "power", "flood", "passage", "noise", "other"});
}

TEST_CASE("what the handbook stars is urgent without anyone saying so") {
    for (const auto code : {"gas", "wires", "dead_tree", "blocked_lane", "charging", "passage", "thrown"}) {
        INFO(code);
        CHECK(find(default_categories(), code)->urgency <= Urgency::urgent);
    }
    CHECK(find(default_categories(), "gas")->urgency == Urgency::emergency);
    CHECK(find(default_categories(), "lift")->urgency == Urgency::question);
}

TEST_CASE("a guess says which words it went by, the longer ones first") {
    const auto g = guess(default_categories(), "楼 上 电瓶车充电，漏水也有一点");
    REQUIRE(g.size() >= 2);
    CHECK(g[0].category == "charging");
    CHECK(g[0].because == std::vector<std::string>{"电瓶车充电"});
    CHECK(g[1].category == "leak");
}

TEST_CASE("words that fit nothing are not guessed at") {
    CHECK(guess(default_categories(), "").empty());
    CHECK(guess(default_categories(), "请打给我").empty());
    CHECK(guess(default_categories(), "\xff\xfe").empty());
}

TEST_CASE("what people say is understood") {
    struct Said {
        const char* words;
        const char* category;
    };
    const Said all[] = {
        {"客厅、卧室渗水，老人一个人，有点慌", "leak"},
        {"天花板滴水，拿脸盆接着", "leak"},
        {"厨房顶上漏水，漏到灶台了", "leak"},
        {"昨晚台风，屋顶漏雨了", "leak"},
        {"墙壁返潮，起了一大片水渍", "leak"},
        {"卫生间滴滴答答一直滴到天亮", "leak"},
        {"一楼进水了，水已经到脚踝", "inflow"},
        {"水管爆了，楼梯上都是水", "inflow"},
        {"外墙瓷砖掉下来，差点砸到人", "facade"},
        {"阳台水泥块往下掉", "facade"},
        {"下水道堵了，水下不去", "drain"},
        {"马桶堵牢了，粪水冒出来", "drain"},
        {"厨房地漏返水", "drain"},
        {"化粪池满了，污水冒到路上", "drain"},
        {"门框里有白蚂蚁，木头蛀空了", "termites"},
        {"墙上裂缝越来越大，是不是敲承重墙了", "structure"},
        {"三楼楼道灯不亮", "lamp"},
        {"楼梯灯坏了半个月，晚上摸黑上楼", "lamp"},
        {"楼道里黑，声控灯没反应", "lamp"},
        {"12幢旁边路灯不亮", "street_lamp"},
        {"弄堂里黑，老人不敢走", "street_lamp"},
        {"路面坑坑洼洼，差点绊倒", "road"},
        {"窨井盖翘起来了", "manhole"},
        {"健身器材松了，小孩玩危险", "fitness"},
        {"长廊的座椅断了一根木条", "bench"},
        {"晾衣架生锈断了", "clothes_rack"},
        {"单元门关不上，门禁坏了", "door"},
        {"家里突然停电了", "power"},
        {"空调一开就跳闸", "power"},
        {"整个单元没电，总闸也推不上", "power"},
        {"自来水没了，停水也不通知", "water_cut"},
        {"水龙头出来的水发黄", "water_cut"},
        {"楼道里闻到煤气味", "gas"},
        {"厨房好像燃气漏气，有臭鸡蛋味", "gas"},
        {"电线掉下来了，还冒火花", "wires"},
        {"摸到电箱麻手，怕漏电", "wires"},
        {"垃圾桶满了没人收", "garbage"},
        {"楼下堆了建筑垃圾和旧沙发", "garbage"},
        {"一下雨就积水，路上都是水", "flood"},
        {"饭店油烟味道重，窗都不敢开", "smell"},
        {"老鼠蟑螂很多，能不能来消杀", "pests"},
        {"楼道里贴满小广告", "adverts"},
        {"树枝长到窗户里，挡光，来修剪一下", "pruning"},
        {"香樟枯死了，怕树要倒", "dead_tree"},
        {"有人在绿化带里种菜浇粪", "vegetable_plot"},
        {"车子乱停，占车位", "parking"},
        {"面包车堵住路，救护车进不来", "blocked_lane"},
        {"门口一辆僵尸车停了几年", "dead_car"},
        {"有人从窗口拉线充电，飞线", "charging"},
        {"电瓶车推进楼道里充电，怕着火", "charging"},
        {"小电驴的电池拿回家充", "charging"},
        {"消防通道堵了，都是杂物", "passage"},
        {"楼道堆东西，纸板箱堆到二楼", "clutter"},
        {"灭火器过期了", "extinguisher"},
        {"楼上半夜打麻将，太吵睡不着", "noise"},
        {"广场舞喇叭吵煞了", "noise"},
        {"楼上脚步声咚咚咚，还拖椅子", "noise"},
        {"楼上漏到我家，不肯修也不认账", "leak_dispute"},
        {"楼上往下扔烟头，高空抛物", "thrown"},
        {"遛狗不牵绳，狗屎也不捡", "pets"},
        {"楼梯一个月没人扫了", "cleaning"},
        {"物业费多少钱一个月", "fee_question"},
        {"中午还在装修，电钻吵得人头痛", "works_noise"},
        {"新铺的路才做好就开裂", "works_quality"},
        {"脚手架搭了半年，什么时候完工", "works_progress"},
        {"隔壁阿姨摔了一跤起不来", "unwell"},
        {"对门老伯敲门没人应", "unwell"},
        {"有个独居老人好几天没看见了", "visit"},
        {"烧不动饭了，食堂能送饭吗", "meals"},
        {"想请人陪诊，去医院配药", "medical"},
        {"轮椅上不去，能做个坡道吗", "access"},
        {"我们单元想加装电梯怎么弄", "lift"},
        {"公积金能提取出来装修吗", "fund"},
        {"低保补贴怎么申请", "aid"},
        {"小孩锁在屋里，门打不开", "trapped"},
        {"顶楼私搭阳光房，违建", "illegal_building"},
        {"隔壁群租，隔成八间", "group_rent"},
        {"有个陌生人鬼鬼祟祟看门锁，怕是小偷", "suspicious"},
        {"谢谢维修师傅，要表扬", "praise"},
    };
    static_assert(std::size(all) >= 60);
    for (const auto& [words, category] : all) {
        INFO(words);
        const auto g = guess(default_categories(), words);
        REQUIRE_FALSE(g.empty());
        CHECK(g.front().category == category);
    }
}
