#include "neighbourhood/requests/api.hpp"
#include <boost/json.hpp>

namespace mulin::requests::programs {
namespace {

using namespace web;
namespace json = boost::json;

json::object share(const Share& s) { return {{"n", s.n}, {"d", s.d}, {"percent", as_json(percent(s))}}; }

} // namespace

Answered list_categories(Visit& v) {
    auto f = Fields::of_query(v.request);
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(json::object{{"categories", as_array(v.read([](Tx& tx) { return categories(tx); }), [&](const Category& c) {
                                  return json::object{{"code", c.code},
                                                      {"name", v.say("requests.category." + c.code)},
                                                      {"group", c.group},
                                                      {"group_name", v.say("requests.group." + c.group)},
                                                      {"urgency", as_json(c.urgency)},
                                                      {"hotline", c.hotline},
                                                      {"grid", c.grid}};
                              })}});
}

Answered show_figures(Visit& v) {
    auto f = Fields::of_query(v.request);
    const auto today = local_day(v.now());
    const auto from = f.day("from").value_or(add_months(today, -1)), last = f.day("until").value_or(today);
    const auto body = f.id<BodyId>("body");
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(v.read([&](Tx& tx) {
        const auto until = last + std::chrono::days(1);
        const auto all = figures(tx, from, until, body);
        return json::object{{"from", as_json(from)},
                            {"until", as_json(last)},
                            {"as_of", as_json(all.as_of)},
                            {"accepted", share(all.accepted)},
                            {"closed", share(all.closed)},
                            {"in_time", share(all.in_time)},
                            {"contacted", share(all.contacted)},
                            {"solved", share(all.solved)},
                            {"satisfied", share(all.satisfied)},
                            {"reworked", share(all.reworked)},
                            {"median_minutes", as_json(all.median_minutes)},
                            {"p90_minutes", as_json(all.p90_minutes)},
                            {"by_category", as_array(by_category(tx, from, until, body), [](const CategoryCount& c) {
                                 return json::object{{"category", c.category}, {"all", c.all}, {"open", c.open}};
                             })}};
    }));
}

} // namespace mulin::requests::programs
