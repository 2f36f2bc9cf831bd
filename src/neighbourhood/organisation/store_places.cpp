#include "neighbourhood/organisation/store_places.hpp"
#include "base/text.hpp"

namespace mulin::organisation::store {
namespace {

Community read_community(Row row) {
    return {
        .id = row.next<CommunityId>(),
        .name = row.next<std::string>(),
        .host = row.next<std::optional<std::string>>().value_or(""),
        .phone = row.next<std::string>(),
        .open_filing = row.next<bool>(),
    };
}

Building read_building(Row row) {
    return {
        .id = row.next<BuildingId>(),
        .name = row.next<std::string>(),
        .row = row.next<std::optional<int>>(),
        .column = row.next<std::optional<int>>(),
    };
}

Stairwell read_stairwell(Row row) {
    return {
        .id = row.next<StairwellId>(),
        .building = row.next<BuildingId>(),
        .name = row.next<std::string>(),
        .token = row.next<std::string>(),
    };
}

Home read_home(Row row) {
    return {
        .id = row.next<HomeId>(),
        .stairwell = row.next<StairwellId>(),
        .flat = row.next<std::string>(),
        .area = row.next<std::optional<std::int64_t>>(),
        .area_source = row.next<std::optional<AreaSource>>(),
        .usable = row.next<std::optional<std::int64_t>>(),
        .kind = row.next<PropertyKind>(),
        .usage = row.next<Usage>(),
    };
}

// Columns: building id and name, and as deep as the query went, those of the stairwell and of the home.
template <int depth> Place read_place(Row row) {
    Place place{.building = row.next<BuildingId>(), .door = {}};
    Door door{.building = row.next<std::string>(), .stairwell = {}, .flat = {}};
    if constexpr (depth > 1) {
        place.stairwell = row.next<StairwellId>();
        door.stairwell = row.next<std::string>();
    }
    if constexpr (depth > 2) {
        place.home = row.next<HomeId>();
        door.flat = row.next<std::string>();
    }
    place.door = display(door);
    return place;
}

template <class T> Id<T> read_id(Row row) { return row.next<Id<T>>(); }

const std::string select_community = "select community_id, name, host, phone, open_filing from communities ";
const std::string select_building = "select id, name, plan_row, plan_column from buildings where community_id = $1 ";
const std::string select_stairwell = "select id, building_id, name, token from stairwells where community_id = $1 ";
const std::string select_home = "select id, stairwell_id, flat, area, area_source, usable, kind, usage from homes where community_id = $1 ";

const std::string select_building_place = "select b.id, b.name from buildings b where b.community_id = $1 ";
const std::string select_stairwell_place = R"(
    select b.id, b.name, s.id, s.name
    from stairwells s join buildings b on b.community_id = s.community_id and b.id = s.building_id
    where s.community_id = $1 )";
const std::string select_home_place = R"(
    select b.id, b.name, s.id, s.name, h.id, h.flat
    from homes h join stairwells s on s.community_id = h.community_id and s.id = h.stairwell_id
                 join buildings b on b.community_id = s.community_id and b.id = s.building_id
    where h.community_id = $1 )";

std::optional<std::string> filled(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

} // namespace

// ── the neighbourhood ───────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Community& c) {
    tx.execute("insert into communities (community_id, name, host, phone, open_filing, created_at) values ($1, $2, $3, $4, $5, $6)", c.id,
               c.name, filled(c.host), c.phone, c.open_filing, tx.now());
}

bool replace(Tx& tx, const Community& c) {
    return tx.execute("update communities set name = $2, host = $3, phone = $4, open_filing = $5 where community_id = $1", tx.community(),
                      c.name, filled(c.host), c.phone, c.open_filing) == 1;
}

std::optional<Community> community(Tx& tx) { return tx.one(read_community, select_community + "where community_id = $1", tx.community()); }

std::vector<Community> communities(Tx& tx) { return tx.all(read_community, select_community + "order by community_id"); }

// ── buildings ───────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Building& b) {
    tx.execute("insert into buildings (community_id, id, name, sort_key, plan_row, plan_column) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), b.id, b.name, text::natural_key(b.name), b.row, b.column);
}

void replace_plan(Tx& tx, const Building& b) {
    tx.execute("update buildings set plan_row = $3, plan_column = $4 where community_id = $1 and id = $2", tx.community(), b.id, b.row,
               b.column);
}

std::optional<Building> building(Tx& tx, BuildingId id) {
    return tx.one(read_building, select_building + "and id = $2", tx.community(), id);
}

std::optional<BuildingId> building_named(Tx& tx, std::string_view name) {
    return tx.one(read_id<BuildingTag>, "select id from buildings where community_id = $1 and name = $2", tx.community(), name);
}

std::vector<Building> buildings(Tx& tx) { return tx.all(read_building, select_building + "order by sort_key, id", tx.community()); }

