// Who is on duty now, as programs read it; api.json beside this describes it.
#include "neighbourhood/duty/pages.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/json.hpp"

namespace mulin::duty {
namespace {

using namespace web;
namespace json = boost::json;

json::value known(const views::Known& k) { return json::object{{"name", k.name}, {"phone", k.phone}}; }

Answered list_on_duty(Visit& v) {
    auto f = Fields::of_query(v.request);
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(v.read([&](Tx& tx) {
        People people(tx);
        return json::object{{"at", as_json(tx.now())}, {"on_duty", as_array(on_duty(tx, tx.now()), [&](const Shift& s) {
                                                            const auto o = people.on(s);
                                                            return json::object{{"post", as_json(s.post)},
                                                                                {"who", known(o.who)},
                                                                                {"deputy", s.deputy ? known(o.deputy) : nullptr},
                                                                                {"from", as_json(s.from)},
                                                                                {"until", as_json(s.until)},
                                                                                {"place", s.place}};
                                                        })}};
    }));
}

} // namespace

void api(Routes& r) { r.get("/api/v1/duty", For::officers, Grant::read_organisation, list_on_duty); }

} // namespace mulin::duty
