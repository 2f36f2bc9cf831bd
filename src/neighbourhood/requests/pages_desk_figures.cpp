// The figures of a period, each with the requests behind it.
#include "base/dates.hpp"
#include "neighbourhood/requests/pages_desk.hpp"
#include "neighbourhood/requests/pages_desk_people.hpp"

namespace mulin::requests::desk {

using namespace web;

Answered show_figures(Visit& v) {
    if (organisation::may(v.who, organisation::Right::see_figures) == organisation::Scope::none)
        return refuse({Why::forbidden, "requests.not_yours"});
    const auto today = local_day(v.now());
    const auto from = parse_day(v.text("from")).value_or(first_of_month(today)), until = parse_day(v.text("until")).value_or(today);
    const auto body = v.maybe_id<BodyId>("body");
    views::FigurePage p{.from = to_text(from),
                        .until = to_text(until),
                        .list = {},
                        .body = body ? std::to_string(body->value) : std::string(),
                        .bodies = {},
                        .figures = {},
                        .by_category = {},
                        .now = v.now()};
    p.list = "&from=" + p.from + "&until=" + p.until + (p.body.empty() ? "" : "&body=" + p.body);
    v.read([&](Tx& tx) {
        const auto before = until + std::chrono::days(1);
        p.bodies = body_options(tx, v.say("desk.any_body"));
        p.figures = figures(tx, from, before, body);
        p.by_category = by_category(tx, from, before, body);
        return 0;
    });
    return Page{.title = v.say("desk.figures"), .main = views::figures(v.say, p), .look = Look::work};
}

} // namespace mulin::requests::desk
