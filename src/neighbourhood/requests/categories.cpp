#include "neighbourhood/requests/categories.hpp"
#include "base/utf8.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

using enum Urgency;

struct Line {
    std::string_view code, group;
    Urgency urgency;
    std::string_view hotline, grid, cues; // cues apart by spaces
    bool tile = false;
};

// clang-format off
// The tree of an old compound (handbook §4.3). Urgent or emergency is what the handbook stars. The column for the 12345 hotline is its first
// level; the column of GB/T 30428.2 names the class it is near to (参照). The cues are what people here say, written down as they say it.
constexpr Line lines[] = {
    // 房屋
    {"leak", "house", ordinary, "求助", "",
        "漏水 渗水 滴水 漏雨 渗漏 洇水 返潮 水渍 渗进来 滴滴答答 天花板湿 墙湿 墙壁湿 顶上漏 顶上渗 屋顶漏 接水 往下滴 漏下来 发霉", true},
    {"inflow", "house", emergency, "求助", "事件04 突发事件", "家里进水 屋里进水 一楼进水 水漫 灌进来 倒灌进屋 淹了 水淹 水已经到脚 水管爆 爆管 水管爆了 喷水"},
    {"facade", "house", urgent, "求助", "事件04 突发事件", "外墙 墙皮 瓷砖掉 墙砖 脱落 掉下来 往下掉 空鼓 水泥块 檐口 玻璃要掉 雨篷 花架松"},
    {"roof", "house", ordinary, "求助", "", "屋面 瓦片 瓦掉 油毡 卷材 隔热层 天沟 落水管 屋顶的瓦 避雷针"},
    {"drain", "house", urgent, "求助", "部件01 公用设施",
        "下水 下水道 下水堵 堵牢 马桶堵 马桶不通 地漏 阴沟 化粪池 粪水 污水管 冒水 返水 反水 水下不去 不下水 管道堵 管子堵 污水冒", true},
    {"termites", "house", ordinary, "求助", "", "白蚁 白蚂蚁 蚁巢 木头蛀 门框蛀 蛀空 飞蚂蚁"},
    {"structure", "house", complex, "求助", "事件04 突发事件", "裂缝 开裂 倾斜 沉降 承重墙 敲承重 楼板 梁裂 房子歪 地基"},

    // 公共设施
    {"lamp", "facilities", ordinary, "求助", "部件01 公用设施",
        "灯不亮 灯坏 楼道灯 楼梯灯 灯泡 声控灯 感应灯 灯一闪一闪 灯一直亮 墨墨黑 乌漆墨黑 摸黑 楼道里黑", true},
    {"street_lamp", "facilities", ordinary, "求助", "部件01 公用设施", "路灯 路灯不亮 灯杆 弄堂灯 弄堂里黑 路上黑 庭院灯"},
    {"road", "facilities", ordinary, "求助", "部件02 交通设施", "路面 坑洼 坑坑洼洼 地砖 地砖翘 石板 台阶坏 台阶松 路坏 水泥路 扶手 绊倒 绊脚"},
    {"manhole", "facilities", urgent, "求助", "部件01 公用设施", "井盖 窨井 窨井盖 盖子没了 盖板 盖子翘 井口"},
    {"fitness", "facilities", ordinary, "求助", "部件05 其他", "健身器材 健身器 锻炼的 单杠 跷跷板 漫步机 扭腰"},
    {"bench", "facilities", ordinary, "求助", "部件05 其他", "座椅 凳子 长凳 椅子 石凳 凉亭 长廊 棋桌"},
    {"clothes_rack", "facilities", ordinary, "求助", "部件05 其他", "晾衣 晾衣架 晒衣 晾衣杆 晒被子 衣架 晾晒"},
    {"door", "facilities", ordinary, "求助", "部件01 公用设施", "单元门 门禁 防盗门 铁门 门铃 对讲 门关不上 信箱 信报箱 门锁"},

    // 水电气
    {"power", "utilities", urgent, "求助", "部件01 公用设施",
        "停电 没电 没有电 断电 跳闸 没得电 电没了 保险丝 电表 空气开关 插座没电 总闸 拉闸", true},
    {"water_cut", "utilities", ordinary, "求助", "部件01 公用设施", "停水 没水 没有水 断水 自来水 水压 水太小 龙头 水表 水发黄 水浑 黄水"},
    {"gas", "utilities", emergency, "求助", "事件04 突发事件", "煤气味 煤气 燃气 燃气味 煤气味道 天然气 漏气 臭鸡蛋味 煤气泄漏"},
    {"wires", "utilities", urgent, "求助", "事件04 突发事件", "电线 裸露 冒火花 火花 电线掉 线头 漏电 触电 麻手 烧焦 焦味 电缆 线挂下来 打火 电箱"},

    // 环境卫生
    {"garbage", "sanitation", ordinary, "投诉", "事件01 市容环境", "垃圾 垃圾桶 垃圾房 垃圾满 建筑垃圾 大件 旧沙发 乱扔 没人收 邋遢 烟头 厨余"},
    {"flood", "sanitation", ordinary, "求助", "事件01 市容环境", "积水 路面积水 水塘 水退不下去 一下雨就 排水 雨水井 路上都是水 水没过", true},
    {"smell", "sanitation", ordinary, "投诉", "事件01 市容环境", "臭味 臭 异味 味道大 味道重 难闻 熏 油烟 臭得 臭烘烘"},
    {"pests", "sanitation", ordinary, "求助", "事件01 市容环境", "老鼠 蟑螂 蚊子 蚊虫 苍蝇 消杀 打药 灭鼠 跳蚤 马蜂 马蜂窝 虫子"},
    {"adverts", "sanitation", ordinary, "投诉", "事件02 宣传广告", "小广告 牛皮癣 乱贴 涂鸦 开锁广告 贴满"},

    // 绿化
    {"pruning", "green", ordinary, "求助", "部件04 园林绿化", "修剪 修枝 树枝 树太高 挡光 遮光 树叶 草长 杂草 灌木 剪一剪 树长到 枝条"},
    {"dead_tree", "green", urgent, "求助", "部件04 园林绿化", "枯树 死树 树要倒 树倒 枯枝 枯死 树歪 大树倒 断枝 压到车 树根烂"},
    {"vegetable_plot", "green", ordinary, "投诉", "部件04 园林绿化", "种菜 毁绿 开荒 浇粪 绿化带里种 种葱 铲了草 占绿地"},

    // 停车与车辆
    {"parking", "parking", ordinary, "投诉", "事件05 街面秩序", "乱停 停车 车位 占车位 地锁 挡住我的车 违停 停在门口 没地方停"},
    {"blocked_lane", "parking", urgent, "投诉", "事件05 街面秩序", "车堵 堵住路 车子堵 救护车进不来 救护车 消防车 出不去 车挡 堵在路口 堵牢了路 堵住了路"},
    {"dead_car", "parking", ordinary, "投诉", "事件05 街面秩序", "僵尸车 废车 没牌照 报废 长期不动 轮胎瘪 停了几年 车上都是灰"},
    {"charging", "parking", urgent, "投诉", "事件04 突发事件",
        "电瓶车充电 电动车充电 飞线 拉线充电 楼道充电 小电驴 电瓶 充电 电瓶车 电动车 充电桩 推进楼道 上楼充电 电池拿"},

    // 消防
    {"passage", "fire", urgent, "投诉", "事件04 突发事件", "消防通道 通道堵 堵通道 通道堵了 逃生 安全出口 堵了楼道 楼道堵 过道堵 走不过去 出口堵", true},
    {"clutter", "fire", ordinary, "投诉", "事件04 突发事件", "堆物 杂物 堆东西 堆满 纸板箱 旧家具 楼道里放 鞋柜 堆在楼道 楼梯口堆 旧报纸"},
    {"extinguisher", "fire", ordinary, "求助", "部件01 公用设施", "灭火器 消火栓 消防栓 消防箱 烟感 水带 消防器材 过期的灭火"},

    // 邻里
    {"noise", "neighbours", ordinary, "投诉", "事件06 其他",
        "太吵 吵死 吵煞 噪声 噪音 很吵 吵得 打麻将 搓麻将 广场舞 音响 唱歌 喇叭 半夜 脚步声 弹琴 拍皮球 拖椅子 睡不着 吵到 吵闹 咚咚", true},
    {"leak_dispute", "neighbours", ordinary, "求助", "", "楼上漏到 楼上不肯修 不肯修 不认账 赔 楼上说不是 漏水纠纷 扯皮 吵起来 调解 不承认"},
    {"thrown", "neighbours", urgent, "投诉", "事件05 街面秩序", "高空抛物 扔下来 往下扔 丢下来 楼上扔 从楼上丢 倒水下来 抛物 楼上倒水"},
    {"pets", "neighbours", ordinary, "投诉", "事件06 其他", "狗 狗叫 遛狗 狗屎 狗粪 不牵绳 猫 野猫 流浪猫 流浪狗 养鸡 鸽子 咬人"},

    // 物业服务
    {"cleaning", "service", ordinary, "投诉", "事件01 市容环境", "打扫 没人扫 保洁 楼梯脏 不扫 扫地 拖地 楼道脏 清扫"},
    {"order", "service", ordinary, "投诉", "事件05 街面秩序", "门岗 保安 巡逻 外人进来 陌生车 门卫 推销 摆摊"},
    {"fee_question", "service", question, "咨询", "", "物业费 收费 交费 多少钱 发票 收据 缴费 费用 账目"},

    // 施工改造
    {"works_noise", "works", ordinary, "投诉", "事件03 施工管理", "施工 装修 电钻 敲墙 工地 打洞 中午还在装修 施工噪声 装修太吵 敲敲打打"},
    {"works_quality", "works", ordinary, "投诉", "事件03 施工管理", "施工质量 没做好 返工 刚修好又 新铺的 新刷的 偷工减料 质量 才做好就"},
    {"works_progress", "works", ordinary, "咨询", "事件03 施工管理", "什么时候完工 工期 拖了 没人施工 停工 进度 多久能做好 脚手架"},

    // 养老助残
    {"unwell", "care", emergency, "求助", "事件04 突发事件", "不舒服 摔倒 摔了一跤 跌倒 晕倒 昏倒 胸闷 喘不上气 起不来 叫不应 没人应门 敲门没人应 掼了一跤"},
    {"visit", "care", ordinary, "求助", "", "一个人住 独居 看看老人 探访 好几天没看见 没看到人 陪陪 照看 孤老"},
    {"meals", "care", ordinary, "求助", "", "送饭 助餐 食堂 吃饭 烧不动饭 老年餐 送餐"},
    {"medical", "care", ordinary, "求助", "", "就医 看病 配药 陪诊 去医院 买药 量血压 轮椅借"},
    {"access", "care", ordinary, "求助", "", "无障碍 坡道 轮椅 轮椅上不去 扶手装 上下楼 爬不动 残疾"},

    // 政策咨询
    {"lift", "policy", question, "咨询", "", "加梯 装电梯 加装电梯 电梯 加电梯"},
    {"renovation", "policy", question, "咨询", "", "旧改 改造 老旧小区改造 改造方案 改造什么时候 要不要拆"},
    {"fund", "policy", question, "咨询", "", "公积金 维修资金 维修基金 提取"},
    {"aid", "policy", question, "咨询", "", "救助 低保 补贴 补助 困难 申请补 优待证 医保 社保 退休证 怎么办理"},

    // 安全隐患
    {"trapped", "safety", emergency, "求助", "事件04 突发事件", "被困 困住 关在里面 反锁 门打不开 小孩锁在 出不来 走不出门 着火 起火 冒烟"},
    {"illegal_building", "safety", complex, "举报", "事件03 施工管理", "违建 违章 搭建 搭棚 封阳台 占天井 屋顶搭 私搭 搭出来 加盖"},
    {"group_rent", "safety", ordinary, "举报", "", "群租 隔断 住了十几个 隔成 出租屋 二房东 进进出出 上下铺"},
    {"suspicious", "safety", urgent, "举报", "事件05 街面秩序", "可疑 小偷 偷 撬门 踩点 贼 鬼鬼祟祟 骗 骗子 诈骗 陌生人"},

    // 建议表扬、其他
    {"suggestion", "praise", question, "建议", "", "建议 能不能装 希望能 提个意见 最好能 可不可以加"},
    {"praise", "praise", question, "表扬", "", "表扬 感谢 谢谢 热心 锦旗 点赞 好人好事"},
    {"other", "other", ordinary, "求助", "事件06 其他", "", true},
};
// clang-format on

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        if (end > 0) words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

