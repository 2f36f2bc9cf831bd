#include "neighbourhood/organisation/roster_fields.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include <string>

namespace mulin::organisation::roster {
namespace {

// Words are separated by blanks.
struct Headings {
    Field field;
    std::string_view words;
};

// Sure words; longer headings that hold one are taken too, the longest word deciding.
constexpr Headings sure[] = {
    {Field::building, "幢号 楼幢 楼栋 楼号 栋号 幢数 楼栋号 楼幢号 所在楼栋 楼宇 几幢"},
    {Field::stairwell, "单元 单元号 楼道 楼道号 门洞"},
    {Field::flat, "室号 房号 房间号 门牌 门牌号 户号 房室号"},
    {Field::door,
     "房屋坐落 坐落 住址 地址 房屋地址 家庭住址 幢单元室 楼栋单元房号 楼栋-单元-房号 幢-单元-室 幢室号 门牌地址 房屋编号 房产地址"},
    {Field::head, "户主 户主姓名"},
    {Field::owner, "产权人 业主 业主姓名 房主 房主姓名 产权人姓名 所有权人 权利人 产权单位"},
    {Field::co_owner, "共有人 共有情况 共有人姓名 共有产权人 其他产权人"},
    {Field::tenant, "承租人 租户 承租人姓名 租户姓名 租客 租客姓名"},
    {Field::tenant_phone,
     "租户电话 租户手机 租户联系电话 租户联系方式 承租人电话 承租人手机 承租人联系电话 租客电话 租客手机 租客联系电话"},
    {Field::phone, "联系电话 手机 电话 手机号 手机号码 联系方式 电话号码 联系手机 固定电话 座机 移动电话 联系电话1 联系电话2 联系电话3"},
    {Field::emergency, "紧急联系人 紧急联系电话 紧急联系人电话"},
    {Field::certificate, "产权证号 不动产权证号 房产证号 不动产证号 权证号 产权证 不动产权证书号"},
    {Field::registered_area, "产权面积 登记面积 证载面积 产权建筑面积 证载建筑面积 产证面积 房产证面积"},
    {Field::surveyed_area, "实测面积 测绘面积 实测建筑面积"},
    {Field::contract_area, "合同面积 预测面积 合同建筑面积"},
    {Field::area, "建筑面积 房屋面积 住房面积 房屋建筑面积 专有面积 专有部分面积"},
    {Field::usable_area, "使用面积 套内面积 套内使用面积 居住面积 实际使用面积 套内建筑面积"},
    {Field::kind, "房屋性质 产权性质 房产性质 房屋类型 房屋类别"},
    {Field::usage, "房屋状态 用途 使用情况 居住情况 居住状态 房屋用途 入住情况 使用状况 房屋使用情况 规划用途"},
    {Field::people, "常住人数 人口数 人数 居住人数 家庭人口 人口 家庭人数 常住人口 居住人口 户籍人数"},
    {Field::over_60, "60岁以上 60岁以上人数 60周岁以上 六十岁以上"},
    {Field::over_80, "80岁以上 80岁以上人数 80周岁以上 八十岁以上"},
    {Field::since, "入住日期 入住时间 迁入日期 迁入时间 购房日期 购房时间 交房日期"},
    {Field::remark, "备注 说明 备注信息 情况说明 其他情况"},
    {Field::elsewhere,
     "车位号 车位 车位面积 车牌号 车牌 收费标准 月费 年费 缴至 欠费 欠费金额 物业费 应缴 已缴 缴费情况 群状态 微信沟通人 微信群 微信 是否入群 "
     "投票状态 投票 委托人 投票意见 公摊面积 维修资金 所属网格 网格员 网格"},
    {Field::party, "是否党员 所属支部 党员 党支部 政治面貌 党组织 党小组 入党时间 所在支部 党员人数"},
    {Field::care,
     "人员类别 重点人群 特殊人群 关爱类别 残疾 低保 独居 空巢 困难类型 健康状况 残疾人 低保户 是否独居 高龄 失独 优抚 残疾证 残疾等级"},
    {Field::identity, "身份证 身份证号 身份证号码 证件号 证件号码 公民身份号码 出生日期 出生年月 生日 年龄 性别 民族 宗教信仰"},
};

// Words that are only meant when they are all the heading, but for 姓名, which says less than the others.
constexpr Headings bare[] = {
    {Field::building, "幢 栋 楼 号楼 楼座"}, {Field::flat, "室 房间 户 房"}, {Field::door, "房屋 位置 幢室"}, {Field::area, "面积"},
    {Field::serial, "序号 编号 序 no no."},
};
constexpr Headings doubtful[] = {{Field::owner, "姓名 名字 住户姓名 住户 业主名称"}};

// The heading's own words: without brackets and what they hold, signs, units.
std::string core(std::string_view heading) {
    const std::string narrow = text::squeeze(heading);
    std::string out;
    int depth = 0;
    for (std::string_view rest = narrow; !rest.empty();) {
        char32_t c = utf8::take(rest);
        if (c == '(' || c == '[') ++depth;
        else if ((c == ')' || c == ']') && depth > 0) --depth;
        else if (depth == 0 && c != '*' && c != ':' && c != U'：' && c != U'㎡' && c != '\n')
            utf8::append(out, c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return out;
}

template <class Visit> void each_word(const Headings& row, Visit visit) {
    for (std::string_view words = row.words; !words.empty();) {
        const auto end = std::min(words.find(' '), words.size());
        visit(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

template <std::size_t N> std::optional<Field> same_as(const Headings (&table)[N], std::string_view heading) {
    std::optional<Field> found;
    for (const auto& row : table)
        each_word(row, [&](std::string_view word) {
            if (word == heading) found = row.field;
        });
    return found;
}

// The longest sure word inside the heading; of equally long ones the last, for a heading ends in what it is about (业主联系电话).
std::optional<Field> held_by(std::string_view heading) {
    std::optional<Field> found;
    std::pair<std::size_t, std::size_t> best{0, 0}; // length and end
    for (const auto& row : sure)
        each_word(row, [&](std::string_view word) {
            const auto at = heading.rfind(word);
            if (at == std::string_view::npos || std::pair(word.size(), at + word.size()) <= best) return;
            best = {word.size(), at + word.size()};
            found = row.field;
        });
    return found;
}

} // namespace

Handling handling(Field field) {
    switch (field) {
    case Field::remark: return Handling::quarantined;
    case Field::serial:
    case Field::elsewhere: return Handling::skipped;
    case Field::party:
    case Field::care:
    case Field::identity: return Handling::refused;
    default: return Handling::taken;
    }
}

bool repeats(Field field) {
    switch (field) {
    case Field::owner:
    case Field::co_owner:
    case Field::phone:
    case Field::tenant_phone:
    case Field::emergency: return true;
    default: return handling(field) != Handling::taken;
    }
}

std::optional<Guess> field_of(std::string_view heading) {
    constexpr std::size_t longest = 60; // bytes; a sentence is no heading
    const std::string words = core(heading);
    if (words.empty() || words.size() > longest) return std::nullopt;
    if (const auto field = same_as(sure, words)) return Guess{*field, 100};
    if (const auto field = same_as(bare, words)) return Guess{*field, 100};
    if (const auto field = held_by(words)) return Guess{*field, 80};
    if (const auto field = same_as(doubtful, words)) return Guess{*field, 60};
    return std::nullopt;
}

} // namespace mulin::organisation::roster
