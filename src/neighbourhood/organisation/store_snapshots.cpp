// Rows of the register as JSON and back: what undoing a roster compares and restores.
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "neighbourhood/organisation/store_roster.hpp"
#include <boost/json.hpp>

namespace mulin::organisation::store {
namespace {

namespace json = boost::json;

template <class T> json::value maybe(const std::optional<T>& v) {
    if (!v) return nullptr;
    if constexpr (std::is_enum_v<T>) return json::value(name(*v));
    else if constexpr (std::is_same_v<T, Day>) return v->time_since_epoch().count();
    else return *v;
}

std::optional<std::int64_t> number(const json::value& v) { return v.is_null() ? std::nullopt : std::optional(v.as_int64()); }
std::string words(const json::value& v) { return std::string(v.as_string()); }

json::object of(const Home& h) {
    return {{"flat", h.flat}, {"area", maybe(h.area)}, {"source", maybe(h.area_source)}, {"usable", maybe(h.usable)},
            {"kind", name(h.kind)}, {"usage", name(h.usage)}, {"stairwell", h.stairwell.value}};
}

json::object of(const Person& p) { return {{"name", p.name}, {"called", p.called}, {"mobile", p.mobile}, {"landline", p.landline}}; }

json::object of(const Tie& t) {
    return {{"home", t.home.value}, {"person", t.person.value}, {"relation", name(t.relation)}, {"from", t.from.time_since_epoch().count()}, {"until", maybe(t.until)}};
}

// Whether any row of `table` points at this one.
bool pointed_at(Tx& tx, std::string_view table, std::string_view column, std::int64_t row) {
    std::string sql("select count(*) from ");
    sql.append(table).append(" where community_id = $1 and ").append(column).append(" = $2");
    return tx.value<std::int64_t>(sql, tx.community(), row) > 0;
}

struct Hanging { Touched on; std::string_view table, column; };
constexpr Hanging hanging[] = {
    {Touched::building, "stairwells", "building_id"}, {Touched::stairwell, "homes", "stairwell_id"}, {Touched::stairwell, "coverage", "stairwell_id"},
    {Touched::home, "ties", "home_id"},               {Touched::person, "ties", "person_id"},        {Touched::person, "tenures", "person_id"},
    {Touched::person, "accounts", "person_id"},
};
constexpr std::string_view tables[] = {"buildings", "stairwells", "homes", "persons", "ties"};

} // namespace

std::string snapshot(Tx& tx, Touched kind, std::int64_t row) {
    const auto text = [](const auto& found) { return found ? json::serialize(of(*found)) : std::string(); };
    switch (kind) {
    case Touched::home:   return text(home(tx, {row}));
    case Touched::person: return text(person(tx, {row}));
    case Touched::tie:    return text(tie(tx, {row}));
    case Touched::building:  return building(tx, {row}) ? "{}" : "";
    case Touched::stairwell: return stairwell(tx, {row}) ? "{}" : "";
    }
    return {};
}

void put_back(Tx& tx, Touched kind, std::int64_t row, std::string_view text) {
    const auto o = json::parse(text).as_object();
    if (kind == Touched::home) {
        const auto source = o.at("source");
        replace(tx, Home{.id = {row}, .stairwell = {o.at("stairwell").as_int64()}, .flat = words(o.at("flat")), .area = number(o.at("area")),
                         .area_source = source.is_null() ? std::nullopt : maybe_named<AreaSource>(std::string_view(source.as_string())),
                         .usable = number(o.at("usable")), .kind = named<PropertyKind>(std::string_view(o.at("kind").as_string())),
                         .usage = named<Usage>(std::string_view(o.at("usage").as_string()))});
    }
    if (kind == Touched::person)
        replace(tx, Person{.id = {row}, .name = words(o.at("name")), .called = words(o.at("called")), .mobile = words(o.at("mobile")), .landline = words(o.at("landline"))});
    if (kind == Touched::tie)
        tx.execute("update ties set until_day = $3 where community_id = $1 and id = $2", tx.community(), row, number(o.at("until")));
}

bool remove(Tx& tx, Touched kind, std::int64_t row) {
    for (const auto& h : hanging)
        if (h.on == kind && pointed_at(tx, h.table, h.column, row)) return false;
    std::string sql("delete from ");
    sql.append(tables[std::size_t(kind)]).append(" where community_id = $1 and id = $2");
    return tx.execute(sql, tx.community(), row) == 1;
}

} // namespace mulin::organisation::store