std::vector<Category> read_lines() {
    std::vector<Category> all;
    for (const auto& l : lines)
        all.push_back(
            {std::string(l.code), std::string(l.group), l.urgency, std::string(l.hotline), std::string(l.grid), words_of(l.cues), l.tile});
    return all;
}

// Without spaces and line ends: people put them anywhere.
std::string closed_up(std::string_view words) {
    std::string text;
    for (const char c : words)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') text += c;
    return text;
}

struct Score {
    int points = 0;
    std::vector<std::string> because;
};

// A cue counts the square of its length, and not again where a longer one of the same category was already found.
Score score(const Category& c, std::string_view text) {
    auto cues = c.cues;
    std::ranges::stable_sort(cues, std::ranges::greater{}, &std::string::size);
    Score s;
    for (const auto& cue : cues) {
        if (text.find(cue) == text.npos) continue;
        if (std::ranges::any_of(s.because, [&](const std::string& longer) { return longer.find(cue) != longer.npos; })) continue;
        const auto length = int(utf8::length(cue));
        s.points += length * length;
        s.because.push_back(cue);
    }
    return s;
}

} // namespace

std::span<const Category> default_categories() {
    static const std::vector<Category> all = read_lines();
    return all;
}

const Category* find(std::span<const Category> all, std::string_view code) {
    const auto i = std::ranges::find(all, code, &Category::code);
    return i == all.end() ? nullptr : &*i;
}

std::vector<Guess> guess(std::span<const Category> all, std::string_view words) {
    const auto text = closed_up(words);
    std::vector<std::pair<int, Guess>> scored;
    for (const auto& c : all)
        if (auto s = score(c, text); s.points > 0) scored.push_back({s.points, {c.code, std::move(s.because)}});
    std::ranges::stable_sort(scored, std::ranges::greater{}, &std::pair<int, Guess>::first);

    std::vector<Guess> best;
    for (auto& [points, g] : scored) best.push_back(std::move(g));
    return best;
}

} // namespace mulin::requests
