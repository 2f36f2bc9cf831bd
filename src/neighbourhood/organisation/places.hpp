// Where people live: building (幢) → stairwell (单元) → home (室). Names are text, sorted as people sort them (2 before 12, 12-1 after 12).
#pragma once
#include "base/names.hpp"
#include "base/values.hpp"
#include <optional>
#include <string>

namespace mulin::organisation {

// One neighbourhood among those of the database. `phone` stands on every page; `host` is the address it answers to, empty when it is the only one.
struct Community {
    CommunityId id{};
    std::string name, host{}, phone;
    bool open_filing = true; // may a request be filed without signing in
};

// Where a home's area was taken from, best first (杭州市物业管理条例 art. 17). A usable area is never a building area.
enum class AreaSource { registered, surveyed, contract, stated };
enum class PropertyKind { reformed, commodity, public_housing, work_unit, shop, other }; // 房改房 商品/二手 直管公房 单位房 商铺 其他
enum class Usage { lived_in, let, vacant, business, unknown };                           // 自住 出租 空置 经营 未知

struct Building {
    BuildingId id;
    std::string name;
    std::optional<int> row{}, column{}; // place on the plan's grid
};

struct Stairwell {
    StairwellId id;
    BuildingId building;
    std::string name, token{}; // token: in the QR code at its door
};

struct Home {
    HomeId id{};
    StairwellId stairwell;
    std::string flat;                   // "301"
    std::optional<std::int64_t> area{}; // building area, 0.01 m²; missing is missing
    std::optional<AreaSource> area_source{};
    std::optional<std::int64_t> usable{}; // 使用面积, 0.01 m²; shown, never counted with
    PropertyKind kind = PropertyKind::other;
    Usage usage = Usage::unknown;
};

// A place as people say it; the deeper parts may be missing ("63幢", "63幢 2单元").
struct Place {
    BuildingId building;
    std::optional<StairwellId> stairwell{};
    std::optional<HomeId> home{};
    std::string door; // "63幢 2单元 301"
    bool operator==(const Place&) const = default;
};

} // namespace mulin::organisation

template <> struct mulin::Names<mulin::organisation::AreaSource> {
    static constexpr std::string_view all[] = {"registered", "surveyed", "contract", "stated"};
};
template <> struct mulin::Names<mulin::organisation::PropertyKind> {
    static constexpr std::string_view all[] = {"reformed", "commodity", "public_housing", "work_unit", "shop", "other"};
};
template <> struct mulin::Names<mulin::organisation::Usage> {
    static constexpr std::string_view all[] = {"lived_in", "let", "vacant", "business", "unknown"};
};