// ── stairwells ──────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Stairwell& s) {
    tx.execute("insert into stairwells (community_id, id, building_id, name, sort_key, token) values ($1, $2, $3, $4, $5, $6)",
               tx.community(), s.id, s.building, s.name, text::natural_key(s.name), s.token);
}

void replace_token(Tx& tx, const Stairwell& s) {
    tx.execute("update stairwells set token = $3 where community_id = $1 and id = $2", tx.community(), s.id, s.token);
}

std::optional<Stairwell> stairwell(Tx& tx, StairwellId id) {
    return tx.one(read_stairwell, select_stairwell + "and id = $2", tx.community(), id);
}

std::optional<StairwellId> stairwell_named(Tx& tx, BuildingId building, std::string_view name) {
    return tx.one(read_id<StairwellTag>, "select id from stairwells where community_id = $1 and building_id = $2 and name = $3",
                  tx.community(), building, name);
}

std::optional<StairwellId> stairwell_of_token(Tx& tx, std::string_view token) {
    return tx.one(read_id<StairwellTag>, "select id from stairwells where community_id = $1 and token = $2", tx.community(), token);
}

std::vector<Stairwell> stairwells(Tx& tx, std::optional<BuildingId> building) {
    return tx.all(read_stairwell, R"(
        select s.id, s.building_id, s.name, s.token
        from stairwells s join buildings b on b.community_id = s.community_id and b.id = s.building_id
        where s.community_id = $1 and (s.building_id = $2 or $2 = 0)
        order by b.sort_key, b.id, s.sort_key, s.id)",
                  tx.community(), building.value_or(BuildingId{}));
}

// ── homes ───────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Home& h) {
    tx.execute(R"(
        insert into homes (community_id, id, stairwell_id, flat, sort_key, area, area_source, usable, kind, usage)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))",
               tx.community(), h.id, h.stairwell, h.flat, text::natural_key(h.flat), h.area, h.area_source, h.usable, h.kind, h.usage);
}

void replace(Tx& tx, const Home& h) {
    tx.execute(R"(
        update homes set stairwell_id = $3, flat = $4, sort_key = $5, area = $6, area_source = $7, usable = $8, kind = $9, usage = $10
        where community_id = $1 and id = $2)",
               tx.community(), h.id, h.stairwell, h.flat, text::natural_key(h.flat), h.area, h.area_source, h.usable, h.kind, h.usage);
}

std::optional<Home> home(Tx& tx, HomeId id) { return tx.one(read_home, select_home + "and id = $2", tx.community(), id); }

std::optional<HomeId> home_at(Tx& tx, StairwellId stairwell, std::string_view flat) {
    return tx.one(read_id<HomeTag>, "select id from homes where community_id = $1 and stairwell_id = $2 and flat = $3", tx.community(),
                  stairwell, flat);
}

std::vector<Home> homes(Tx& tx, StairwellId stairwell) {
    return tx.all(read_home, select_home + "and stairwell_id = $2 order by sort_key, id", tx.community(), stairwell);
}

// ── places ──────────────────────────────────────────────────────────────────────────────────────────────────────
std::optional<Place> place(Tx& tx, HomeId id) { return tx.one(read_place<3>, select_home_place + "and h.id = $2", tx.community(), id); }

std::optional<Place> place(Tx& tx, StairwellId id) {
    return tx.one(read_place<2>, select_stairwell_place + "and s.id = $2", tx.community(), id);
}

std::optional<Place> place(Tx& tx, BuildingId id) {
    return tx.one(read_place<1>, select_building_place + "and b.id = $2", tx.community(), id);
}

std::vector<Place> places_like(Tx& tx, const Door& d, int limit) {
    if (!d.flat.empty())
        return tx.all(read_place<3>, R"(
            select b.id, b.name, s.id, s.name, h.id, h.flat
            from buildings b cross join stairwells s cross join homes h
            where b.community_id = $1 and s.community_id = $1 and s.building_id = b.id and h.community_id = $1 and h.stairwell_id = s.id
              and b.name = $2 and ($3 = '' or s.name = $3) and substr(h.flat, 1, length($4)) = $4
            order by case when h.flat = $4 then 0 else 1 end, s.sort_key, s.id, h.sort_key, h.id limit $5)",
                      tx.community(), d.building, d.stairwell, d.flat, limit);
    if (!d.stairwell.empty())
        return tx.all(read_place<2>, select_stairwell_place + "and b.name = $2 and s.name = $3 order by s.sort_key, s.id limit $4",
                      tx.community(), d.building, d.stairwell, limit);
    return tx.all(read_place<1>, select_building_place + R"(
          and substr(b.name, 1, length($2)) = $2
        order by case when b.name = $2 then 0 else 1 end, b.sort_key, b.id limit $3)",
                  tx.community(), d.building, limit);
}

} // namespace mulin::organisation::store
