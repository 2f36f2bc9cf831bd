// Rows of the register as JSON and back: what undoing a roster compares and restores.
#include "neighbourhood/organisation/store_people.hpp"
#include "neighbourhood/organisation/store_places.hpp"
#include "neighbourhood/organisation/store_roster.hpp"
#include "platform/accounts/accounts.hpp"
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
    return {{"flat", h.flat},       {"area", maybe(h.area)},  {"source", maybe(h.area_source)}, {"usable", maybe(h.usable)},
            {"kind", name(h.kind)}, {"usage", name(h.usage)}, {"stairwell", h.stairwell.value}};
}

json::object of(const Person& p) { return {{"name", p.name}, {"called", p.called}, {"mobile", p.mobile}, {"landline", p.landline}}; }

json::object of(const Tie& t) {
    return {{"home", t.home.value},
            {"person", t.person.value},
            {"relation", name(t.relation)},
            {"from", t.from.time_since_epoch().count()},
            {"until", maybe(t.until)}};
}

// Whether something stands on the row, so that it cannot go. Each text counts the rows that point at $2.
bool stood_upon(Tx& tx, Touched kind, std::int64_t row) {
    const auto any = [&](const char* sql) { return tx.value<std::int64_t>(sql, tx.community(), row) > 0; };
    switch (kind) {
    case Touched::building: return any("select count(*) from stairwells where community_id = $1 and building_id = $2");
    case Touched::stairwell:
        return any("select count(*) from homes where community_id = $1 and stairwell_id = $2") ||
               any("select count(*) from coverage where community_id = $1 and stairwell_id = $2");
    case Touched::home:
        return any("select count(*) from ties where community_id = $1 and home_id = $2") ||
               any("select count(*) from home_notes where community_id = $1 and home_id = $2");
    case Touched::person:
        return any("select count(*) from ties where community_id = $1 and person_id = $2") ||
               any("select count(*) from tenures where community_id = $1 and person_id = $2") || accounts::of_person(tx, {row}).has_value();
    case Touched::tie: return false;
    }
    return true;
}

const char* deletion(Touched kind) {
    switch (kind) {
    case Touched::building: return "delete from buildings where community_id = $1 and id = $2";
    case Touched::stairwell: return "delete from stairwells where community_id = $1 and id = $2";
    case Touched::home: return "delete from homes where community_id = $1 and id = $2";
    case Touched::person: return "delete from persons where community_id = $1 and id = $2";
    case Touched::tie: break;
    }
    return "delete from ties where community_id = $1 and id = $2";
}

} // namespace

std::string snapshot(Tx& tx, Touched kind, std::int64_t row) {
    const auto text = [](const auto& found) { return found ? json::serialize(of(*found)) : std::string(); };
    switch (kind) {
    case Touched::home: return text(home(tx, {row}));
    case Touched::person: return text(person(tx, {row}));
    case Touched::tie: return text(tie(tx, {row}));
    case Touched::building: return building(tx, {row}) ? "{}" : "";
    case Touched::stairwell: return stairwell(tx, {row}) ? "{}" : "";
    }
    return {};
}

void put_back(Tx& tx, Touched kind, std::int64_t row, std::string_view text) {
    const auto o = json::parse(text).as_object();
    if (kind == Touched::home) {
        const auto source = o.at("source");
        replace(tx, Home{.id = {row},
                         .stairwell = {o.at("stairwell").as_int64()},
                         .flat = words(o.at("flat")),
                         .area = number(o.at("area")),
                         .area_source = source.is_null() ? std::nullopt : maybe_named<AreaSource>(std::string_view(source.as_string())),
                         .usable = number(o.at("usable")),
                         .kind = named<PropertyKind>(std::string_view(o.at("kind").as_string())),
                         .usage = named<Usage>(std::string_view(o.at("usage").as_string()))});
    }
    if (kind == Touched::person)
        replace(tx, Person{.id = {row},
                           .name = words(o.at("name")),
                           .called = words(o.at("called")),
                           .mobile = words(o.at("mobile")),
                           .landline = words(o.at("landline"))});
    if (kind == Touched::tie)
        tx.execute("update ties set until_day = $3 where community_id = $1 and id = $2", tx.community(), row, number(o.at("until")));
}

bool remove(Tx& tx, Touched kind, std::int64_t row) {
    return !stood_upon(tx, kind, row) && tx.execute(deletion(kind), tx.community(), row) == 1;
}

} // namespace mulin::organisation::store
