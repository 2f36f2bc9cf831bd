// The register as a roster's rows, so that what is taken out can be brought in again unchanged.
#include "neighbourhood/organisation/organisation_roster.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/store_roster.hpp"

namespace mulin::organisation::roster {
namespace {

// The headings and words that property offices use and that read_roster knows (handbook §7.4).
constexpr std::string_view headings[] = {"幢号", "单元", "室号", "产权人", "共有人", "户主", "承租人", "联系电话", "租户电话", "建筑面积", "使用面积", "房屋性质", "房屋状态"};
constexpr std::string_view kinds[] = {"房改房", "商品房", "直管公房", "单位房", "商铺", "其他"};
constexpr std::string_view usages[] = {"自住", "出租", "空置", "经营", ""};

std::string square_metres(const std::optional<std::int64_t>& hundredths) {
    if (!hundredths) return {};
    auto cents = std::to_string(*hundredths % 100);
    if (cents.size() < 2) cents.insert(0, "0");
    return std::to_string(*hundredths / 100).append(".").append(cents);
}

void add(std::string& list, const std::string& one) {
    if (one.empty()) return;
    if (!list.empty()) list += "、";
    list += one;
}

std::vector<std::string> cells(const store::ExportedHome& h) {
    std::string owner, co_owners, head, tenant, phones, tenant_phones;
    for (const auto& [relation, person] : h.people) {
        const bool rents = relation == Relation::tenant || relation == Relation::public_tenant;
        if (relation == Relation::owner && owner.empty()) owner = person.name;
        else if (relation == Relation::owner || relation == Relation::co_owner) add(co_owners, person.name);
        else if (relation == Relation::head) head = person.name;
        else if (rents) tenant = person.name;
        if (person.name == owner && phones.empty()) { add(phones, person.mobile); add(phones, person.landline); }
        if (rents && tenant_phones.empty()) { add(tenant_phones, person.mobile); add(tenant_phones, person.landline); }
    }
    return {h.building, h.stairwell, h.home.flat, owner, co_owners, head, tenant, phones, tenant_phones, square_metres(h.home.area),
            square_metres(h.home.usable), std::string(kinds[std::size_t(h.home.kind)]), std::string(usages[std::size_t(h.home.usage)])};
}

} // namespace

std::vector<std::string> column_titles() { return {std::begin(headings), std::end(headings)}; }

void each_row(Tx& tx, const std::function<void(const std::vector<std::string>&)>& with) {
    store::each_home(tx, today(tx), [&](const store::ExportedHome& h) { with(cells(h)); });
}

} // namespace mulin::organisation::roster
