// The emergency that is on, as programs read it; api.json beside this describes it.
#include "neighbourhood/emergency/emergency.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/json.hpp"
#include "platform/web/routes.hpp"
#include "platform/web/visit.hpp"

namespace mulin::emergency {
namespace {

using namespace web;
namespace json = boost::json;

json::object written(const Warning& w) {
    return {{"signal", as_json(w.signal)},       {"colour", as_json(w.colour)},         {"words", w.words},  {"issuer", w.issuer},
            {"issued_at", as_json(w.issued_at)}, {"expires_at", as_json(w.expires_at)}, {"source", w.source}};
}

Result<Answer> show_now(Visit& v) {
    auto f = Fields::of_query(v.request);
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    const auto on = v.read([](Tx& tx) { return now_on(tx); });
    if (!on) return data(json::object{{"on", false}, {"level", nullptr}, {"declared_at", nullptr}, {"warnings", json::array()}});
    return data(json::object{{"on", true},
                             {"level", as_json(on->level)},
                             {"declared_at", as_json(on->declared_at)},
                             {"warnings", as_array(standing(on->warnings, v.now()), written)}});
}

} // namespace

void api(Routes& r) { r.get("/api/v1/emergency", For::signed_in, Grant::read_organisation, show_now); }

} // namespace mulin::emergency
