// Buildings, stairwells and homes.
#include "base/text.hpp"
#include "neighbourhood/organisation/door.hpp"
#include "neighbourhood/organisation/organisation.hpp"
#include "neighbourhood/organisation/organisation_permission.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "platform/events/events.hpp"

namespace mulin::organisation {
namespace {

// A part of an address as the plan knows it, or why it is none.
Result<std::string> part(std::string_view typed, std::optional<std::string> (*read)(std::string_view), std::string_view field) {
    if (text::trim(typed).empty()) return refuse({Why::invalid, "organisation.no_name", field});
    if (auto name = read(typed)) return *std::move(name);
    return refuse({Why::invalid, "organisation.odd_name", field});
}

// A word for the QR code at a door: short to scan, without letters that look like digits. Not a secret: what it opens is public.
std::string token_of(std::int64_t id) {
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string token;
    for (; id > 0; id /= std::int64_t(letters.size())) token += letters[std::size_t(id) % letters.size()];
    return token;
}

} // namespace

Result<BuildingId> building(Tx& tx, const Actor& who, std::string_view typed) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    const auto name = part(typed, building_name, "building");
    if (!name) return refusal(name);
    if (const auto known = store::building_named(tx, *name)) return *known;

    const Building b{.id = tx.fresh<BuildingId>(), .name = *name};
    store::insert(tx, b);
    events::record(tx, who, "organisation.building_added", {"building", b.id.value}, b.name);
    return b.id;
}

Result<StairwellId> stairwell(Tx& tx, const Actor& who, BuildingId building, std::string_view typed) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    const auto name = part(typed, stairwell_name, "stairwell");
    if (!name) return refusal(name);
    if (!store::building(tx, building)) return refuse(unknown());
    if (const auto known = store::stairwell_named(tx, building, *name)) return *known;

    const auto id = tx.new_id();
    const Stairwell s{.id = {id}, .building = building, .name = *name, .token = token_of(id)};
    store::insert(tx, s);
    events::record(tx, who, "organisation.stairwell_added", {"stairwell", s.id.value}, s.name);
    return s.id;
}

Result<HomeId> put(Tx& tx, const Actor& who, const Home& typed) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    const auto flat = part(typed.flat, flat_name, "flat");
    if (!flat) return refusal(flat);
    Home h = typed;
    h.flat = *flat;
    if (!store::stairwell(tx, h.stairwell) || (h.id && !store::home(tx, h.id))) return refuse(unknown());

    const auto there = store::home_at(tx, h.stairwell, h.flat);
    if (there && h.id && *there != h.id) return refuse({Why::conflict, "organisation.flat_taken", "flat"});
    const bool is_new = !there && !h.id;
    if (is_new) h.id = tx.fresh<HomeId>();
    else if (there) h.id = *there;

    if (is_new) store::insert(tx, h);
    else store::replace(tx, h);
    events::record(tx, who, is_new ? "organisation.home_added" : "organisation.home_changed", {"home", h.id.value});
    return h.id;
}

Result<std::string> new_token(Tx& tx, const Actor& who, StairwellId id) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return refusal(ok);
    auto s = store::stairwell(tx, id);
    if (!s) return refuse(unknown());
    s->token = token_of(tx.new_id());
    store::replace_token(tx, *s);
    events::record(tx, who, "organisation.token_changed", {"stairwell", id.value});
    return s->token;
}

Done place_on_plan(Tx& tx, const Actor& who, BuildingId id, int row, int column) {
    if (auto ok = permitted(who, Right::edit_homes); !ok) return ok;
    auto b = store::building(tx, id);
    if (!b) return refuse(unknown());
    b->row = row;
    b->column = column;
    store::replace_plan(tx, *b);
    events::record(tx, who, "organisation.building_placed", {"building", id.value});
    return {};
}

std::vector<Building> buildings(Tx& tx) { return store::buildings(tx); }
std::vector<Stairwell> stairwells(Tx& tx, std::optional<BuildingId> building) { return store::stairwells(tx, building); }
std::optional<Stairwell> stairwell(Tx& tx, StairwellId id) { return store::stairwell(tx, id); }
std::vector<Home> homes(Tx& tx, StairwellId stairwell) { return store::homes(tx, stairwell); }
std::optional<Home> home(Tx& tx, HomeId id) { return store::home(tx, id); }
std::optional<Place> place(Tx& tx, HomeId id) { return store::place(tx, id); }
std::optional<Place> place(Tx& tx, StairwellId id) { return store::place(tx, id); }
std::optional<Place> place(Tx& tx, BuildingId id) { return store::place(tx, id); }
std::optional<StairwellId> stairwell_of_token(Tx& tx, std::string_view token) { return store::stairwell_of_token(tx, token); }

} // namespace mulin::organisation
