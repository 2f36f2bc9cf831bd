// Service days as programs read them: what everybody may know, no person; api.json beside this describes it.
#include "base/dates.hpp"
#include "neighbourhood/service_days/pages.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/json.hpp"

namespace mulin::service_days {
namespace {

using namespace web;
namespace json = boost::json;

constexpr int usual_months = 3;

json::object written(const OneDay& one, const views::Bodies& bodies, const std::vector<Tally>& tallies) {
    const auto& d = one.day;
    return {{"day", as_json(d.planned)},
            {"date", as_json(d.date())},
            {"state", as_json(d.state)},
            {"cause", as_json(d.cause)},
            {"note", d.note},
            {"place", d.place},
            {"from", as_json(moment(d.date(), d.opens))},
            {"until", as_json(moment(d.date(), d.closes))},
            {"served", served(tallies)},
            {"stalls", as_array(one.stalls, [&](const Stall& s) {
                 return json::object{{"number", bodies.number(s.branch)},
                                     {"branch", bodies.name(s.branch)},
                                     {"substitute", s.substitute ? json::value(bodies.name(*s.substitute)) : json::value(nullptr)},
                                     {"cancelled", s.cancelled},
                                     {"offers", as_array(s.offers, [](const Offer& o) {
                                          return json::object{{"kind", as_json(o.kind)}, {"bookable", o.bookable()}};
                                      })}};
             })}};
}

Answered list_days(Visit& v) {
    auto f = Fields::of_query(v.request);
    const auto from = f.day("from").value_or(first_of_month(local_day(v.now()))),
               until = f.day("until").value_or(add_months(from, usual_months));
    if (const auto sound = f.sound(); !sound) return refusal(sound);
    return data(v.read([&](Tx& tx) {
        const auto known = bodies(tx);
        const auto last = std::min(until, add_months(from, 12)); // a year at most
        return json::object{{"service_days", as_array(between(tx, from, last),
                                                      [&](const OneDay& d) { return written(d, known, tallies(tx, d.day.planned)); })}};
    }));
}

} // namespace

void api(Routes& r) { r.get("/api/v1/service-days", For::signed_in, Grant::read_organisation, list_days); }

} // namespace mulin::service_days
