// Places and bodies as programs read them; api.json beside this describes it.
#include "neighbourhood/organisation/organisation.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/json.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::organisation {
namespace {

using namespace web;
namespace json = boost::json;
using Answered = Result<Answer>;

constexpr int usual_places = 10, most_places = 50;

Answered find_places(Visit& v) {
    auto f = Fields::of_query(v.request);
    const auto words = f.text("words");
    const auto limit = f.amount("limit", usual_places, most_places);
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(json::object{{"places", as_array(v.read([&](Tx& tx) { return places(tx, words, limit); }), [](const Place& p) {
                                  return json::object{{"door", p.door},
                                                      {"building", as_json(p.building)},
                                                      {"stairwell", as_json(p.stairwell)},
                                                      {"home", as_json(p.home)}};
                              })}});
}

// Posts with who holds them, as officers read them on the page of a body; nobody else is told names.
json::array posts(Tx& tx, const Actor& who, const Body& b, Day day) {
    json::array all;
    for (const auto& t : tenures(tx, b.id)) {
        if (!t.on(day) || t.role == Role::member) continue;
        const auto holder = is_officer(who) ? person(tx, t.person) : std::nullopt;
        const auto shown = holder ? std::optional(seen(tx, who, *holder).name) : std::nullopt;
        all.push_back(json::object{
            {"role", as_json(t.role)}, {"name", as_json(shown)}, {"from", as_json(t.from)}, {"term_ends", as_json(t.term_ends)}});
    }
    return all;
}

Answered list_bodies(Visit& v) {
    auto f = Fields::of_query(v.request);
    const auto today = local_day(v.now());
    const auto day = f.day("on").value_or(today);
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(v.read([&](Tx& tx) {
        return json::object{{"on", as_json(day)}, {"bodies", as_array(bodies(tx, day), [&](const Body& b) {
                                                       return json::object{{"id", as_json(b.id)},
                                                                           {"kind", as_json(b.kind)},
                                                                           {"name", b.name},
                                                                           {"number", b.number},
                                                                           {"parent", as_json(b.parent)},
                                                                           {"phone", b.phone},
                                                                           {"founded", as_json(b.founded)},
                                                                           {"posts", posts(tx, v.who, b, day)}};
                                                   })}};
    }));
}

} // namespace

// clang-format off
void api(Routes& r) {
    r.get("/api/v1/places", For::signed_in, Grant::read_organisation, find_places);
    r.get("/api/v1/bodies", For::signed_in, Grant::read_organisation, list_bodies);
}
// clang-format on

} // namespace mulin::organisation
